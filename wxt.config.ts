import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { resultPagePatterns } from './src/core/search/result-pages';
import { YAML_MODULE_TYPES, yamlPlugin } from './src/locales/yaml-plugin';

/**
 * What our own pages and the worker may load: our own files. The worker alone connects, to fetch rules; our pages forbid
 * themselves any connection (entrypoints/…/index.html). Reports leave by the browser's tabs. A build for trying out takes
 * rules from this machine, too.
 */
const RULES_FROM = process.env['RX_LANTERN_RELEASE'] === '1' ? 'https:' : 'https: http://127.0.0.1:*';
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  `connect-src ${RULES_FROM}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'src', // '@/core/…' means src/core/…
  entrypointsDir: '../entrypoints', // resolved against srcDir: the top-level folder
  imports: false,
  // Makes `_locales` for the manifest and the types of our keys from src/locales/*.yml. Our pages do not use its `i18n.t`:
  // that follows the browser's language only, and a person can choose another one here (src/locales/words.ts).
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({ plugins: [preact(), yamlPlugin()] }),
  hooks: {
    'prepare:types': (_wxt, entries) => {
      entries.push({ path: 'types/yaml-words.d.ts', text: YAML_MODULE_TYPES, tsReference: true });
    },
    // The framework's own content-script wrapper announces itself to the page; an unlisted script does not.
    'build:manifestGenerated': (_wxt, manifest) => {
      // Embedded documents are read where they stand, those without an address of their own too.
      const everywhere = {
        matches: ['<all_urls>'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      };
      manifest.content_scripts = [
        { ...everywhere, js: ['arrive.js'], run_at: 'document_start' },
        { ...everywhere, js: ['scan.js'], run_at: 'document_idle' },
        { matches: resultPagePatterns(), js: ['search.js'], run_at: 'document_idle' },
      ];
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'unlimitedStorage', 'contextMenus', 'activeTab'],
    action: { default_title: '__MSG_extName__', default_icon: { 16: '/icon/16.png', 32: '/icon/32.png' } },
    // `wxt dev` loads its modules from a local server, so the strict policy is for builds only.
    ...(command === 'build' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6f0d6a0e-5f55-4c5e-9c0b-1d2b7a9e4c11}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
