const SCHEME = /^http(?=s?:\/\/)/i;

/**
 * An address, a host or a mail address written so that no program makes a link of it and people can still read it:
 * `hxxps://shop[.]example/a.b`, `sales[@]shop[.]example`. Only the part that says where it leads is changed.
 */
export function defang(address: string): string {
  const scheme = /^[a-z]+:\/\//i.exec(address)?.[0] ?? '';
  const rest = address.slice(scheme.length);
  const end = rest.search(/[/?#\s]/);
  const place = end < 0 ? rest : rest.slice(0, end);
  const written = place.replaceAll('.', '[.]').replaceAll('@', '[@]');
  return scheme.replace(SCHEME, 'hxxp') + written + rest.slice(place.length);
}
