import { isBelow } from '@/core/domains/is-below';
import { parseAddress } from '@/core/domains/parse-address';
import type { SeenPicture } from '@/core/model/site-facts';
import { approvesShop } from '@/core/pharmacy/seal-approval';
import { entryOf } from '@/core/pharmacy/seal-places';
import type { PreparedIssuer, PreparedSeals } from '@/core/pharmacy/seal-rules';
import { countWords, hasAny, namesInSource, type PictureName, toWords } from '@/core/pharmacy/seal-text';

/** More words than this describe a picture; they do not name a seal. */
const MOST_WORDS = 14;
/** Names of so many words are sentences. */
const SENTENCE = 4;

/** A picture, as far as it is a seal of an issuer's. */
export interface RecognisedSeal {
  readonly issuer: PreparedIssuer;
  /** Nothing but a seal is called so; else it may be another picture that names the issuer, and is never doubted. */
  readonly isPlain: boolean;
  /** It says what its issuer lets nobody say. */
  readonly isClaim: boolean;
  /** ISO 3166-1 alpha-2 of the one country that it names; null when it names none, or several. */
  readonly country: string | null;
  /** That country's flag never stands in this seal. */
  readonly isOutside: boolean;
}

/** What a picture says of itself, and where. */
interface Said extends PictureName {
  /** Its description and its title. */
  readonly own: string;
  /** All of it, with what stands beside it. */
  readonly all: string;
  readonly host: string;
  /** Host that it leads to; empty when it leads nowhere. */
  readonly leadsTo: string;
}

/** The issuers whose seal a picture seems to be; nearly always none or one. */
export function recogniseSeal(picture: SeenPicture, seals: PreparedSeals): RecognisedSeal[] {
  const said = saidBy(picture);
  return seals.issuers.flatMap((issuer) => {
    if (issuer.standing === 'never') return claimOf(said, issuer, seals);
    const found = readsAsSeal(said, issuer, seals) ?? (isAtEntry(picture.link, issuer) ? false : null);
    if (found === null) return [];
    const isShort = [picture.alt, picture.title].every((text) => countWords(toWords(text)) <= MOST_WORDS);
    const isPlain = found && isShort && !hasAny(said.own + said.file, seals.people);
    return [{ issuer, isPlain, isClaim: false, ...countryOf(said, issuer) }];
  });
}

function saidBy({ source, alt, title, link, around }: SeenPicture): Said {
  const names = namesInSource(source);
  const own = toWords(`${alt} ${title}`);
  const all = own + names.file + names.folders + toWords(around);
  return { ...names, own, all, host: hostIn(source), leadsTo: hostIn(link ?? '') };
}

/** Whatever a picture is called: one that leads to the entry of a shop is its seal. */
function isAtEntry(link: string | null, issuer: PreparedIssuer): boolean {
  const address = issuer.entries.length > 0 ? parseAddress(link) : null;
  return address !== null && entryOf(address, issuer) !== null;
}

