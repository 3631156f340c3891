import { expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import { PERMISSIONS, READ_PAGES } from '@/ui/permissions';
import config from '../../../wxt.config.ts';

const FLAGS = { mode: 'production', command: 'build', manifestVersion: 3 } as const;

async function manifestFor(browser: string): Promise<UserManifest> {
  const { manifest } = config;
  const made = typeof manifest === 'function' ? manifest({ ...FLAGS, browser }) : manifest;
  return (await made) ?? {};
}

it.each(['chrome', 'firefox'])(
  'the welcome page explains every permission that is asked for, and no other: %s',
  async (browser) => {
    const manifest = await manifestFor(browser);
    expect(Object.keys(PERMISSIONS).sort()).toEqual([...(manifest.permissions ?? [])].sort());
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions'])
      expect(manifest).not.toHaveProperty(key);
  },
);

it('the welcome page says where its scripts run', () => {
  const manifest: UserManifest = {};
  const hooks = config.hooks as Record<string, ((wxt: unknown, manifest: UserManifest) => void) | undefined>;
  hooks['build:manifestGenerated']?.({}, manifest);
  const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches ?? []);
  // the result pages of search engines lie within these
  expect(matches).toContain(READ_PAGES);
});
