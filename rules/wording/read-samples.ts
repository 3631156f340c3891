import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { CompiledRules } from '@/core/match/compile';
import { readPage } from '@/core/match/page-words';
import { unitWording } from '@/core/match/scan';
import { featuresOf } from '@/core/wording/features';
import type { CorpusItem } from '../../tests/evaluate/items.ts';
import { readText } from '../../tests/evaluate/read-page.ts';

/** A labelled text as the fit sees it. */
export interface Sample {
  readonly item: CorpusItem;
  readonly isOffer: boolean;
  /** Buckets of the features it has; empty when it names no substance. */
  readonly features: Uint16Array;
  /** Texts of one source and language stay together when sources are left out. */
  readonly group: string;
}

/** Read items for the fit: labelled texts, pages left aside. */
export function readSamples(items: readonly CorpusItem[], compiled: CompiledRules, buckets: number): Sample[] {
  return items
    .filter((item) => item.label !== 'ambiguous' && item.text !== undefined)
    .map((item) => {
      const page = readText(item);
      const read = readPage(page, compiled);
      const { tokens, signs } = unitWording(read, { page, listing: null, marks: read.marks }, compiled);
      const features = Uint16Array.from(featuresOf(tokens, signs, buckets));
      return { item, isOffer: item.label === 'warn', features, group: groupOf(item) };
    });
}

function groupOf({ id, source, lang, pair }: CorpusItem): string {
  if (source) return `${source.split(':')[0]} ${lang}`;
  return pair ?? id;
}

/** Which of `folds` parts a group is in: stable over runs and over items that are added. */
export function foldOf(group: string, folds: number): number {
  return (createHash('sha256').update(group).digest()[0] ?? 0) % folds;
}

const WrittenText = z.strictObject({ label: z.enum(['warn', 'quiet']), kind: z.string(), text: z.string() });

/**
 * The texts written for the fit: `<language>.jsonl`, lines of `{"label","kind","text"}`.
 * @throws Error naming file, line and what is wrong
 */
export function readTexts(folder: string): CorpusItem[] {
  return globSync(join(folder, '*.jsonl'))
    .sort()
    .flatMap((file) => {
      const lang = basename(file, '.jsonl');
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.flatMap((line, i) => {
        if (line.trim() === '') return [];
        const text = WrittenText.safeParse(parse(line));
        if (!text.success) throw new Error(`${file}:${i + 1}: not {"label","kind","text"}; mend or remove the line.`);
        return [{ ...text.data, id: `wording-${lang}-${i + 1}`, lang, html: null }];
      });
    });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
