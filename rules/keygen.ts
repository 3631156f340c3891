/** `npm run rules:keygen -- --out FILE [--development]`: a new key pair for signing releases of rule packs. */
import { parseArgs } from 'node:util';
import { KeyError, makeKey, publicPart, writePrivateKey } from './keys/key-file.ts';

const { values } = parseArgs({
  options: { out: { type: 'string' }, development: { type: 'boolean', default: false } },
});

if (!values.out) {
  console.error('Say where the private key goes: npm run rules:keygen -- --out FILE. Keep it out of the repository.');
  process.exit(2);
}
try {
  const key = await makeKey(values.development);
  writePrivateKey(values.out, key);
  console.log(`The private key is in ${values.out}, readable by you alone. Keep it offline and keep a copy.`);
  console.log(
    'Its public part, to be pinned in rules/keys/current.json or next.json, or handed to those who add your packs:',
  );
  console.log(JSON.stringify(publicPart(key), null, 2));
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  console.error(`rules:keygen: ${error.message}`);
  process.exitCode = 1;
}
