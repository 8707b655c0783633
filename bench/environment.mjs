// On what was measured, and how much else went on there.
import { readFileSync } from 'node:fs';
import os from 'node:os';

/** Above this share of the machine, taken by other programs during the run, figures are provisional. */
const QUIET = 0.05;

/** Begin at the start of a run; `end()` gives what is printed of the machine. */
export function environment() {
  const load = os.loadavg()[0];
  const before = machineMs();
  const began = Date.now();
  return {
    end() {
      const cores = os.cpus();
      const after = machineMs();
      const { user, system } = process.cpuUsage();
      const others =
        before && after
          ? Math.max(0, after.all - before.all - (after.children - before.children) - (user + system) / 1000)
          : NaN;
      const foreign = others / ((Date.now() - began) * (after?.cores ?? cores.length));
      return {
        cpu: cores[0]?.model.trim() ?? 'unknown processor',
        cores: cores.length,
        node: process.version,
        system: `${os.type()} ${os.arch()}`,
        load,
        foreign,
        busy: Number.isNaN(foreign) ? load > cores.length / 2 : foreign > QUIET,
        date: new Date().toISOString().slice(0, 10),
        minutes: (Date.now() - began) / 60_000,
      };
    },
  };
}

/**
 * CPU of the whole machine, and of our children that have ended, in ms since some time ago; undefined where Linux does
 * not tell.
 */
function machineMs() {
  try {
    const stat = readFileSync('/proc/stat', 'utf8');
    const [, user, nice, system, , , irq, softirq] = stat.split('\n')[0].trim().split(/\s+/).map(Number);
    const own = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return {
      all: (user + nice + system + irq + softirq) * 10,
      children: (Number(own[13]) + Number(own[14])) * 10,
      cores: stat.match(/^cpu\d/gm).length,
    };
  } catch {
    return undefined;
  }
}
