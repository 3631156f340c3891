import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHROMIUM_BUILD } from './chromium.ts';
import { FIREFOX_BUILD } from './firefox.ts';

interface Manifest {
  readonly permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly content_scripts?: readonly { readonly js?: readonly string[]; readonly matches?: readonly string[] }[];
}

/** What the built extension may do. A change here is a change that people are asked about: look at it twice. */
describe.each([CHROMIUM_BUILD, FIREFOX_BUILD])('%s', (folder) => {
  const file = `${folder}/manifest.json`;
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : null;

  test.skipIf(manifest === null)('asks for no more than was agreed', () => {
    // contextMenus: "Check this text", "… link", "… page" in a page's menu. It shows no prompt, and tells us of a page only
    // what the person chose there
    // activeTab: a picture of the page for a report, where the person pressed our button in the toolbar on that page. It
    // shows no prompt either, and holds for that one page until it is left
    expect(manifest?.permissions).toEqual(['storage', 'alarms', 'unlimitedStorage', 'contextMenus', 'activeTab']);
    const everywhere = {
      matches: ['<all_urls>'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    };
    expect(manifest?.content_scripts).toEqual([
      { ...everywhere, js: ['arrive.js'], run_at: 'document_start' },
      { ...everywhere, js: ['scan.js'], run_at: 'document_idle' },
      { matches: expect.any(Array), js: ['search.js'], run_at: 'document_idle' },
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

  test.skipIf(manifest === null)('looks for results on result pages of search engines and nowhere else', () => {
    const matches = manifest?.content_scripts?.find(({ js }) => js?.includes('search.js'))?.matches ?? [];
    const hosts = [...new Set(matches.map((pattern) => /^\*:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern))];
    const engines =
      /^(?:www\.google\.[a-z]+(?:\.[a-z]+)?|(?:\w+\.)?duckduckgo\.com|yandex\.[a-z]+(?:\.[a-z]+)?|(?:www\.|m\.)?baidu\.com|(?:m\.)?search\.naver\.com)$/;
    expect(hosts.filter((host) => !engines.test(host)).sort()).toEqual([
      '*.bing.com',
      '*.search.yahoo.com',
      'search.brave.com',
      'search.seznam.cz',
      'search.yahoo.co.jp',
      'www.ecosia.org',
      'ya.ru',
    ]);
    // no whole site but those whose results lie at its root
    expect(matches.filter((pattern) => /\/\*$/.test(pattern) && !pattern.endsWith('/search/*'))).toEqual([]);
  });

  test.skipIf(manifest === null)('lets its pages load its own files only, and its worker fetch rules', () => {
    const policy = manifest?.content_security_policy?.extension_pages ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(rules.get('connect-src')).toMatch(/^https:( http:\/\/127\.0\.0\.1:\*)?$/);
    for (const page of ['popup', 'options', 'warning-history', 'check-text', 'before-site', 'report', 'welcome'])
      expect(readFileSync(`${folder}/${page}.html`, 'utf8')).toContain(`content="connect-src 'none'"`);
  });
});
