import type { Plugin } from 'vite';
import { parse } from 'yaml';

/** Declares what the plugin gives to TypeScript; written to `.wxt/types` by `wxt prepare`. */
export const YAML_MODULE_TYPES = `declare module '*.yml' {
  const entries: import('@/core/words/words').Catalogue;
  export default entries;
}
`;

/** Lets `import words from '@/locales/en.yml'` work in the build and in tests: the file becomes a module of plain data. */
export function yamlPlugin(): Plugin {
  return {
    name: 'rx-lantern:yaml',
    transform(code, id) {
      if (!/\.ya?ml$/.test(id)) return null;
      // JSON inside JSON.parse is read faster than an object literal, and needs no escaping of its own
      const data = JSON.stringify(JSON.stringify(parse(code)));
      return { code: `export default JSON.parse(${data});`, map: null, moduleType: 'js' };
    },
  };
}
