import { hashOfDomain } from '@/core/domains/domain-hash';
import { registrableDomain } from '@/core/domains/registrable-domain';

/** What a file of names came to. */
export interface ReadNames {
  /** Registrable domains, each once. */
  readonly domains: readonly string[];
  /** Lines that hold no name, by number. */
  readonly unusable: readonly number[];
  /** Names whose registrable domain another line has already. */
  readonly again: number;
  /** Lines whose name belongs to a lawful site, by number. */
  readonly lawful: readonly number[];
}

/**
 * Names out of a plain text, one a line: hosts or whole addresses; what follows a tab or a space is left out, and so are
 * empty lines and lines that begin with `#`.
 * @param lawful hashes of domains that no list may speak against
 */
export function readDomainNames(text: string, lawful: ReadonlySet<string>): ReadNames {
  const domains = new Set<string>();
  const unusable: number[] = [];
  const protectedLines: number[] = [];
  let again = 0;
  for (const [i, line] of text.split('\n').entries()) {
    const [name = ''] = line.trim().split(/\s/);
    if (name === '' || name.startsWith('#')) continue;
    const domain = registrableDomain(hostIn(name));
    if (domain === null) unusable.push(i + 1);
    else if (lawful.has(hashOfDomain(domain))) protectedLines.push(i + 1);
    else if (domains.has(domain)) again++;
    else domains.add(domain);
  }
  return { domains: [...domains], unusable, again, lawful: protectedLines };
}

/** `https://www.example.com/shop` and `www.example.com` name the same. */
function hostIn(name: string): string {
  if (!/^https?:\/\//i.test(name)) return name.replace(/[/?#].*$/, '').replace(/:\d+$/, '');
  return URL.canParse(name) ? new URL(name).hostname : name;
}
