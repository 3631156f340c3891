import { type CheckOutcome, isDue, nextDueAt, readRetryAfter } from '@/core/pack/schedule';
import type { Presence } from './presence.ts';

const MINUTE_MS = 60_000;
/** As in src/background/updates/schedule-updates.ts: so often a running worker looks whether it is due. */
const LOOK_MINUTES = 30;
const DAY_MINUTES = 24 * 60;
/** Requests are counted in spans of so many minutes. */
export const SPAN_MINUTES = 10;

/** Bytes that travel, heads of requests and answers included. */
export interface Sizes {
  readonly unchanged: number;
  readonly manifest: number;
  readonly delta: number;
  readonly full: number;
}

export interface Outage {
  readonly from: number;
  readonly to: number;
  /** The server answers with an error that names the moment at which it is back: the same one for everybody. */
  readonly namesItsEnd?: boolean;
}

/** What happens, in minutes from the start. */
export interface Scenario {
  readonly name: string;
  readonly clients: number;
  readonly minutes: number;
  readonly presence: (random: () => number) => Presence;
  readonly releases: readonly number[];
  readonly outage: Outage | null;
  /** Clients that have no earlier release of which the server still keeps a delta. */
  readonly shareOfNew: number;
  readonly sizes: Sizes;
  readonly schedule?: typeof nextDueAt;
}

export interface Course {
  /** Requests in each span. */
  readonly requests: Float64Array;
  readonly bytes: Float64Array;
  /** For each release and client that ran within a day of it: minutes until it had it. */
  readonly delays: readonly number[];
}

/** Step every client from request to request, with the very functions that it runs by itself. */
export function simulate(scenario: Scenario, random: () => number): Course {
  const spans = Math.ceil(scenario.minutes / SPAN_MINUTES);
  const course = { requests: new Float64Array(spans), bytes: new Float64Array(spans), delays: [] as number[] };
  for (let i = 0; i < scenario.clients; i++) stepClient(scenario, random, course);
  return course;
}

function stepClient(scenario: Scenario, random: () => number, course: Course & { delays: number[] }): void {
  const { minutes, releases, outage, sizes, schedule = nextDueAt } = scenario;
  const presence = scenario.presence(random);
  const phase = random() * LOOK_MINUTES;
  let isNew = random() < scenario.shareOfNew;
  let failures = 0;
  // clients were installed at any time: at the start their checks are spread over the usual wait
  let dueAt = random() * (schedule({ kind: 'checked' }, 0, 1) / MINUTE_MS);
  let has = 0;
  for (let time = nextLook(presence, dueAt, phase); time < minutes; time = nextLook(presence, dueAt, phase)) {
    const span = Math.floor(time / SPAN_MINUTES);
    const count = (requests: number, bytes: number) => {
      course.requests[span] = (course.requests[span] ?? 0) + requests;
      course.bytes[span] = (course.bytes[span] ?? 0) + bytes;
    };
    const isDown = outage !== null && time >= outage.from && time < outage.to;
    const afterFailures = failures > 0;
    if (isDown) {
      failures++;
      count(1, 0);
    } else {
      failures = 0;
      const released = releases.filter((at) => at <= time).length;
      for (const at of releases.slice(has, released)) if (ranAfter(presence, at)) course.delays.push(time - at);
      if (released === has) count(1, sizes.unchanged);
      else count(2, sizes.manifest + (isNew ? sizes.full : sizes.delta));
      isNew &&= released === has;
      has = released;
    }
    const outcome: CheckOutcome = isDown
      ? { kind: 'failed', failures, retryAfterMs: readRetryAfter(retryAfterOf(outage), time * MINUTE_MS) }
      : { kind: 'checked', afterFailures };
    dueAt = schedule(outcome, time * MINUTE_MS, random()) / MINUTE_MS;
  }
}

function retryAfterOf({ namesItsEnd, to }: Outage): string | null {
  return namesItsEnd ? new Date(to * MINUTE_MS).toUTCString() : null;
}

function ranAfter(presence: Presence, release: number): boolean {
  return presence.next(release).at < release + DAY_MINUTES;
}

/** A client looks at the start of its browser and each half hour after, at a phase of its own. */
function nextLook(presence: Presence, dueAt: number, phase: number): number {
  let time = dueAt;
  for (;;) {
    const { at, isStart } = presence.next(time);
    const look = isStart ? at : Math.ceil((at - phase) / LOOK_MINUTES) * LOOK_MINUTES + phase;
    const seen = presence.next(look);
    if (seen.at === look && isDue(dueAt * MINUTE_MS, look * MINUTE_MS)) return look;
    time = Math.max(seen.at, look + 0.001);
  }
}
