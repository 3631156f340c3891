import type { LicenceRules, LicenceScheme } from '@/core/model/licence-scheme';
import type { LicenceFinding } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import { type LabelHit, labelFinder } from '@/core/pharmacy/licence-labels';
import { hasCheckDigit } from '@/core/pharmacy/national-checks';
import { plainDigits, type ReadNumber, type ReadyForm, readNumber, readyForm } from '@/core/pharmacy/number-forms';
import { foldText } from '@/core/text/fold';
import { QUOTE_LIMIT, quoteAround } from '@/core/text/quote';

export const MOST_LICENCES = 20;
/** UTF-16 units of a page that are read; what licences a page states stands in its first or last part. */
const READ_LIMIT = 200_000;
const NUMBER_LIMIT = 40;

/** Finds the numbers that a page states. */
export type LicenceFinder = (facts: Pick<SiteFacts, 'blocks' | 'host'>) => LicenceFinding[];

type NumberRules = Pick<LicenceRules, 'numberWords' | 'schemes'>;

interface ReadyScheme {
  readonly scheme: LicenceScheme;
  readonly forms: readonly ReadyForm[];
}

/** A number read by one scheme, with the label before it. */
interface Reading {
  readonly scheme: LicenceScheme;
  readonly number: ReadNumber;
  readonly isRight: boolean;
}

/**
 * Numbers of licences and registrations that a page states, in its order, each once, at most MOST_LICENCES. A number
 * counts only behind the words of its register. Whether it was given to this shop is not said; that stands in the register.
 * Where words and number fit the schemes of several registers, that of the site's own country is taken, else none.
 */
export function findLicences(facts: Pick<SiteFacts, 'blocks' | 'host'>, rules: NumberRules): LicenceFinding[] {
  return createLicenceFinder(rules)(facts);
}

/** The same for many pages: the rules are made ready once. */
export function createLicenceFinder(rules: NumberRules): LicenceFinder {
  const schemes: readonly ReadyScheme[] = rules.schemes.map((scheme) => ({
    scheme,
    forms: scheme.forms.map(readyForm),
  }));
  const findLabels = labelFinder(rules);
  return ({ blocks, host }) => {
    const text = bothEnds(blocks.join('\n'));
    const folded = foldText(text);
    const plain = plainDigits(folded.text);
    const found = new Map<string, LicenceFinding>();
    for (const hit of findLabels(plain)) {
      const reading = chooseReading(plain, hit, schemes, host);
      if (reading === null) continue;
      const key = `${reading.scheme.id} ${reading.number.plain}`;
      const place = {
        start: folded.origin[hit.start] ?? 0,
        number: folded.origin[hit.number] ?? 0,
        end: (folded.origin[reading.number.end - 1] ?? 0) + 1,
      };
      if (!found.has(key)) found.set(key, toFinding(reading, text, place));
      if (found.size === MOST_LICENCES) break;
    }
    return [...found.values()];
  };
}

/** What is too long is read from its beginning and its end: a footer is where shops say who they are. */
function bothEnds(text: string): string {
  if (text.length <= READ_LIMIT) return text;
  return `${text.slice(0, READ_LIMIT / 2)}\n${text.slice(-READ_LIMIT / 2)}`;
}

function chooseReading(
  text: string,
  hit: LabelHit,
  schemes: readonly ReadyScheme[],
  host: string | null,
): Reading | null {
  const labelled = hit.schemes.flatMap((at) => schemes[at] ?? []);
  const right = onlyOne(
    labelled.flatMap((each) => rightReading(text, hit, each)),
    host,
  );
  if (right !== undefined) return right;
  const sure = hit.sure === null ? undefined : schemes[hit.sure];
  return sure === undefined ? null : wrongReading(text, hit, sure);
}

/** The one reading; of several the one of the site's own country; null when that is not to be told, undefined when none. */
function onlyOne(readings: readonly Reading[], host: string | null): Reading | null | undefined {
  if (readings.length <= 1) return readings[0];
  const own = readings.filter(({ scheme }) => isOfCountry(host, scheme.country));
  return own.length === 1 ? own[0] : null;
}

function isOfCountry(host: string | null, country: string): boolean {
  const ending = host?.split('.').at(-1) ?? '';
  return (ending === 'uk' ? 'GB' : ending.toUpperCase()) === country;
}

function rightReading(text: string, { number }: LabelHit, { scheme, forms }: ReadyScheme): Reading[] {
  const read = forms.map((form) => readNumber(text, number, form)).find((each) => each !== null);
  // all zeros hold the place of a number on pages that are not finished
  if (!read || /^\D*0+$/.test(read.plain) || (scheme.check !== null && !hasCheckDigit(scheme.check, read.plain)))
    return [];
  return [{ scheme, number: read, isRight: true }];
}

const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const TOKEN = /^[\p{L}\p{N}](?:[./-]?[\p{L}\p{N}]){3,29}(?![\p{L}\p{N}])/u;

/** A word of about as many digits behind words that can mean nothing else: a number, but not one that this register gives. */
function wrongReading(text: string, { number }: LabelHit, { scheme, forms }: ReadyScheme): Reading | null {
  const token = TOKEN.exec(text.slice(number, number + NUMBER_LIMIT))?.[0] ?? '';
  const digits = token.replace(/\D/g, '').length;
  const sizes = forms.map(digitsIn);
  const isNear = digits >= 3 && digits >= Math.min(...sizes) - 2 && digits <= Math.max(...sizes) + 2;
  if (!isNear || DATE.test(token)) return null;
  const plain = token.replace(/[./-]/g, '').toUpperCase();
  return { scheme, number: { end: number + token.length, plain }, isRight: false };
}

/** How many digits a number of this form may have at most. */
function digitsIn(form: ReadyForm): number {
  return form.reduce((sum, { kind, most, signs }) => sum + (kind === 'is' ? signs.replace(/\D/g, '').length : most), 0);
}

function toFinding(
  { scheme, isRight }: Reading,
  text: string,
  { start, number, end }: { start: number; number: number; end: number },
): LicenceFinding {
  return {
    scheme: scheme.id,
    name: scheme.name,
    country: scheme.country,
    of: scheme.of,
    number: plainDigits(text.slice(number, end)).replace(/\s+/g, ' ').slice(0, NUMBER_LIMIT),
    wellFormed: isRight,
    quote: quoteAround(text, start, end).slice(0, QUOTE_LIMIT),
    lookUp: scheme.lookUp?.url ?? null,
  };
}
