/**
 * Lets plain Node run our sources: `@/core/x` means `src/core/x.ts`, as WXT's own alias does in the build.
 * Used with `node --import ./tests/support/alias.ts FILE`.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('@/')) return next(specifier, context);
    const base = SRC + specifier.slice(2);
    const file = [base, `${base}.ts`].find((path) => existsSync(path) && !path.endsWith('/')) ?? base;
    return next(pathToFileURL(file).href, context);
  },
});
