import { type Course, type Scenario, SPAN_MINUTES } from './simulate.ts';

const INSTALLS = 1e8;
const DAY_MINUTES = 24 * 60;
/** The first days are left out: clients are only just finding their times. */
const WARM_UP_SPANS = (2 * DAY_MINUTES) / SPAN_MINUTES;

/** What a course means for a hundred million installs. */
export interface FleetFigures {
  readonly requestsPerSecond: number;
  /** The busiest ten minutes. */
  readonly peakPerSecond: number;
  /** After the server came back, against the mean of all other days; null without an outage. */
  readonly peakAfterOutage: number | null;
  readonly gigabytesPerDay: number;
  readonly requestsPerClientAndDay: number;
  /** Of clients that ran within a day of a release. */
  readonly within24Hours: number;
}

export function figuresOf({ requests, bytes, delays }: Course, { clients, outage, minutes }: Scenario): FleetFigures {
  const scale = INSTALLS / clients;
  const counted = [...requests].slice(WARM_UP_SPANS);
  const mean = sum(counted) / counted.length;
  const perSecond = scale / (SPAN_MINUTES * 60);
  const days = (minutes - 2 * DAY_MINUTES) / DAY_MINUTES;
  const inTime = delays.filter((delay) => delay <= DAY_MINUTES).length;
  return {
    requestsPerSecond: mean * perSecond,
    peakPerSecond: Math.max(...counted) * perSecond,
    peakAfterOutage: outage === null ? null : peakAfter([...requests], outage) / mean,
    gigabytesPerDay: (sum([...bytes].slice(WARM_UP_SPANS)) * scale) / days / 1e9,
    requestsPerClientAndDay: sum(counted) / clients / days,
    within24Hours: delays.length === 0 ? 1 : inTime / delays.length,
  };
}

function peakAfter(requests: readonly number[], { to }: { readonly to: number }): number {
  const from = Math.floor(to / SPAN_MINUTES);
  return Math.max(...requests.slice(from, from + DAY_MINUTES / SPAN_MINUTES));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
