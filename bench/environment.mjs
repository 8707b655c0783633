// The machine that was measured on, and how busy it was with other work.
import { readFileSync } from 'node:fs';
import os from 'node:os';

/** If other programs use more than this share of the machine during the run, the figures are provisional. */
const QUIET = 0.05;

/** Call at the start of a run; `end()` returns what is printed about the machine. */
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
 * CPU time in ms of the whole machine, and of our finished children, since some fixed time; undefined if the system is
 * not Linux.
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
