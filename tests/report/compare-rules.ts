import type { Pack } from '@/core/model/pack';
import type { ReportPacket } from '@/core/model/packet';
import { makeVisible } from '@/core/text/visible-text';

/** What became of the rules that a report names. */
export interface RuleComparison {
  readonly lines: readonly string[];
  /** False when a pack of the very version that is named does not have a rule that is named. */
  readonly isPossible: boolean;
}

/** Evidence that comes of code and not of a rule in a folder: `verdict/may-warn.ts`, `match/scan.ts`, `background/warnings.ts`. */
const BUILT_IN: ReadonlySet<string> = new Set([
  'assumed',
  'reads-like-an-offer',
  'reads-like-talk',
  'known-lawful-host',
]);

/** Whether the packs of this repository could have said what the report says: same version, rule known. */
export function compareRules({ packs, quotes }: ReportPacket, here: readonly Pack[]): RuleComparison {
  const named = [...new Set(quotes.map(({ rule }) => rule))];
  let isPossible = true;
  const lines = packs.map((stamp) => {
    const own = named
      .filter((rule) => rule.startsWith(`${stamp.name}/`))
      .map((rule) => rule.slice(stamp.name.length + 1));
    const pack = here.find(({ name }) => name === stamp.name);
    const title = `pack ${stamp.name} ${stamp.version}`;
    if (pack === undefined) return `${title}: not in this repository; its ${own.length} rules cannot be looked up`;
    const unknown = own.filter((id) => !isKnown(pack, id));
    const known = `${own.length - unknown.length} of ${own.length} rules known`;
    if (pack.version !== stamp.version)
      return `${title}: this repository has ${pack.version}; ${known} here. Check out the version of ${stamp.date} to be sure`;
    if (unknown.length > 0) isPossible = false;
    return `${title}: same version here, ${known}${unknown.length > 0 ? `; unknown: ${unknown.join(', ')}` : ''}`;
  });
  const stray = named.filter(
    (rule) => !packs.some(({ name }) => rule.startsWith(`${name}/`)) && !BUILT_IN.has(idOf(rule)),
  );
  if (stray.length > 0) isPossible = false;
  return {
    lines: [
      ...lines,
      ...(stray.length > 0 ? [`rules of packs that the report does not name: ${stray.join(', ')}`] : []),
    ].map((line) => makeVisible(line, 2_000)),
    isPossible,
  };
}

function isKnown(pack: Pack, id: string): boolean {
  const lists = (pack.domains ?? []).map(({ name }) => name);
  return BUILT_IN.has(id) || lists.includes(id) || pack.rules.some((rule) => rule.id === id);
}

function idOf(rule: string): string {
  return rule.slice(rule.indexOf('/') + 1);
}
