#!/usr/bin/env node
// Checks with veraPDF that PDF files conform to PDF/UA-1 and PDF/A-2a.
//   node tools/verapdf.mjs FILE.pdf…   checks these files
//   node tools/verapdf.mjs             exports the samples and, if available, real letters, and checks those
// Needs Java 11 or newer; the validator itself is in a development package. The exit code is 0 only if every file
// passes, and 77 if there is no Java, which does not count as a pass.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { counted, onPath, root, say } from './console.mjs';

const NO_JAVA = 77;
const STANDARDS = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' };
/** The number of real letters to check, spread evenly over those available. */
const REAL_LETTERS = 20;

/**
 * veraPDF's verdicts, or a sentence that says why there are none: `{ rows: [{ file, standard, passed, assertions, rules
 * }] }` or `{ missing }`.
 */
export function askVerapdf(files) {
  const missing = whatIsMissing();
  if (missing) return { missing };
  const result = spawnSync(
    'java',
    [
      '-Xshare:auto',
      '-cp',
      jar(),
      path.join(root, 'tools/verapdf/Verapdf.java'),
      Object.keys(STANDARDS).join(','),
      ...files,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const rows = [];
  for (const line of result.stdout.split('\n')) {
    if (line.startsWith('\t')) rows.at(-1)?.rules.push(line.trim());
    const [standard, verdict, assertions, file] = line.split('\t');
    if (file !== undefined && standard in STANDARDS)
      rows.push({
        file,
        standard: STANDARDS[standard],
        passed: verdict === 'compliant',
        assertions: Number(assertions),
        rules: [],
      });
  }
  const expected = files.length * Object.keys(STANDARDS).length;
  if (rows.length !== expected)
    throw new Error(`veraPDF gave ${rows.length} of ${expected} verdicts:\n${result.stderr}`);
  return { rows };
}

/** Why veraPDF cannot run; undefined if it can. */
export function whatIsMissing() {
  if (!onPath('java')) return 'there is no Java on this machine';
  if (!existsSync(jar())) return 'the package @opendataloader/pdf is not installed';
  try {
    const version = /version "(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr)?.[1];
    // Older versions cannot run a source file. A runtime without a compiler is only detected when it is used.
    return Number(version) >= 11 ? undefined : `Java ${version ?? 'of unknown version'} is too old: 11 is needed`;
  } catch {
    return 'Java does not answer';
  }
}

function jar() {
  try {
    return path.join(
      path.dirname(createRequire(import.meta.url).resolve('@opendataloader/pdf/package.json')),
      'lib/opendataloader-pdf-cli.jar',
    );
  } catch {
    return path.join(root, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');
  }
}

/** Exports letters to a folder with the built command line, and returns the files. `texts` are imported first. */
export function exported(folder, { drafts = [], texts = [] }) {
  const cli = (...args) =>
    execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (texts.length > 0) cli('import', ...texts, '--out-dir', path.join(folder, 'drafts'), '--quiet');
  const imported =
    texts.length > 0 ? readdirSync(path.join(folder, 'drafts')).map((name) => path.join(folder, 'drafts', name)) : [];
  const out = path.join(folder, 'pdf');
  cli('export', ...drafts, ...imported, '--to', 'pdf', '--out-dir', out, '--draft');
  return readdirSync(out).map((name) => path.join(out, name));
}

/** Paths of the invented letters in samples/. */
export const samples = () =>
  readdirSync(path.join(root, 'samples'))
    .filter((name) => name.endsWith('.letter.md'))
    .map((name) => path.join(root, 'samples', name));

/** Paths of real letters as text, beside the repository, if there are any; never more than `most`. */
export function realLetters(most = REAL_LETTERS) {
  const folder = path.resolve(root, '../shared/letters');
  const all = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
    : [];
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => path.join(folder, all[Math.floor(i * step)]));
}

function main() {
  const missing = whatIsMissing();
  if (missing) {
    say(`Skipped: ${missing}, so veraPDF could not check the PDF files.`);
    process.exitCode = NO_JAVA;
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verapdf-'));
  try {
    const texts = realLetters();
    if (process.argv.length <= 2 && texts.length === 0)
      say('There are no real letters beside the repository: only the samples are checked.');
    const files = process.argv.length > 2 ? process.argv.slice(2) : exported(folder, { drafts: samples(), texts });
    const { rows } = askVerapdf(files);
    for (const row of rows.filter(({ passed }) => !passed))
      say(`${row.standard} fails: ${row.file}\n    ${row.rules.join('\n    ')}`);
    for (const standard of Object.values(STANDARDS)) {
      const own = rows.filter((row) => row.standard === standard);
      say(
        `${standard}: ${own.filter(({ passed }) => passed).length} of ${counted(own.length, 'file')} ` +
          `passed, ${own.reduce((sum, { assertions }) => sum + assertions, 0)} assertions.`,
      );
    }
    process.exitCode = rows.every(({ passed }) => passed) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) main();
