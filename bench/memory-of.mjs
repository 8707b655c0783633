// What processes have in memory, as Linux tells it; elsewhere nothing is known.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

export const memoryIsKnown = existsSync('/proc/self/status');
const PAUSE = 25;

/** Resident memory of a process in MB (10⁶ bytes), now and at its highest; zeros for one that has gone. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return { now: 0, peak: 0 };
  }
}

/** CPU time that a process has used so far, all its threads together, in seconds; NaN where that is not known. */
export function cpuOf(pid) {
  try {
    // The name in brackets may hold spaces; utime and stime, in hundredths of a second, are fields 14 and 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { user: Number(fields[11]) / 100, system: Number(fields[12]) / 100 };
  } catch {
    return { user: NaN, system: NaN };
  }
}

/** The processes that a process has started, and those that they have. Pages that they share count for each. */
export function treeOf(pid) {
  const children = [];
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`))
      children.push(
        ...readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
      );
  } catch {
    // It has gone meanwhile.
  }
  return [pid, ...children.flatMap(treeOf)];
}

/**
 * Looks at a process and its children till `stop()`, which gives the most that all had together, in MB; 0 where that is
 * not known.
 */
export function peakWatch(pid) {
  if (!memoryIsKnown) return { stop: () => 0 };
  let most = 0;
  const timer = setInterval(() => {
    const tree = treeOf(pid);
    // One process alone knows its peak itself.
    if (tree.length > 1)
      most = Math.max(
        most,
        tree.reduce((sum, one) => sum + memoryOf(one).now, 0),
      );
  }, PAUSE);
  return { stop: () => (clearInterval(timer), most) };
}
