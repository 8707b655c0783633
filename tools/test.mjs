#!/usr/bin/env node
// `npm test`: installs what is missing, then runs every check and every test. `--only unit,vscode` runs only those.
// A table at the end shows the results; the last line is `N passed, N failed[, N skipped]` over all steps, where a step
// without tests of its own counts as one. The exit code is 0 only if nothing failed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { duration, npm, root, run, say } from './console.mjs';
import { installPackages } from './install.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const out = path.join(root, 'out');
const node = (...args) => run(process.execPath, args);

// Each resolves to its counts: `{ passed, failed, skipped, why }`.
const steps = [
  {
    id: 'build',
    title: 'Bundles of client, server and command line',
    go: () => one(node('tools/build.mjs', '--tests')),
  },
  { id: 'generate', title: 'Generated files are up to date', go: generated },
  { id: 'types', title: 'Types', go: () => one(npm(['run', '--silent', 'typecheck'])) },
  {
    id: 'lint',
    title: 'Boundaries and style (eslint, prettier, knip)',
    go: () => one(npm(['run', '--silent', 'lint'])),
  },
  { id: 'unit', title: 'Tests of all rooms, the command line and the language server', go: unitTests },
  { id: 'fuzz', title: 'Fuzzing', needs: 'build', go: fuzzing },
  { id: 'vscode', title: 'Tests in a real VS Code', needs: 'build', go: vscodeTests },
  { id: 'browser', title: 'Tests of the extension in a web worker', needs: 'build', go: browserTests },
  {
    id: 'package',
    title: 'The extension as a package, published in a dry run',
    needs: 'build',
    go: () => one(node('tools/publish.mjs', '--dry-run', '--out', 'out/inspection-letters.vsix')),
  },
];

const began = Date.now();
const wanted = options.only?.split(',');
const unknown = wanted?.filter((id) => !steps.some((step) => step.id === id)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}: the steps are ${steps.map((step) => step.id).join(', ')}.`);
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const rows = [];
if (await installPackages()) {
  const chosen = steps.filter((step) => !wanted || wanted.includes(step.id));
  for (const [index, step] of chosen.entries()) {
    say(`\n[${index + 1}/${chosen.length}] ${step.title} …`);
    const start = Date.now();
    // Without its bundles VS Code would wait in vain, test by test.
    const needed = rows.some(({ id, failed }) => id === step.needs && failed > 0);
    const result = needed ? { passed: 0, failed: 0, skipped: 1, why: `step “${step.needs}” failed` } : await step.go();
    if (needed) say(`Not run: ${result.why}.`);
    rows.push({ id: step.id, title: step.title, ...result, milliseconds: Date.now() - start });
  }
} else {
  rows.push({ title: 'Packages', passed: 0, failed: 1, skipped: 0, milliseconds: Date.now() - began });
}
summarise();

/** A step without tests of its own: passed or failed. */
async function one(exit) {
  const code = await exit;
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function generated() {
  if (existsSync(path.join(root, 'tools/generate.mjs'))) return one(node('tools/generate.mjs', '--check'));
  return { passed: 0, failed: 0, skipped: 1, why: 'tools/generate.mjs is missing' };
}

async function unitTests() {
  // Tests that need a browser are skipped without one, and say so.
  const { ensureChromium } = await import('./vscode-host/chromium.mjs');
  await ensureChromium();
  const report = path.join(out, 'vitest.json');
  rmSync(report, { force: true });
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const code = await node(vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = readJson(report);
  // A file that cannot be loaded fails without a failed test in it.
  return {
    passed: numPassedTests,
    failed: numFailedTests || (code === 0 ? 0 : 1),
    skipped: numPendingTests + numTodoTests,
  };
}

async function vscodeTests() {
  const summary = path.join(out, 'vscode-summary.json');
  rmSync(summary, { force: true });
  const code = await node('tools/test-vscode.mjs', '--no-build');
  const { passed = 0, failed = 0, skipped = 0, why } = readJson(summary);
  return { passed, failed: failed || (code === 0 ? 0 : 1), skipped, why };
}

async function browserTests() {
  const summary = path.join(out, 'vscode-browser-summary.json');
  rmSync(summary, { force: true });
  const code = await node('tools/test-browser.mjs', '--no-build');
  const { passed = 0, failed = 0, skipped = 0, why } = readJson(summary);
  return { passed, failed: failed || (code === 0 ? 0 : 1), skipped, why };
}

/**
 * At most two minutes, with a fixed seed and, on a quick machine, always the same cases, so that a run can be repeated;
 * each subject counts as one. For new seeds use `npm run fuzz`.
 */
async function fuzzing() {
  const summary = path.join(out, 'fuzz-summary.json');
  rmSync(summary, { force: true });
  const code = await node(
    'tools/fuzz.mjs',
    '--minutes',
    '2',
    '--seed',
    '2026',
    '--at-most',
    '600',
    '--summary',
    summary,
  );
  const { passed = 0, failed = 0 } = readJson(summary);
  return { passed, failed: failed || (code === 0 ? 0 : 1), skipped: 0 };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The program ended before it could write; its exit code shows why.
    return {};
  }
}

function summarise() {
  const width = Math.max(...rows.map((row) => row.title.length));
  say();
  for (const { title, passed, failed, skipped, why, milliseconds } of rows) {
    const figures = [`${passed} passed`, failed > 0 && `${failed} FAILED`, skipped > 0 && `${skipped} skipped`]
      .filter(Boolean)
      .join(', ');
    say(`  ${title.padEnd(width)}  ${duration(milliseconds).padStart(12)}  ${figures}${why ? ` (${why})` : ''}`);
  }
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  say(`\nIn total this took ${duration(Date.now() - began)}.`);
  say(`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
