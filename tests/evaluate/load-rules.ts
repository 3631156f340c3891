import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import type { HostRole } from '@/core/model/known-host';
import type { Pack } from '@/core/model/pack';

const ROOT = resolve(import.meta.dirname, '../..');
const PACKS = join(ROOT, 'src/generated/packs.json');

/** The packs as they are built. @throws Error when they are not built */
export function loadPacks(): Pack[] {
  if (!existsSync(PACKS)) throw new Error('the rule packs are not built; run `npm run rules:build` first.');
  const built = statSync(PACKS).mtimeMs;
  if (isNewerThan(built, join(ROOT, 'rules/packs')))
    console.error(
      'evaluate: rules/packs has changed since `npm run rules:build`; these are the figures of the old rules.',
    );
  return JSON.parse(readFileSync(PACKS, 'utf8')) as Pack[];
}

function isNewerThan(time: number, folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > time,
  );
}

/** The product's own look-up of well-known lawful hosts. Its data is imported as JSON, which plain Node wants declared. */
export async function loadRoleOf(): Promise<(host: string) => HostRole | null> {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
    },
  });
  return (await import('@/background/known-hosts')).roleOf;
}
