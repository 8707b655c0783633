// Memory use of processes, from Linux; unknown on other systems.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

export const memoryIsKnown = existsSync('/proc/self/status');
const PAUSE = 25;

/** Resident memory of a process in MB (10⁶ bytes), current and peak; zeros if it has ended. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return { now: 0, peak: 0 };
  }
}

/** CPU time used so far by a process and all its threads, in seconds; NaN if unknown. */
export function cpuOf(pid) {
  try {
    // The name in brackets may contain spaces; utime and stime, in hundredths of a second, are fields 14 and 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { user: Number(fields[11]) / 100, system: Number(fields[12]) / 100 };
  } catch {
    return { user: NaN, system: NaN };
  }
}

/** The descendants of a process. Shared pages count for each. */
export function treeOf(pid) {
  const children = [];
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`))
      children.push(
        ...readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
      );
  } catch {
    // It has ended meanwhile.
  }
  return [pid, ...children.flatMap(treeOf)];
}

/** Watches a process and its children until `stop()`, which returns their combined peak in MB; 0 if unknown. */
export function peakWatch(pid) {
  if (!memoryIsKnown) return { stop: () => 0 };
  let most = 0;
  const timer = setInterval(() => {
    const tree = treeOf(pid);
    // A single process records its own peak.
    if (tree.length > 1)
      most = Math.max(
        most,
        tree.reduce((sum, one) => sum + memoryOf(one).now, 0),
      );
  }, PAUSE);
  return { stop: () => (clearInterval(timer), most) };
}
