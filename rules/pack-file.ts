/** `npm run rules:pack -- FOLDER FILE`: one pack as a file, to be tried in the extension's settings. */
import { writeFileSync } from 'node:fs';
import { readPackFolder } from './authoring/read-pack-folder.ts';
import { RuleFileError } from './authoring/rule-file.ts';

const [folder, file] = process.argv.slice(2);
if (!folder || !file) {
  console.error('Say which pack, and where it goes: npm run rules:pack -- rules/packs/pharmacy pharmacy.json');
  process.exit(2);
}
try {
  const pack = readPackFolder(folder);
  writeFileSync(file, JSON.stringify(pack));
  console.log(`${file}: pack ${pack.name} ${pack.version}. Settings, “Rules”, “Try rules from a file”.`);
} catch (error) {
  if (!(error instanceof RuleFileError)) throw error;
  console.error(`rules:pack: ${error.message}`);
  process.exitCode = 1;
}
