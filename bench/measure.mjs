// Runs commands in turn (A B A B …), so that a drift in machine speed affects all equally, and computes medians and
// ratios to the first.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './figures.mjs';
import { peakWatch } from './memory-of.mjs';

const hook = path.join(import.meta.dirname, 'cpu-at-exit.cjs');

/**
 * Each contender is `{ name, args, cwd?, okCodes?, rounds? }`, run by this Node; `rounds` is for slow ones. Returns a
 * row for each: median wall and CPU time in ms (including children), peak memory in MB (10⁶ bytes; all its processes
 * together), and the output of the last run.
 */
export async function compare(contenders, { rounds = 5, warmUp = 1 } = {}) {
  const runs = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const contender of contenders) {
      if (round >= (contender.rounds ?? rounds) || (round < 0 && contender.rounds)) continue;
      const row = await run(contender);
      if (round >= 0) runs.get(contender.name).push(row);
    }
  }
  return contenders.map(({ name }) => {
    const rows = runs.get(name);
    const middle = (key) => median(rows.map((row) => row[key]));
    return {
      name,
      wallMs: middle('wallMs'),
      cpuMs: middle('cpuMs'),
      peakMb: middle('peakMb'),
      rounds: rows.length,
      output: rows.at(-1).output,
    };
  });
}

async function run({ name, args, cwd = process.cwd(), okCodes = [0, 1] }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', hook, ...args], {
      cwd,
      env: { ...process.env, BENCH_CPU_FOLDER: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const watch = peakWatch(child.pid);
    const written = { stdout: [], stderr: [] };
    for (const stream of ['stdout', 'stderr']) child[stream].on('data', (chunk) => written[stream].push(chunk));
    const code = await new Promise((resolve) => child.once('close', resolve));
    const wallMs = performance.now() - start;
    const treePeakMb = watch.stop();
    const output = {
      stdout: Buffer.concat(written.stdout).toString(),
      stderr: Buffer.concat(written.stderr).toString(),
    };
    if (!okCodes.includes(code)) throw new Error(`${name} ended with ${code}: ${output.stderr.slice(-2000)}`);
    const own = JSON.parse(readFileSync(path.join(folder, `${child.pid}.json`), 'utf8'));
    return { wallMs, cpuMs: own.cpuMs, peakMb: Math.max(own.peakMb, treePeakMb), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function table(rows, per = 1) {
  const [first] = rows;
  const line = ({ name, wallMs, cpuMs, peakMb }) =>
    `${name.padEnd(28)} ${(wallMs / per).toFixed(1).padStart(10)} ` +
    `${(cpuMs / per).toFixed(1).padStart(10)} ${peakMb.toFixed(0).padStart(8)} ` +
    `${(wallMs / first.wallMs).toFixed(2).padStart(8)} ${(cpuMs / first.cpuMs).toFixed(2).padStart(8)}`;
  return [
    `${''.padEnd(28)} ${'wall ms'.padStart(10)} ${'CPU ms'.padStart(10)} ${'peak MB'.padStart(8)} ` +
      `${'wall x'.padStart(8)} ${'CPU x'.padStart(8)}`,
    ...rows.map(line),
  ].join('\n');
}
