/** Ends of names that licensed pharmacies alone are given, checked when the packs are built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LicensedZones } from '@/core/model/licensed-zone';
import { RuleFileError } from './authoring/rule-file.ts';

const FILE = join(import.meta.dirname, 'hosts/licensed.json');

/** @throws RuleFileError naming the field that is wrong */
export function readLicensed(file = FILE): LicensedZones {
  const parsed = LicensedZones.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new RuleFileError(`${file}: field "${issue?.path.join('.')}": ${issue?.message}`);
}
