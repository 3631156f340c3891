import { describe, expect, it } from 'vitest';
import { joinWithAdvice } from '../../evaluate/camouflage.ts';
import { itemOf } from './item-of.ts';

const ADVICE = 'Ask a pharmacist before you take anything. Never share your medicine. '.repeat(5);
const GERMAN = 'Fragen Sie vorher in der Apotheke nach. Geben Sie Arzneimittel nie weiter. '.repeat(5);
const SHOP = 'Tramadol 50 mg, 30 pills $60, 60 pills $100. Order now, no prescription. '.repeat(5);

const advice = [
  itemOf({ id: 'en', label: 'quiet', kind: 'medical', text: ADVICE }),
  itemOf({ id: 'de', label: 'quiet', kind: 'public-health', lang: 'de', text: GERMAN }),
  itemOf({ id: 'news', label: 'quiet', kind: 'news', text: 'A story. '.repeat(50) }),
];
const shopOf = (id: string, more = {}) => itemOf({ id, kind: 'illicit-pharmacy', text: SHOP, site: id, ...more });

describe('joinWithAdvice', () => {
  it('puts the advice first, last and around, all of both in it', () => {
    const [first, last, around] = joinWithAdvice([...advice, shopOf('a')]).map(({ item }) => item.text ?? '');
    expect(first).toBe(`${ADVICE}\n${SHOP}`);
    expect(last).toBe(`${SHOP}\n${ADVICE}`);
    expect(around?.split(SHOP).map((part) => part.trim().endsWith('.'))).toEqual([true, true]);
    expect(around?.replace(SHOP, '').replace(/\s+/g, ' ').trim()).toBe(ADVICE.trim());
  });

  it('takes advice in the shop’s language, else in English', () => {
    const joins = joinWithAdvice([...advice, shopOf('a', { lang: 'de' }), shopOf('b', { lang: 'it' })]);
    const first = (id: string) => joins.find(({ shop }) => shop.id === id)?.item.text;
    expect(first('a')).toBe(`${GERMAN}\n${SHOP}`);
    expect(first('b')).toBe(`${ADVICE}\n${SHOP}`);
  });

  it.each([
    ['a post', { kind: 'social-post' }],
    ['a search result', { tags: ['search-poisoning'] }],
    ['a line', { text: 'Tramadol, no prescription' }],
    ['an honest shop', { label: 'quiet' }],
  ])('%s is no shop that could advise', (_, more) => {
    expect(joinWithAdvice([...advice, shopOf('a', more)])).toEqual([]);
  });

  it('draws the same shops in every order of the items, of one site not all', () => {
    const shops = Array.from({ length: 60 }, (_, i) => shopOf(`s${i}`, { site: 'one.example' }));
    const ids = (items: typeof shops) => joinWithAdvice([...advice, ...items]).map(({ item }) => item.id);
    expect(ids(shops)).toHaveLength(3 * 40);
    expect(ids([...shops].reverse())).toEqual(ids(shops));
  });
});
