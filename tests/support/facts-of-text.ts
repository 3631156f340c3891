import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import type { Evidence } from '@/core/model/evidence';
import type { SiteFacts } from '@/core/model/site-facts';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';

/** A page of nothing but these lines; say what differs. */
export function factsOfText(text: string, changes: Partial<SiteFacts> = {}): SiteFacts {
  return {
    host: 'shop.example',
    address: null,
    title: '',
    language: '',
    blocks: text.split('\n'),
    links: [],
    pictures: [],
    things: [],
    cartControls: 0,
    partial: [],
    ...changes,
  };
}

const compiled = compilePacks(globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder));

/** What the rules of the packs find in a text. */
export function evidenceOfText(text: string): readonly Evidence[] {
  return scanText(text, compiled);
}
