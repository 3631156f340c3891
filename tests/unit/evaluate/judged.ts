import type { JudgedItem } from '../../evaluate/summary.ts';

/** A judged item; what a test does not name is that of a quiet text without any finding. */
export function judged(item: Partial<JudgedItem> & { readonly id: string }): JudgedItem {
  return {
    label: 'quiet',
    kind: 'general',
    lang: 'en',
    level: 'clear',
    score: 0,
    families: [],
    rules: [],
    ms: 1,
    site: null,
    length: 10,
    tagged: false,
    ...item,
  };
}
