import type { Level } from '@/core/model/verdict';

const ORDER: readonly Level[] = ['clear', 'note', 'caution', 'danger'];

/** 0 for clear, or for nothing known, up to 3 for danger. */
export function rankOf(level: Level | null): number {
  return level === null ? 0 : ORDER.indexOf(level);
}

/** The strongest of some levels; null when there is none. */
export function strongestOf<Some extends Level>(levels: readonly (Some | null)[]): Some | null {
  return levels.reduce((most, level) => (rankOf(level) > rankOf(most) ? level : most), null);
}
