/**
 * Start to count the milliseconds of processor time that this thread takes; the function that comes back reads them.
 * Unlike the clock on the wall this one stands still while other programs have the machine, so a limit on it says
 * something about the work alone.
 */
export function cpuClock(): () => number {
  const started = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1_000;
  };
}
