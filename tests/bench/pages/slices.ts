/**
 * What one extension's script did on a page's main thread, read from a trace of Chromium.
 *
 * A trace holds every task of every thread (`RunTask`), and two kinds of marks of a script:
 * - events that name its file: compiling it (`v8.compile`), running it (`EvaluateScript`), calling a function of it from
 *   the browser (`FunctionCall`: a timer, an observer, a message);
 * - samples of V8's profiler, about five in a millisecond, whose stack holds a function of the file. What goes on after an
 *   `await` shows in no other way. Styles and layout that the script asks for count as its own: its stack waits for them.
 *
 * A slice is what lies between the first mark in a task and the last, so what the collector of garbage does meanwhile is
 * counted; what the page's own scripts do meanwhile in the same task is, too, but a task rarely belongs to both.
 * The profiler makes scripts about a tenth slower, which is counted against the extension.
 *
 * Times are of the processor: a slice lasts as long as its part of the time for which its task had the processor. By the
 * clock a busy machine would stretch it at will.
 */

/** An event of Chromium's trace format; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: TraceArgs;
}

interface TraceArgs {
  readonly fileName?: string;
  readonly data?: {
    readonly url?: string;
    readonly startTime?: number;
    readonly timeDeltas?: readonly number[];
    readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/** A piece of the script's work in one turn of the page; milliseconds of processor time. */
export interface Slice {
  /** When it began, by the clock of the trace. */
  readonly at: number;
  readonly ms: number;
  /** Of the whole task that the slice is a part of. */
  readonly taskMs: number;
}

/** Milliseconds of processor time. */
export interface ScriptWork {
  readonly slices: readonly Slice[];
  /** Of all tasks of the page's main thread. */
  readonly busyMs: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Task extends Span {
  /** Part of its time for which it had the processor. */
  readonly share: number;
}

/** @param origin `chrome-extension://…/`: what the addresses of the script begin with @returns null when it did not run */
export function findWork(events: readonly TraceEvent[], origin: string): ScriptWork | null {
  const isOwn = ({ args }: TraceEvent) => [args?.data?.url, args?.fileName].some((url) => url?.startsWith(origin));
  const first = events.find((event) => event.ph === 'X' && isOwn(event));
  if (first === undefined) return null;
  const thread = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const named = thread.filter((event) => event.ph === 'X' && isOwn(event)).map(spanOf);
  const sampled = sampleTimes(events, first, origin).map((at) => ({ start: at, end: at }));
  const tasks = outermost(thread.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').map(taskOf));
  const marks = [...named, ...sampled].sort((a, b) => a.start - b.start);
  return {
    slices: tasks.flatMap((task) => sliceOf(task, takeUntil(marks, task.end))),
    busyMs: tasks.reduce((sum, task) => sum + ownMs(task, task.start, task.end), 0),
  };
}

/** Number of tasks that are long only because of their slices. @param longMs what counts as long: 50 by the standard */
export function countAddedLong({ slices }: ScriptWork, longMs = 50): number {
  return slices.filter(({ ms, taskMs }) => taskMs >= longMs && taskMs - ms < longMs).length;
}

function spanOf({ ts, dur = 0 }: TraceEvent): Span {
  return { start: ts, end: ts + dur };
}

/** A task that began before the trace says nothing of the processor. */
function taskOf(event: TraceEvent): Task {
  const share = event.dur && event.tdur !== undefined ? Math.min(1, event.tdur / event.dur) : 1;
  return { ...spanOf(event), share };
}

function ownMs({ share }: Task, start: number, end: number): number {
  return ((end - start) * share) / 1000;
}

/** In order of time, without those inside others (a task can run the loop again). */
function outermost(spans: readonly Task[]): Task[] {
  const kept: Task[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? Number.NEGATIVE_INFINITY)) kept.push(span);
  return kept;
}

/** Takes the marks that begin before a time out of those that are left, the earliest of which come first. */
function takeUntil(marks: Span[], end: number): Span[] {
  const next = marks.findIndex(({ start }) => start >= end);
  return marks.splice(0, next < 0 ? marks.length : next);
}

function sliceOf(task: Task, marks: readonly Span[]): Slice[] {
  const own = marks.filter(({ start }) => start >= task.start); // the others lie between tasks
  if (own.length === 0) return [];
  const start = own.reduce((least, mark) => Math.min(least, mark.start), task.end);
  const end = own.reduce((most, mark) => Math.max(most, mark.end), start);
  const ms = ownMs(task, start, Math.min(task.end, end));
  return [{ at: start / 1000, ms, taskMs: ownMs(task, task.start, task.end) }];
}

/** When the profiler saw a function of the script at work on the thread. */
function sampleTimes(events: readonly TraceEvent[], { pid, tid }: TraceEvent, origin: string): number[] {
  const times: number[] = [];
  const starts = events.filter((event) => event.name === 'Profile' && event.pid === pid && event.tid === tid);
  for (const { id, ts, args } of starts) {
    let at = args?.data?.startTime ?? ts;
    const own = new Set<number>();
    for (const chunk of events) {
      if (chunk.name !== 'ProfileChunk' || chunk.pid !== pid || chunk.id !== id) continue;
      const { cpuProfile, timeDeltas = [] } = chunk.args?.data ?? {};
      for (const node of cpuProfile?.nodes ?? [])
        if (own.has(node.parent ?? -1) || node.callFrame.url?.startsWith(origin)) own.add(node.id);
      for (const [i, node] of (cpuProfile?.samples ?? []).entries()) {
        at += timeDeltas[i] ?? 0;
        if (own.has(node)) times.push(at);
      }
    }
  }
  return times;
}
