#!/usr/bin/env node
// Measures how long a letter takes to export as a PDF, compared with a plain page by pdfkit in the same run: warm in
// one process, and as whole processes. `node bench/export.mjs [LETTER.letter.md]`; without an argument a letter of four
// pages is made from the sample.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { root, say } from '../tools/console.mjs';
import { esbuildDataPlugin } from '../tools/data-plugin.mjs';
import { median } from './figures.mjs';
import { compare, table } from './measure.mjs';

/** Number of paragraphs added to the sample. */
const FILL = 6;
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-export-'));
const require = createRequire(import.meta.url);
const cli = path.join(root, 'dist/cli.js');
const bundle = require(path.join(root, 'dist/export.js'));
const readFont = (name) => readFileSync(path.join(root, 'dist/fonts', name));

try {
  const letter = path.join(folder, 'letter.letter.md');
  writeFileSync(letter, process.argv[2] ? readFileSync(process.argv[2], 'utf8') : fourPages());
  const plan = await planOf(readFileSync(letter, 'utf8'));
  const pages = bundle.pagesOf(plan, readFont).length + 1;
  say(
    `A letter of ${pages} pages, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'processor'}, load ` +
      `${os.loadavg()[0].toFixed(1)}, Node ${process.version}\n`,
  );

  const PDFDocument = require('pdfkit');
  const regular = readFont('DejaVuSansCondensed.ttf');
  const plain = () =>
    new Promise((resolve) => {
      const document = new PDFDocument({ size: 'A4', font: regular });
      document.on('data', () => {});
      document.on('end', resolve);
      document.text('Some words that fill the better part of a line. '.repeat(60));
      document.end();
    });
  const exportIt = () => bundle.writeLetter(plan, 'pdf', readFont);
  const first = await timed(exportIt);
  const rows = { 'export of the letter': [], 'plain page by pdfkit': [] };
  for (let round = -8; round < 25; round++) {
    const ours = await timed(exportIt);
    const theirs = await timed(plain);
    if (round < 0) continue;
    rows['export of the letter'].push(ours);
    rows['plain page by pdfkit'].push(theirs);
  }
  say(`In one process: first export ${first.toFixed(0)} ms`);
  for (const [name, times] of Object.entries(rows))
    say(
      `  ${name.padEnd(26)} ${median(times).toFixed(1).padStart(8)} ms warm (median of ${times.length}; ` +
        `best ${Math.min(...times).toFixed(1)})`,
    );

  const page = path.join(folder, 'plain.cjs');
  writeFileSync(
    page,
    `const PDFDocument = require(${JSON.stringify(require.resolve('pdfkit'))}); const fs = require('fs');
const document = new PDFDocument({ size: 'A4', font: \
fs.readFileSync(${JSON.stringify(path.join(root, 'dist/fonts/DejaVuSansCondensed.ttf'))}) });
document.pipe(fs.createWriteStream(${JSON.stringify(path.join(folder, 'plain.pdf'))})); document.text('Some words \
that fill the better part of a line. '.repeat(60)); document.end();`,
  );
  say('\nWhole processes:');
  say(
    table(
      await compare([
        { name: 'plain page by pdfkit', args: [page] },
        {
          name: 'export --to pdf',
          args: [cli, 'export', letter, '--to', 'pdf', '--out-dir', folder, '--force', '--allow-problems', '--quiet'],
        },
        { name: 'node, nothing', args: ['-e', '0'] },
      ]),
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The layout plan, as the command line makes it. */
async function planOf(text) {
  const outfile = path.join(folder, 'plan.cjs');
  await build({
    stdin: {
      contents: "export { createLetterService } from './service';",
      resolveDir: path.join(root, 'server/src/service'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    outfile,
    logLevel: 'warning',
    plugins: [esbuildDataPlugin()],
  });
  const service = require(outfile).createLetterService();
  return service.plan(service.read(text));
}

/** The sample, with its paragraphs of findings repeated until it fills about four pages. */
function fourPages() {
  const lines = readFileSync(path.join(root, 'samples/northmoor.letter.md'), 'utf8').split('\n');
  const longest = lines.reduce((at, line, i) => (line.length > lines[at].length ? i : at), 0);
  return [
    ...lines.slice(0, longest),
    ...Array.from({ length: FILL }, () => `${lines[longest]}\n`),
    ...lines.slice(longest),
  ].join('\n');
}
