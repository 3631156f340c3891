import { describe, expect, it } from 'vitest';
import { hashOfDomain } from '@/core/domains/domain-hash';
import { readDomainNames } from '../../../rules/authoring/domain-names.ts';

const lawful = new Set([hashOfDomain('library.example')]);

describe('readDomainNames', () => {
  it('takes hosts and addresses, each domain once, and says which lines hold none', () => {
    const text =
      '# a comment\n\nshop.example\tA\tsome list\nhttps://www.shop.example/pills\nnot a name\r\nlocalhost:80\nx.co.uk/a';
    expect(readDomainNames(text, lawful)).toEqual({
      domains: ['shop.example', 'x.co.uk'],
      unusable: [5, 6],
      again: 1,
      lawful: [],
    });
  });

  it('keeps lawful sites apart', () => {
    expect(readDomainNames('a.example\nwww.library.example', lawful)).toMatchObject({
      domains: ['a.example'],
      lawful: [2],
    });
  });
});
