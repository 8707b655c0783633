#!/usr/bin/env node
// Compares two built trees: the same letters are typed alternately with both servers, with all rules on, and after each
// change diagnostics are pulled.
//   node bench/typing-compare.mjs TREE_A TREE_B [EDITS]
// A tree is a folder that contains dist/; EDITS (600; at least 80) is the number of changes to each letter. The letters
// are the samples of this repository. Prints p50 and p95 (ms) of each tree, the ratio B / A, the CPU time of each
// server process from start to end, and whether any diagnostics differ. The exit code is 1 if some do.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root, say } from '../tools/console.mjs';
import { allRulesOn } from './all-rules.mjs';
import { Client } from './client.mjs';
import { typing } from './edits.mjs';
import { pairedRatio, spread } from './figures.mjs';
import { cpuOf } from './memory-of.mjs';

/** Number of changes before the other server's turn. */
const TURN = 20;
/** Turns of each letter that are not counted, while the engine is still optimising. */
const WARM_UP_TURNS = 3;

const [treeA, treeB, edits = '600'] = process.argv.slice(2);
if (!treeA || !treeB || !(Number(edits) > TURN * WARM_UP_TURNS)) {
  say('Usage: node bench/typing-compare.mjs TREE_A TREE_B [EDITS]');
  process.exit(2);
}
const trees = [treeA, treeB].map((tree) => ({
  tree,
  dist: path.resolve(tree, 'dist'),
  times: [],
  cpu: { user: 0, system: 0 },
}));
for (const { tree, dist } of trees) {
  if (existsSync(path.join(dist, 'server.js'))) continue;
  say(`${tree} has no dist/server.js: build it first.`);
  process.exit(2);
}
const samples = readdirSync(path.join(root, 'samples')).filter((name) => name.endsWith('.letter.md'));
const differences = [];
for (const sample of samples) await typeIn(sample);
report();
process.exitCode = differences.length > 0 ? 1 : 0;

async function typeIn(sample) {
  const text = readFileSync(path.join(root, 'samples', sample), 'utf8');
  const changes = typing(text, Number(edits));
  const servers = [];
  try {
    for (const { dist } of trees) {
      const args = [path.join(dist, 'server.js'), '--stdio'];
      const settings = allRulesOn(path.join(dist, 'cli.js'));
      const client = new Client({ args, settings, asksAgain: true });
      servers.push({ client, items: (await client.open(text)).full.result.items });
    }
    compareItems(`${sample}, as opened`, servers);
    for (let from = 0, turn = 0; from < changes.length; from += TURN, turn++) {
      const some = changes.slice(from, from + TURN);
      // The starting server alternates.
      const order = turn % 2 === 0 ? [0, 1] : [1, 0];
      const answers = [[], []];
      for (const i of order) {
        for (const change of some) {
          const { ms, result } = await servers[i].client.type(change);
          answers[i].push(result);
          if (turn >= WARM_UP_TURNS) trees[i].times.push(ms);
        }
      }
      for (const [at] of some.entries()) {
        for (const [i, server] of servers.entries()) server.items = answers[i][at].items ?? server.items;
        compareItems(`${sample}, change ${from + at + 1}`, servers);
      }
    }
    for (const [i, { client }] of servers.entries()) {
      const { user, system } = cpuOf(client.pid);
      trees[i].cpu.user += user;
      trees[i].cpu.system += system;
      await client.stop();
    }
  } finally {
    for (const { client } of servers) client.kill();
  }
}

/** Records where the two differ; an answer of kind “unchanged” leaves the items as they were. */
function compareItems(where, [a, b]) {
  const [ofA, ofB] = [a, b].map(({ items }) => items.map(shown).sort());
  if (!isDeepStrictEqual(ofA, ofB)) differences.push({ where, onlyA: less(ofA, ofB), onlyB: less(ofB, ofA) });
}

function shown({ range: { start, end }, code, severity, message }) {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${code} ${message}`;
}

function less(some, others) {
  return some.filter((one) => !others.includes(one));
}

function report() {
  const row = (...cells) => say(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(10))).join(' '));
  const [a, b] = trees.map(({ times }) => spread(times));
  say(`${samples.length} letters, ${edits} changes in each, ${a.count} counted in each tree; all rules on`);
  row('', 'A', 'B', 'B / A');
  const line = (name, ofA, ofB, unit) =>
    row(name, `${ofA.toFixed(2)} ${unit}`, `${ofB.toFixed(2)} ${unit}`, (ofB / ofA).toFixed(3));
  line('keystroke p50', a.p50, b.p50, 'ms');
  line('keystroke p95', a.p95, b.p95, 'ms');
  row('keystroke, median of paired ratios', '', '', pairedRatio(trees[1].times, trees[0].times).toFixed(3));
  line('user CPU of the processes', trees[0].cpu.user, trees[1].cpu.user, 's');
  line('system CPU of the processes', trees[0].cpu.system, trees[1].cpu.system, 's');
  if (differences.length === 0) say('The diagnostics are the same after every change.');
  else {
    say(`The diagnostics differ after ${differences.length} changes. The first:`);
    for (const { where, onlyA, onlyB } of differences.slice(0, 3)) {
      say(`  ${where}`);
      for (const one of onlyA) say(`    only A: ${one}`);
      for (const one of onlyB) say(`    only B: ${one}`);
    }
  }
}
