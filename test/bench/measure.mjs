// Runs commands in turn (A B A B …), so that a machine whose speed drifts is fair to all, and gives medians and ratios to the first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const hook = path.join(import.meta.dirname, 'cpu-at-exit.cjs');

/** Each contender is `{ name, args, cwd?, okCodes? }`, run by this Node. Gives a row for each: medians of wall and CPU in ms, peak memory in MB. */
export function compare(contenders, { rounds = 5, warmUp = 1 } = {}) {
  const runs = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const contender of contenders) {
      const row = run(contender);
      if (round >= 0) runs.get(contender.name).push(row);
    }
  }
  return contenders.map(({ name }) => {
    const rows = runs.get(name);
    return { name, wallMs: median(rows.map((row) => row.wallMs)), cpuMs: median(rows.map((row) => row.cpuMs)), peakMb: median(rows.map((row) => row.peakMb)) };
  });
}

function run({ name, args, cwd = process.cwd(), okCodes = [0, 1] }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const file = path.join(folder, 'cpu.json');
  try {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], { cwd, env: { ...process.env, BENCH_CPU_FILE: file }, maxBuffer: 1 << 29 });
    const wallMs = Number(process.hrtime.bigint() - start) / 1e6;
    if (!okCodes.includes(status)) throw new Error(`${name} ended with ${status}: ${String(stderr).slice(-2000)}`);
    return { wallMs, ...JSON.parse(readFileSync(file, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length % 2 ? sorted[(sorted.length - 1) / 2] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
};

export function table(rows, per = 1) {
  const [first] = rows;
  const line = ({ name, wallMs, cpuMs, peakMb }) =>
    `${name.padEnd(28)} ${(wallMs / per).toFixed(1).padStart(10)} ${(cpuMs / per).toFixed(1).padStart(10)} ${peakMb.toFixed(0).padStart(8)} ${(wallMs / first.wallMs).toFixed(2).padStart(8)} ${(cpuMs / first.cpuMs).toFixed(2).padStart(8)}`;
  return [`${''.padEnd(28)} ${'wall ms'.padStart(10)} ${'CPU ms'.padStart(10)} ${'peak MB'.padStart(8)} ${'wall x'.padStart(8)} ${'CPU x'.padStart(8)}`, ...rows.map(line)].join('\n');
}
