import { readFileSync, statSync } from 'node:fs';
import { ReportPacket, SealedPacket } from '@/core/model/packet';
import { verifySealed } from '@/core/report/seal-packet';
import { fail, type Result, succeed } from '@/core/result';
import { makeVisible } from '@/core/text/visible-text';
import { explainIssue } from '../../rules/authoring/explain-issue.ts';

/** A packet's picture may have six million characters; nothing honest is larger than this. */
const LARGEST_FILE = 16 << 20;
const MOST_PROBLEMS = 10;

/** Why a file is no report that holds, in lines for a person: what, where, what to do. */
export interface PacketProblem {
  /** `unreadable`: it is no report; `changed`: it is one, and not as it was saved. */
  readonly kind: 'unreadable' | 'changed';
  readonly lines: readonly string[];
}

/** Read a saved report and check its shape and its print. */
export async function readPacket(file: string): Promise<Result<SealedPacket, PacketProblem>> {
  const text = readText(file);
  if (!text.ok) return fail({ kind: 'unreadable', lines: [text.problem] });
  const value = parseJson(text.value);
  if (!value.ok) return fail({ kind: 'unreadable', lines: [value.problem] });
  const parsed = SealedPacket.safeParse(value.value);
  if (!parsed.success) return fail({ kind: 'unreadable', lines: explain(parsed.error.issues, value.value) });
  const verified = await verifySealed(parsed.data, (bytes) => crypto.subtle.digest('SHA-256', bytes));
  return verified.ok ? succeed(verified.value) : fail({ kind: 'changed', lines: CHANGED });
}

const CHANGED = [
  'The print (sha256) does not fit the report: something in it was changed after it was saved, or the print was.',
  'Ask whoever sent it for the file as Rx Lantern saved it. To change a report, change it on the report page and save it anew.',
];

function readText(file: string): Result<string, string> {
  try {
    const { size } = statSync(file);
    if (size > LARGEST_FILE)
      return fail(`It has ${size} bytes, more than any report. Give the JSON file of one report.`);
    return succeed(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const what = { ENOENT: 'There is no such file.', EISDIR: 'It is a folder.', EACCES: 'It may not be read.' }[code];
    return fail(`${what ?? `It cannot be read (${code}).`} Give the JSON file that the report page saved.`);
  }
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return succeed(JSON.parse(text) as unknown);
  } catch (error) {
    const where = error instanceof Error ? makeVisible(error.message) : '';
    return fail(
      `It is no JSON (${where}). Give the JSON file that the report page saved, not its text, table or STIX.`,
    );
  }
}

function explain(issues: readonly Parameters<typeof explainIssue>[0][], value: unknown): string[] {
  if (isStix(value)) return ['It is a STIX bundle, which has no print of its own. Give the JSON file of the report.'];
  const lines = issues
    .flatMap((issue) =>
      explainIssue(issue, value, ([top]) => Object.keys((top === 'packet' ? ReportPacket : SealedPacket).shape)),
    )
    .map(({ path, message }) => makeVisible(`${path.map(String).join('.') || 'the whole file'}: ${message}`));
  const more = lines.length - MOST_PROBLEMS;
  return [
    'It has not the shape of a report:',
    ...lines.slice(0, MOST_PROBLEMS),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function isStix(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'bundle';
}
