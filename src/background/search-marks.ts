import { ownWords } from '@/background/own-words';
import { rulesInForce } from '@/background/rules-in-force';
import { SEARCH_STYLE } from '@/background/search-style';
import { muteOf } from '@/background/storage/mutes';
import { readSettings } from '@/background/storage/settings';
import { type DomainIndex, findListed } from '@/core/domains/find-listed';
import { findZone } from '@/core/domains/find-zone';
import { issuerOf, shortNameOf } from '@/core/domains/issuers';
import { parseAddress } from '@/core/domains/parse-address';
import type { ListedAs, Standing } from '@/core/model/domain-list';
import type { LicensedZone, LicensedZones } from '@/core/model/licensed-zone';
import type { MarkKind, SearchMark, SearchMarks } from '@/core/model/search-mark';
import { engineOf } from '@/core/search/engines';
import { nameCountry } from '@/core/words/countries';
import { formatDay } from '@/core/words/dates';
import { directionOf } from '@/core/words/language';
import type { words } from '@/locales/words';
import file from '../../rules/hosts/licensed.json';

type Words = ReturnType<typeof words>;

/** Who speaks of a site, and how. */
interface Known {
  readonly kind: MarkKind;
  readonly listed: Omit<ListedAs, 'standing'>;
  /** Set where the end of the name tells. */
  readonly zone: LicensedZone | null;
}

const { zones } = file as LicensedZones;

/** That a name was reported is too little for a mark. */
const KINDS: Readonly<Record<Standing, MarkKind | null>> = {
  'official-warning': 'official-warning',
  rogue: 'rogue',
  licensed: 'licensed',
  reported: null,
};

/**
 * The marks for hosts that results of a search lead to. Nothing of it is kept.
 * @param address of the asking page, as the browser says; only pages of results are answered
 */
export async function markHosts(hosts: readonly string[], address: string | null): Promise<SearchMarks> {
  const page = parseAddress(address);
  const { settings } = await readSettings();
  const { language, t } = await ownWords();
  const isAnswered = page !== null && settings.searchMarks && engineOf(page) !== null && (await muteOf(page)) === null;
  const marks = isAnswered ? await findMarks(hosts, t, language) : [];
  return {
    isOn: settings.searchMarks,
    style: marks.length > 0 ? SEARCH_STYLE : '',
    direction: directionOf(language),
    language,
    label: t('search_mark_label'),
    more: t('search_mark_more'),
    marks,
  };
}

async function findMarks(hosts: readonly string[], t: Words, language: string): Promise<SearchMark[]> {
  const { domains } = (await rulesInForce()).compiled;
  return [...new Set(hosts)].flatMap((host) => {
    const known = findKnown(host, domains);
    return known === null ? [] : [markOf(host, known, { t, language })];
  });
}

/** What lists say of a host counts before the end of its name. An issuer that is not known by name says nothing here. */
function findKnown(host: string, domains: DomainIndex): Known | null {
  const list = findListed(host, domains);
  if (list !== null) {
    const kind = issuerOf(list.issuer) === null ? null : KINDS[list.standing];
    return kind === null ? null : { kind, listed: list, zone: null };
  }
  const zone = findZone(host, zones);
  return zone && { kind: 'licensed', listed: { ...zone, since: zone.asOf }, zone };
}

function markOf(host: string, known: Known, { t, language }: { t: Words; language: string }): SearchMark {
  const { kind, listed, zone } = known;
  const issuer = issuerOf(listed.issuer);
  const country = listed.country === '*' ? null : nameCountry(listed.country, language);
  const date = formatDay(listed.since, language);
  const facts = [
    { name: t('listed_issuer'), text: issuer?.name ?? t('listed_issuer_unknown') },
    ...(country === null ? [] : [{ name: t('listed_country'), text: country }]),
    { name: t(zone === null ? 'listed_since' : 'listed_as_of'), text: date },
  ];
  const name = issuer === null ? '' : shortNameOf(issuer);
  return { host, kind, ...sentencesOf(known, t, { issuer: name, country: country ?? '', date }), facts };
}

function sentencesOf(
  { kind, zone }: Known,
  t: Words,
  { issuer, country, date }: { issuer: string; country: string; date: string },
): Pick<SearchMark, 'short' | 'meaning'> {
  if (kind === 'official-warning')
    return {
      short: t('search_mark_official_warning', { issuer, date }),
      meaning: t('search_mark_official_warning_means'),
    };
  if (kind === 'rogue') return { short: t('search_mark_rogue', { issuer }), meaning: t('search_mark_rogue_means') };
  if (zone === null)
    return { short: t('search_mark_licensed', { issuer, country }), meaning: t('search_mark_licensed_means') };
  return {
    short: t('search_mark_accredited', { issuer, country }),
    meaning: t('search_mark_accredited_means', { zone: zone.zone }),
  };
}