function hostIn(address: string): string {
  return /^https?:\/\/([^/?#:@]+)(?=[/?#:]|$)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

/** A seal of one that gives none: only where the picture says plainly that a shop is approved. */
function claimOf({ own, file }: Said, issuer: PreparedIssuer, { approvals }: PreparedSeals): RecognisedSeal[] {
  const isClaim = [own, file].some(
    (words) => hasAny(words, issuer.claims) || issuer.names.some((name) => approvesShop(words, name, approvals)),
  );
  if (!isClaim) return [];
  return [{ issuer, isPlain: true, isClaim: true, country: null, isOutside: false }];
}

/** Null for another picture; true where it is called as a seal is called and nothing else. */
function readsAsSeal(said: Said, issuer: PreparedIssuer, { sealWords }: PreparedSeals): boolean | null {
  if (isServedBy(said.host, issuer)) return true;
  const marked = markIn(said, issuer, sealWords);
  if (marked === true && hasNeeds(said, issuer)) return true;
  if (hasWording(said.own, issuer)) return true;
  const isNamed = hasAny(said.own, issuer.names);
  if (isNamed || (hasAny(said.own, issuer.loose) && isMeant(said, issuer)))
    return isCalledSeal(said, sealWords) || isOnlyName(said.own, issuer);
  return marked === null || !hasNeeds(said, issuer) ? null : false;
}

/** A name that means other things too is not enough as the name of a file. */
function hasNeeds(said: Said, issuer: PreparedIssuer): boolean {
  const { file, folders, own } = said;
  const { loose, names } = issuer;
  const isLoose = loose.some((term) => (file + folders + own).includes(term)) && !hasAny(own, names);
  return !isLoose || isMeant(said, issuer);
}

/** Words beside a name tell what is meant by it, and so does a link to the issuer. */
function isMeant({ all, leadsTo }: Said, { needs, hosts }: PreparedIssuer): boolean {
  return hasAny(all, needs) || hosts.some(({ host }) => isBelow(leadsTo, host));
}

/** What the seal itself says, in whatever words it was translated. */
function hasWording(own: string, { wording }: PreparedIssuer): boolean {
  return wording.length > 0 && wording.every((group) => hasAny(own, group));
}

/** Does the picture's file name the issuer? True when it holds nothing else, false when it does. */
function markIn({ file, folders }: Said, issuer: PreparedIssuer, sealWords: ReadonlySet<string>): boolean | null {
  for (const mark of issuer.files) {
    const rest = withoutMark(file, mark, sealWords);
    if (rest !== null) return areSealWords(rest, sealWords);
    if (folders.includes(mark) && areSealWords(file, sealWords)) return true;
  }
  return null;
}

/** The other words of a name, or null when it does not hold the mark: alone, or grown together with a word of seals. */
function withoutMark(file: string, mark: string, sealWords: ReadonlySet<string>): string | null {
  if (file.includes(mark)) return file.replace(mark, ' ');
  const bare = mark.trim();
  if (bare.length < 4 || bare.includes(' ')) return null;
  const words = file.trim().split(' ');
  const at = words.findIndex(
    (word) =>
      (word.startsWith(bare) && sealWords.has(word.slice(bare.length))) ||
      (word.endsWith(bare) && sealWords.has(word.slice(0, -bare.length))),
  );
  return at < 0 ? null : words.toSpliced(at, 1).join(' ');
}

function areSealWords(words: string, sealWords: ReadonlySet<string>): boolean {
  return words
    .trim()
    .split(' ')
    .every((word) => word.length <= 2 || /^\d+$/.test(word) || sealWords.has(word));
}

function isCalledSeal({ own, file }: Said, sealWords: ReadonlySet<string>): boolean {
  return (own + file).split(' ').some((word) => sealWords.has(word));
}

/** The name and nothing else, but perhaps a number; or the whole sentence that a seal has written in it. */
function isOnlyName(own: string, { names, loose }: PreparedIssuer): boolean {
  const bare = own.replace(/ \d+(?= )/g, '');
  if ([...names, ...loose].some((name) => name === bare)) return true;
  return names.some((name) => countWords(name) >= SENTENCE && own.includes(name));
}

/** Pictures that come from the issuer itself; of a seal with a register in each country, from one of these. */
function isServedBy(host: string, { hosts, countries }: PreparedIssuer): boolean {
  return hosts.some((own) => (own.country !== null || countries.length === 0) && isBelow(host, own.host));
}

function countryOf({ own, file }: Said, { countries, outside }: PreparedIssuer) {
  const words = own + file;
  const inside = countries.filter(([, names]) => hasAny(words, names));
  const beyond = outside.filter(([, names]) => hasAny(words, names));
  const [only, ...others] = [...inside, ...beyond];
  if (only === undefined || others.length > 0) return { country: null, isOutside: false };
  return { country: only[0], isOutside: beyond.length > 0 };
}
