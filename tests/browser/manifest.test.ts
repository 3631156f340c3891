import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHROMIUM_BUILD } from './chromium.ts';
import { FIREFOX_BUILD } from './firefox.ts';

interface Manifest {
  readonly permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly content_scripts?: readonly object[];
}

/** What the built extension may do. A change here is a change that people are asked about: look at it twice. */
describe.each([CHROMIUM_BUILD, FIREFOX_BUILD])('%s', (folder) => {
  const file = `${folder}/manifest.json`;
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : null;

  test.skipIf(manifest === null)('asks for no more than was agreed', () => {
    expect(manifest?.permissions).toEqual(['storage', 'alarms', 'unlimitedStorage']);
    const everywhere = {
      matches: ['<all_urls>'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    };
    expect(manifest?.content_scripts).toEqual([
      { ...everywhere, js: ['arrive.js'], run_at: 'document_start' },
      { ...everywhere, js: ['scan.js'], run_at: 'document_idle' },
    ]);
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'optional_host_permissions',
      'web_accessible_resources',
      'externally_connectable',
    ])
      expect(manifest).not.toHaveProperty(key);
  });

  test.skipIf(manifest === null)('lets its pages load its own files only, and its worker fetch rules', () => {
    const policy = manifest?.content_security_policy?.extension_pages ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(rules.get('connect-src')).toMatch(/^https:( http:\/\/127\.0\.0\.1:\*)?$/);
    for (const page of ['popup', 'options', 'warning-history', 'before-site'])
      expect(readFileSync(`${folder}/${page}.html`, 'utf8')).toContain(`content="connect-src 'none'"`);
  });
});
