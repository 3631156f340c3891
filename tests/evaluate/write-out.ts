import { writeFileSync } from 'node:fs';
import type { Pack } from '@/core/model/pack';
import { calibrate } from './calibration.ts';
import type { LeaveOutFigures } from './leave-out.ts';
import { type JudgedItem, precisionAtBaseRate, summarise } from './summary.ts';

export interface Findings {
  readonly judged: readonly JudgedItem[];
  readonly leaveOut?: LeaveOutFigures;
}

/** Write every item with its level, and the figures, as JSON. */
export function writeOut(file: string, packs: readonly Pack[], { judged, leaveOut }: Findings): void {
  const items = judged.map(({ id, label, kind, lang, level, score, families, rules, ms }) => {
    return { id, label, kind, lang, level, score, families, rules, ms };
  });
  const found = {
    packs: Object.fromEntries(packs.map(({ name, version }) => [name, version])),
    items,
    summary: summarise(judged),
    precision_at_base_rate: precisionAtBaseRate(judged),
    calibration: calibrate(judged),
    ...(leaveOut && { leave_out: leaveOut }),
  };
  writeFileSync(file, JSON.stringify(found));
}
