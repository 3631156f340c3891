import type { Evidence } from '@/core/model/evidence';
import type { Warning } from '@/core/model/warning';
import { cleanPageAddress } from '@/core/report/clean-address';
import { LEVEL_KEYS, type PacketWords } from '@/core/report/packet-words';
import { redactText } from '@/core/report/redact';
import { cutLine, cutText } from '@/core/text/cut-text';
import { QUOTE_LIMIT } from '@/core/text/quote';
import { makeLinesVisible, makeVisible } from '@/core/text/visible-text';

/** What the person wants to tell beyond the rules. Nothing of the page is told that is not chosen here. */
export interface WrongWarningChoice {
  /** Places in `warning.evidence` whose quotes are told. */
  readonly quotes: ReadonlySet<number>;
  readonly site: 'none' | 'host' | 'address';
  /** Why the page is fine, in the person's words. */
  readonly note: string;
}

export interface WrongWarningSource {
  readonly warning: Warning;
  /** Address of the page; used only when the person chose to tell it. */
  readonly address: string | null;
  /** Version of the extension. */
  readonly version: string;
  readonly choice: WrongWarningChoice;
}

/** A rule that spoke, for or against, with its quote where that was chosen. */
export interface WrongRule {
  readonly rule: string;
  readonly reason: string;
  readonly stance: Evidence['stance'];
  readonly points: number;
  readonly quote: string | null;
}

/** A false-alarm report: what the makers of rules need, without who was where. */
export interface WrongWarning {
  readonly level: Warning['level'];
  readonly kind: Warning['kind'];
  readonly unit: Warning['unit'];
  readonly rules: readonly WrongRule[];
  /** `name version (date)` */
  readonly packs: readonly string[];
  readonly version: string;
  /** Host or address; null unless the person chose to tell it. */
  readonly site: string | null;
  readonly note: string;
}

const LONGEST_NOTE = 2_000;
/** Longest that a line is shown, hidden characters written out. UTF-16 units. */
const LONGEST_LINE = 600;
const LONGEST_SITE = 4_000;

/** A report about a warning that should not have come. It has no time and, unless chosen, no word of the page. */
export function describeWrongWarning({ warning, address, version, choice }: WrongWarningSource): WrongWarning {
  return {
    level: warning.level,
    kind: warning.kind,
    unit: warning.unit,
    rules: warning.evidence.map((evidence, i) => describeRule(evidence, choice.quotes.has(i))),
    packs: warning.packs.map((pack) => `${pack.name} ${pack.version} (${pack.date})`),
    version,
    site: siteOf(choice.site, warning.host, address),
    note: cutText(choice.note, LONGEST_NOTE),
  };
}

/** The same as text for the form of an issue, or for a mail. */
export function wrongWarningAsText(report: WrongWarning, words: PacketWords): string {
  const { t } = words;
  const site = report.site === null ? t('packet_wrong_not_told') : makeVisible(report.site, LONGEST_SITE);
  const note = makeLinesVisible(report.note).trim();
  return [
    t('packet_wrong_about'),
    '',
    `${t('packet_field_address')}: ${site}`,
    `${t('packet_level')}: ${t(LEVEL_KEYS[report.level])} (${report.level}, ${report.kind}, ${report.unit})`,
    `${t('packet_made_by')}: Rx Lantern ${line(report.version)}; ${t('packet_packs')}: ${report.packs.map(line).join(', ')}`,
    '',
    ...report.rules.map((rule) => ruleLine(rule, words)),
    ...(note === '' ? [] : ['', `${t('packet_field_note')}:`, note]),
  ]
    .join('\n')
    .toWellFormed();
}

/** Nothing is known of whose contacts stand in a quote of a page that is fine, so all are taken out. */
function describeRule({ pack, ruleId, reason, stance, points, quote }: Evidence, isTold: boolean): WrongRule {
  const redacted = () => redactText(cutLine(quote, QUOTE_LIMIT), { own: new Set(), keepStreets: false });
  return { rule: `${pack}/${ruleId}`, reason, stance, points, quote: isTold ? cutLine(redacted(), QUOTE_LIMIT) : null };
}

function siteOf(choice: WrongWarningChoice['site'], host: string, address: string | null): string | null {
  if (choice === 'none') return null;
  return (choice === 'address' && address !== null ? cleanPageAddress(address) : null) ?? host;
}

function ruleLine({ rule, reason, stance, points, quote }: WrongRule, words: PacketWords): string {
  const told = quote === null ? '' : `: “${line(quote)}”`;
  return `- ${line(rule)} (${stance === 'for' ? '+' : '−'}${points}, ${words.reason(reason)})${told}`;
}

function line(text: string): string {
  return makeVisible(text, LONGEST_LINE);
}
