#!/usr/bin/env node
// Shows where the time of a keystroke goes: runs the built server under V8's profiler while a letter is typed. `node
// bench/profile.mjs [--edits 1000] [--default] [--words 20000]`; without `--default` all rules are on.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, say } from '../tools/console.mjs';
import { allRulesOn } from './all-rules.mjs';
import { Client } from './client.mjs';
import { typing } from './edits.mjs';
import { spread } from './figures.mjs';
import { layOut } from './letters.mjs';

const { values: options } = parseArgs({
  options: { edits: { type: 'string', default: '1000' }, default: { type: 'boolean' }, words: { type: 'string' } },
});
/** Functions that delimit the steps of an answer. */
const STEPS = new Map(
  ['parseLetter', 'readLetter', 'runRules', 'diagnosticsOf', 'stringify', 'parse', 'chooseTemplate'].map((name) => [
    name,
    name,
  ]),
);
const dist = path.join(root, 'dist');
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-profile-'));
try {
  const { letter, vary } = layOut(path.join(dist, 'cli.js'), path.join(folder, 'letters'));
  const text = options.words ? vary.longer(letter.text, Number(options.words)) : letter.text;
  const settings = options.default ? {} : allRulesOn(path.join(dist, 'cli.js'));
  const client = new Client({
    args: [
      '--cpu-prof',
      '--cpu-prof-interval',
      '200',
      '--cpu-prof-dir',
      folder,
      path.join(dist, 'server.js'),
      '--stdio',
    ],
    settings,
    asksAgain: true,
  });
  const { full } = await client.open(text);
  const opened = performance.now();
  const times = [];
  for (const change of typing(text, Number(options.edits))) times.push((await client.type(change)).ms);
  const took = performance.now() - opened;
  await client.stop();
  const profile = JSON.parse(
    readFileSync(
      path.join(
        folder,
        readdirSync(folder).find((name) => name.endsWith('.cpuprofile')),
      ),
      'utf8',
    ),
  );
  const { p50, p95 } = spread(times);
  say(
    `${times.length} keystrokes, ${full.result.items.length} diagnostics, p50 ${p50.toFixed(2)} ms, p95 ` +
      `${p95.toFixed(2)} ms (the profiler slows it down); ` +
      `${options.default ? 'default settings' : 'all rules on'}`,
  );
  const edits = lastMicroseconds(profile, took * 1000);
  show(
    'By package or room (self)',
    edits.by((frame) => frame.home),
    times.length,
  );
  show(
    'By function (self)',
    edits.by((frame) => `${frame.name}  ${frame.place}`),
    times.length,
    40,
  );
  show(
    'By file of a rule (with all that it calls)',
    edits.under((frame) => /server\/src\/rules\/(?!engine)([a-z]+\/[a-z0-9-]+)\.ts/.exec(frame.file)?.[1]),
    times.length,
    40,
  );
  show(
    'By step (with all that it calls)',
    edits.under((frame) => STEPS.get(frame.name)),
    times.length,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Samples from the end of the profile, each with its stack; names come from the source map. */
function lastMicroseconds({ nodes, samples, timeDeltas, endTime, startTime }, length) {
  const maps = new Map();
  const frameOf = ({ callFrame: { functionName, url, lineNumber, columnNumber } }) => {
    if (!url.startsWith('file:'))
      return {
        name: functionName,
        file: url,
        place: url,
        home: functionName.startsWith('(') ? functionName : url || 'V8',
      };
    const bundle = new URL(url).pathname;
    if (!maps.has(bundle)) maps.set(bundle, mapOf(bundle));
    const entry = maps.get(bundle)?.findEntry(lineNumber, columnNumber);
    const file = path.posix
      .normalize(entry?.originalSource ?? path.basename(bundle))
      .replace(/^(\.\.\/)+/, '')
      .replace(/^.*\/(?=node_modules\/|server\/src\/)/, '');
    const packaged = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
    return {
      name: functionName || '(anonymous)',
      file,
      place: `${file}:${(entry?.originalLine ?? lineNumber) + 1}`,
      home: packaged ?? path.dirname(file),
    };
  };
  const byId = new Map(nodes.map((node) => [node.id, { ...frameOf(node) }]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = byId.get(node.id);
  const from = endTime - startTime - length;
  let at = 0;
  const kept = [];
  for (const [i, id] of samples.entries()) {
    at += timeDeltas[i];
    const frame = byId.get(id);
    if (at >= from && frame.name !== '(idle)' && frame.name !== '(program)')
      kept.push({ frame, time: timeDeltas[i] / 1000 });
  }
  const summed = (keysOf) => {
    const sums = new Map();
    for (const { frame, time } of kept) for (const key of keysOf(frame)) sums.set(key, (sums.get(key) ?? 0) + time);
    return [...sums].sort((a, b) => b[1] - a[1]);
  };
  return {
    by: (key) => summed((frame) => [key(frame)]),
    under: (key) =>
      summed((frame) => {
        const found = new Set();
        for (let one = frame; one; one = one.parent) if (key(one)) found.add(key(one));
        return found;
      }),
  };
}

function mapOf(bundle) {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  } catch {
    return undefined;
  }
}

function show(title, rows, keystrokes, most = 25) {
  say(`\n${title}: ms a keystroke`);
  for (const [name, time] of rows.slice(0, most)) say(`${(time / keystrokes).toFixed(3).padStart(8)}  ${name}`);
}
