// `node test/bench/batch.mjs`: the check of many letters in one process, beside markdownlint-cli2 on the same files in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compare, table } from './measure.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const letters = path.resolve(root, '../shared/letters');
const cli = path.join(root, 'dist/cli.js');
if (!existsSync(letters)) {
  console.log('The real letters are not here (../shared/letters), so nothing was measured.');
  process.exit(0);
}
const folder = mkdtempSync(path.join(os.tmpdir(), 'letters-'));
try {
  const texts = readdirSync(letters).filter((name) => name.endsWith('.txt')).map((name) => path.join(letters, name));
  const imported = spawnSync(process.execPath, [cli, 'import', ...texts, '--out-dir', folder, '--quiet'], { encoding: 'utf8' });
  if (imported.status !== 0) throw new Error(imported.stderr);
  const count = readdirSync(folder).length;
  const rows = compare(
    [
      { name: 'check', args: [cli, 'check', folder, '--format', 'json'] },
      { name: 'markdownlint-cli2', args: [path.join(root, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'], cwd: folder },
      { name: 'node -e 0', args: ['-e', '0'] },
    ],
    { rounds: Number(process.env.BENCH_ROUNDS ?? 5) },
  );
  console.log(`${count} letters in one process, whole process, medians\n${table(rows)}`);
  console.log(`check: ${((rows[0].cpuMs / count) * 100).toFixed(0)} ms of CPU per 100 letters, start included`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
