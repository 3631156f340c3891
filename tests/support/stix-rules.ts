/**
 * What STIX 2.1 requires of the objects that we write, transcribed from the specification
 * (https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html, sections 2.9, 3.1, 3.2, 4.10, 4.14, 4.16, 6 and 8,
 * read on 2026-11-27). No npm package carries its JSON schemas.
 */
type Json = Readonly<Record<string, unknown>>;

const DOMAIN_TYPES = ['observed-data', 'note', 'report'];
const COMMON = ['type', 'spec_version', 'id'];
const DOMAIN_COMMON = [...COMMON, 'created', 'modified', 'lang', 'external_references'];

/** Of each type: what has to be there, and what else may be. */
const PROPERTIES: Readonly<Record<string, readonly [required: readonly string[], optional: readonly string[]]>> = {
  url: [['value'], []],
  'domain-name': [['value'], []],
  'ipv4-addr': [['value'], []],
  'ipv6-addr': [['value'], []],
  'email-addr': [['value'], []],
  'user-account': [['account_type'], ['user_id', 'account_login', 'display_name']],
  'observed-data': [['first_observed', 'last_observed', 'number_observed', 'object_refs'], []],
  note: [['content', 'object_refs'], ['abstract']],
  report: [
    ['name', 'published', 'object_refs'],
    ['description', 'report_types'],
  ],
};

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-([1-5])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const IDENTIFIER = new RegExp(`^([a-z][a-z0-9-]+[a-z0-9])--${UUID}$`);
const TIMESTAMP = /^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?Z$/;
const URI =
  /^https?:\/\/[\w.:[\]-]+\/(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?$/i;
const MILLISECONDS = /\.\d{3,}Z$/;

/** What breaks a rule in a bundle, one line each; nothing for a right one. */
export function findStixFaults(bundle: unknown): string[] {
  if (!isRecord(bundle) || bundle['type'] !== 'bundle') return ['it is no bundle'];
  const objects = Array.isArray(bundle['objects']) ? bundle['objects'] : [];
  const ids = new Set(objects.map((each) => (isRecord(each) ? each['id'] : null)));
  return [
    ...(objects.length === 0 ? ['it has no objects'] : []),
    ...(ids.size === objects.length ? [] : ['two objects have one id']),
    ...faultsOfId(bundle, '4'),
    ...(Object.keys(bundle).every((name) => ['type', 'id', 'objects'].includes(name)) ? [] : ['a bundle has no such']),
    ...objects.flatMap((each) => (isRecord(each) ? faultsOf(each, ids) : ['an object is none'])),
  ];
}

function faultsOf(object: Json, ids: ReadonlySet<unknown>): string[] {
  const type = String(object['type']);
  const [required, optional] = PROPERTIES[type] ?? [['a known type'], []];
  const isDomain = DOMAIN_TYPES.includes(type);
  const common = isDomain ? DOMAIN_COMMON : COMMON;
  const needed = [...COMMON, ...(isDomain ? ['created', 'modified'] : []), ...required];
  const allowed = new Set([...common, ...required, ...optional]);
  const faults = [
    ...needed.filter((name) => object[name] === undefined).map((name) => `has no ${name}`),
    ...Object.keys(object)
      .filter((name) => !allowed.has(name))
      .map((name) => `may not have ${name}`),
    ...Object.entries(object)
      .filter(([, value]) => isEmpty(value))
      .map(([name]) => `${name} is empty`),
    ...faultsOfId(object, isDomain ? '4' : '5'),
    ...(object['spec_version'] === '2.1' ? [] : ['is not of 2.1']),
    ...(type === 'url' && !URI.test(String(object['value'])) ? ['is no URI of RFC 3986'] : []),
    ...faultsOfTimes(object),
    ...faultsOfReferences(object, ids),
  ];
  return faults.map((fault) => `${type}: ${fault}`);
}

function faultsOfId(object: Json, version: '4' | '5'): string[] {
  const [, type, found] = IDENTIFIER.exec(String(object['id'])) ?? [];
  return type === object['type'] && found === version ? [] : [`${String(object['id'])} is no id of version ${version}`];
}

function faultsOfTimes(object: Json): string[] {
  const times = ['created', 'modified', 'first_observed', 'last_observed', 'published'].filter(
    (name) => name in object,
  );
  const wrong = times.filter((name) => !TIMESTAMP.test(String(object[name])));
  const coarse = ['created', 'modified'].filter((name) => name in object && !MILLISECONDS.test(String(object[name])));
  const isTurned = 'first_observed' in object && String(object['last_observed']) < String(object['first_observed']);
  const number = object['number_observed'];
  const isMany = number === undefined || (Number.isInteger(number) && Number(number) >= 1);
  return [...wrong, ...coarse, ...(isTurned ? ['last_observed'] : []), ...(isMany ? [] : ['number_observed'])];
}

/** Everything that is referred to is in the bundle; observed data refer to observables only; references say what they are. */
function faultsOfReferences(object: Json, ids: ReadonlySet<unknown>): string[] {
  const refs = Array.isArray(object['object_refs']) ? object['object_refs'].map(String) : [];
  const external = Array.isArray(object['external_references']) ? object['external_references'] : [];
  return [
    ...refs.filter((id) => !ids.has(id)).map((id) => `${id} is not there`),
    ...(object['type'] === 'observed-data' && refs.some((id) => DOMAIN_TYPES.includes(id.split('--')[0] ?? ''))
      ? ['observes no observable']
      : []),
    ...external.filter((each) => !isRecord(each) || !each['source_name']).map(() => 'a reference without source_name'),
  ];
}

/** Section 2.1: lists are never empty. */
function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
