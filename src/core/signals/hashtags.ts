import { type Finding, findAll } from '@/core/signals/finding';

const TAG = String.raw`[#＃][\p{L}\p{N}_]{1,40}`;

/** Rows of six or more hashtags with nothing else between them: written to be found, not to be read. */
export function findHashtagRows(text: string): Finding[] {
  return findAll(text, new RegExp(`${TAG}(?:[\\s,、]{0,3}${TAG}){5,60}`, 'gu'), 'hashtags');
}
