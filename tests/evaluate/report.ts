import type { Strength } from './calibration.ts';
import type { Comparison } from './compare-browser.ts';
import {
  type Group,
  type JudgedItem,
  precisionAtBaseRate,
  redPrecision,
  siteAverage,
  surePrecisionAtBaseRate,
} from './summary.ts';

export function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(2)} %`;
}

/** One row per group; the totals come last. */
export function tableLines(groups: readonly Group[]): string[] {
  const width = Math.max(5, ...groups.map(({ group }) => group.length));
  const head = `${'group'.padEnd(width)}  ${'n'.padStart(6)} ${'alarms'.padStart(6)} ${'danger'.padStart(6)} ${'share'.padStart(9)}   95 % interval`;
  const rows = groups.map(({ group, n, alarms, danger, rate, ci95: [low, high] }) => {
    const numbers = [n, alarms, danger].map((number) => String(number).padStart(6)).join(' ');
    return `${group.padEnd(width)}  ${numbers} ${percent(rate).padStart(9)}   ${percent(low)} – ${percent(high)}`;
  });
  return [head, ...rows];
}

/** The figures that are no group's: averages over sites, precision. */
export function figureLines(items: readonly JudgedItem[]): string[] {
  const { red, right } = redPrecision(items);
  const sites = (['warn', 'quiet'] as const).flatMap((label) => {
    const average = siteAverage(items.filter((item) => item.label === label));
    return average ? [`${label}, average of ${average.sites} sites: ${percent(average.rate)} alarms`] : [];
  });
  const sure = percent(surePrecisionAtBaseRate(items));
  return [
    ...sites,
    `red precision: ${right} of ${red}${red > 0 ? ` (${percent(right / red)})` : ''}`,
    `precision of alarms at a base rate of 0.29 %: ${percent(precisionAtBaseRate(items))} (with the upper 95 % limit of false alarms: ${sure})`,
  ];
}

/** How often a finding of each strength was right. */
export function calibrationLines(strengths: readonly Strength[]): string[] {
  if (strengths.length === 0) return [];
  const width = Math.max(...strengths.map(({ strength }) => strength.length));
  const rows = strengths.map(({ strength, n, right, rate, ci95: [low, high] }) => {
    const numbers = [n, right].map((number) => String(number).padStart(6)).join(' ');
    return `${strength.padEnd(width)}  ${numbers} ${percent(rate).padStart(9)}   ${percent(low)} – ${percent(high)}`;
  });
  return [`${'strength'.padEnd(width)}  ${'n'.padStart(6)}  right     share   95 % interval`, ...rows];
}

/** How fast one core judged items, told in items of 2 KB too. HTML items are left out when there are texts. */
export function speedLine(items: readonly JudgedItem[]): string {
  const ms = items.reduce((sum, item) => sum + item.ms, 0);
  const characters = items.reduce((sum, item) => sum + item.length, 0);
  if (ms === 0) return 'no text was judged';
  const perSecond = Math.round((1000 * items.length) / ms);
  const ofTwo = Math.round((1000 * characters) / 2048 / ms);
  const average = Math.round(characters / items.length);
  return `${items.length} texts, ${average} characters on average: ${perSecond} items a second and core, ${ofTwo} × 2,048 characters`;
}

/** How often the browser's level is the plain path's, and every page where it is not. */
export function comparisonLines(comparisons: readonly Comparison[]): string[] {
  const same = comparisons.filter(({ plain, browser }) => typeof browser !== 'string' && browser.level === plain.level);
  const lines = comparisons.flatMap(({ plain, browser }) => {
    if (typeof browser === 'string') return [`not checked: ${plain.id} (${browser})`];
    if (browser.level === plain.level) return [];
    return [
      `${plain.id}: ${browser.level} in the browser, ${plain.level} by the plain path${ruleChanges(plain, browser)}`,
    ];
  });
  const share = comparisons.length === 0 ? null : same.length / comparisons.length;
  return [
    `browser and plain path: the same level on ${same.length} of ${comparisons.length} pages (${percent(share)})`,
    ...lines,
  ];
}

function ruleChanges(plain: JudgedItem, browser: JudgedItem): string {
  const only = (some: JudgedItem, other: JudgedItem) =>
    some.rules.filter((rule) => !other.rules.includes(rule)).join(', ');
  return ` (only in the browser: ${only(browser, plain) || 'none'}; only plain: ${only(plain, browser) || 'none'})`;
}
