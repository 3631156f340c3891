/** Reads rules/canaries: the texts on which downloaded packs are tried before they come into force. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANARY_LANGUAGES, type Canaries, Canary } from '@/core/model/canary';

/** How many there are of a kind; the limits of the self-test are set for these numbers. */
const COUNTS = { quiet: 200, illicit: 100 } as const;
/** Quiet canaries that every language has at least. */
const QUIET_PER_LANGUAGE = 6;

type Kind = keyof typeof COUNTS;

/** A mistake in a file of canaries, with the place and the remedy. */
export class CanaryFileError extends Error {}

/** Read and check both files. @throws CanaryFileError naming file, line and remedy */
export function readCanaries(folder: string): Canaries {
  const canaries = { quiet: readKind(folder, 'quiet'), illicit: readKind(folder, 'illicit') };
  for (const lang of CANARY_LANGUAGES) {
    const count = canaries.quiet.filter((canary) => canary.lang === lang).length;
    if (count < QUIET_PER_LANGUAGE)
      throw new CanaryFileError(
        `${join(folder, 'quiet.jsonl')}: ${count} texts in "${lang}"; write at least ${QUIET_PER_LANGUAGE}.`,
      );
    if (!canaries.illicit.some((canary) => canary.lang === lang))
      throw new CanaryFileError(`${join(folder, 'illicit.jsonl')}: no text in "${lang}"; write one.`);
  }
  return canaries;
}

function readKind(folder: string, kind: Kind): Canary[] {
  const file = join(folder, `${kind}.jsonl`);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const canaries = lines.map((line, i) => readLine(line, `${file}:${i + 1}`, kind));
  const ids = canaries.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new CanaryFileError(`${file}: two texts are called "${twice}"; number them anew.`);
  if (canaries.length !== COUNTS[kind])
    throw new CanaryFileError(`${file}: ${canaries.length} texts; there have to be ${COUNTS[kind]}.`);
  return canaries;
}

function readLine(line: string, place: string, kind: Kind): Canary {
  const parsed = Canary.safeParse(parse(line, place));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CanaryFileError(`${place}: field "${issue?.path.join('.')}": ${issue?.message}`);
  }
  const { id, lang } = parsed.data;
  if (!id.startsWith(`${kind}-${lang}-`)) throw new CanaryFileError(`${place}: call it ${kind}-${lang}-NUMBER.`);
  return parsed.data;
}

function parse(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new CanaryFileError(`${place}: not valid JSON. Each line is {"id","lang","text"}.`);
  }
}
