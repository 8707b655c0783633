#!/usr/bin/env node
// `npm run bench`: measures the built server and command line, with a minimal server and other checkers for comparison,
// on the same letters in one run, and writes docs/performance.md. It takes about a quarter of an hour. The other
// checkers are installed into bench/node_modules first.
//   --help          prints this
//   --quick         fewer edits and rounds; the page is left unchanged
//   --only A,B      only these (keystroke, start, memory, growth, cli); the page is left unchanged
//   --as-built      measures the present dist/; otherwise the production bundles are built first
//   --provisional   marks the figures on the page as provisional
//   --page          measures nothing and rewrites the page from the last complete run
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { duration, root, run, say } from '../tools/console.mjs';
import { installPackages } from '../tools/install.mjs';
import { allRulesOn } from './all-rules.mjs';
import { manyLetters, oneLetter, ownMessages, thousandLetters } from './command-line.mjs';
import { typing } from './edits.mjs';
import { typeLong } from './endurance.mjs';
import { environment } from './environment.mjs';
import { layOut, wordCount } from './letters.mjs';
import { page } from './page.mjs';
import { absent, peers } from './peers/commands.mjs';
import { startInTurn } from './start.mjs';
import { ECHO, LIBRARY_ECHO, PEER_SERVERS, typeInTurn } from './typing.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    only: { type: 'string' },
    'as-built': { type: 'boolean' },
    provisional: { type: 'boolean' },
    page: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const { quick = false } = options;
if (options.help) {
  const [, ...head] = readFileSync(import.meta.filename, 'utf8')
    .split('\nimport ')[0]
    .split('\n');
  say(head.map((line) => line.replace(/^\/\/ ?/, '')).join('\n'));
  process.exit(0);
}
const SUBJECTS = ['keystroke', 'start', 'memory', 'growth', 'cli'];
const wanted = options.only?.split(',') ?? SUBJECTS;
const unknown = wanted.filter((name) => !SUBJECTS.includes(name));
if (unknown.length > 0) {
  console.error(`Cannot measure ${unknown.join(', ')}: choose from ${SUBJECTS.join(', ')}.`);
  process.exit(2);
}
const kept = path.join(root, 'out/bench.json');
const writePage = (results) => {
  writeFileSync(path.join(root, 'docs/performance.md'), page(results));
  say('Wrote docs/performance.md.');
};
if (options.page) {
  writePage(JSON.parse(readFileSync(kept, 'utf8')));
  process.exit(0);
}
if (!(await installPackages(import.meta.dirname))) process.exit(1);
if (!options['as-built'] || !existsSync(path.join(root, 'dist/server.js'))) {
  if (await run(process.execPath, [path.join(root, 'tools/build.mjs'), '--production'])) process.exit(1);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
try {
  // A copy, so that builds made meanwhile change nothing here. Compiled code must not look older than its program.
  const dist = path.join(folder, 'dist');
  cpSync(path.join(root, 'dist'), dist, {
    recursive: true,
    preserveTimestamps: true,
    filter: (file) => !/\.map$/.test(file),
  });
  const cli = path.join(dist, 'cli.js');
  const around = environment();
  const results = await measured({ dist, cli });
  const whole = { ...results, absent: absent(), provisional: options.provisional ?? false, environment: around.end() };
  say(`\n${page(whole)}`);
  if (quick || options.only) say('A short or partial run: docs/performance.md is unchanged.');
  else {
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(whole, undefined, 1));
    writePage(whole);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measured({ dist, cli }) {
  const { real, files, letter, vary } = layOut(cli, path.join(folder, 'letters'));
  const { text, file } = letter;
  const server = { args: [path.join(dist, 'server.js'), '--stdio'], asksAgain: true };
  const ours = { ...server, name: 'ours', settings: allRulesOn(cli) };
  const others = PEER_SERVERS.filter((peer) => peers().some(({ package: name }) => name === peer.package));
  const results = { real, letters: files.length, words: wordCount(text) };
  const step = async (subject, title, work) => {
    if (!wanted.includes(subject)) return undefined;
    const began = Date.now();
    const found = await work();
    say(`${title}: ${duration(Date.now() - began)}`);
    return found;
  };

  results.keystroke = await step('keystroke', 'Keystrokes', () => {
    const typed = { text, changes: typing(text, quick ? 300 : 2000) };
    return typeInTurn(
      [
        { ...ours, ...typed },
        { ...ECHO, ...typed, echoOf: 'ours' },
        { ...LIBRARY_ECHO, ...typed, echoOf: 'ours' },
        { ...server, ...typed, name: 'default settings' },
        ...others.map((peer) => ({ ...peer, ...typed, every: quick ? 20 : 10 })),
      ],
      quick ? 3 : 20,
    );
  });
  results.start = await step('start', 'Starts', () =>
    startInTurn({ text, ours, peers: others, rounds: quick ? 3 : 11, folder }),
  );
  results.growth = await step('growth', 'Longer letters', async () => {
    const sizes = [2000, 20_000, 100_000]
      .map((words) => vary.longer(text, words))
      .map((long) => ({ text: long, changes: typing(long, quick ? 120 : 600) }));
    const found = await typeInTurn(
      sizes.flatMap((typed, i) => [
        { ...ours, ...typed, name: `ours ${i}` },
        { ...ECHO, ...typed, name: `echo ${i}`, echoOf: `ours ${i}` },
      ]),
      quick ? 3 : 12,
      { warmUp: quick ? 1 : 4 },
    );
    return sizes.map((size, i) => ({
      words: wordCount(size.text),
      ours: found[`ours ${i}`],
      echo: found[`echo ${i}`],
    }));
  });
  results.memory = await step('memory', 'Long typing', async () => {
    const count = quick ? 3000 : 20_000;
    const changes = typing(text, count);
    const marks = [count / 10, count];
    const looks = async (one) => typeLong({ server: one, text, changes, marks });
    return {
      ours: await looks(ours),
      'default settings': await looks({ ...server, name: 'default settings' }),
      echo: await looks(ECHO),
    };
  });
  if (wanted.includes('cli')) {
    const one = await step('cli', 'One letter', () => oneLetter({ cli, letter: file, rounds: quick ? 2 : 7 }));
    Object.assign(results, { one: one.rows, messages: one.messages, own: ownMessages(cli, file) });
    results.hundred = await step('cli', '100 letters', () =>
      manyLetters({ cli, files: files.slice(0, 100), rounds: quick ? 1 : 5, only: ({ slow }) => !(quick && slow) }),
    );
    results.all = await step('cli', 'All letters', () =>
      manyLetters({
        cli,
        files,
        rounds: quick ? 1 : 3,
        only: ({ name }) => /markdownlint|cspell|write-good/.test(name),
      }),
    );
    const count = quick ? 200 : 1000;
    results.thousand = {
      count,
      rows: await step('cli', 'Varied letters', () =>
        thousandLetters({ cli, files, vary, folder, count, rounds: quick ? 1 : 3 }),
      ),
    };
  }
  return results;
}
