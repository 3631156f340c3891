import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const YAML_PLUGIN = inRoot('src/locales/yaml-plugin.ts');

/** The word files import as they do in the build. */
async function wordPlugins(): Promise<Plugin[]> {
  if (!existsSync(YAML_PLUGIN)) return [];
  const { yamlPlugin } = (await import(YAML_PLUGIN)) as { yamlPlugin: () => Plugin };
  return [yamlPlugin()];
}

/**
 * Two projects: `unit` in happy-dom, `browser` with the built extension in real browsers.
 *
 * The browser's API is our own small fake (tests/support/fake-browser.ts), not WxtVitest: that plugin resolves the
 * whole WXT configuration and writes generated files at every start, sets environment variables such as FIREFOX=false,
 * and its fake knows no MV3 `action` and no answers of `sendMessage`, which is most of what our code uses.
 */
export default defineConfig(async () => ({
  test: {
    projects: [
      {
        plugins: await wordPlugins(),
        resolve: {
          alias: {
            '@': inRoot('src'),
            'webextension-polyfill': inRoot('tests/support/fake-browser.ts'),
          },
        },
        oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['tests/{unit,property,rules,architecture}/**/*.test.{ts,tsx}'],
          restoreMocks: true,
          // laws over every term take seconds on a busy machine
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias: { '@': inRoot('src') } },
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}));
