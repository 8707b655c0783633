// The commands run on the same letters, each as its authors intend, offline.
import { existsSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const bench = path.dirname(here);
const modules = path.join(bench, 'node_modules');
const lines =
  (pattern) =>
  ({ stdout, stderr }) =>
    (stdout + stderr).split('\n').filter((line) => pattern.test(line)).length;

/**
 * `args(files)` are Node's arguments; `count` returns the number of messages in the output; `slow` ones are run fewer
 * times. `anyCode`: the exit code is the number of messages.
 */
const PEERS = [
  {
    name: 'markdownlint-cli2',
    package: 'markdownlint-cli2',
    args: (files) => [path.join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), ...files],
    count: lines(/ MD\d{3}\//),
  },
  {
    name: 'cspell (en-GB)',
    package: 'cspell',
    args: (files) => [
      path.join(modules, 'cspell/bin.mjs'),
      'lint',
      '--config',
      path.join(here, 'cspell.json'),
      '--no-progress',
      '--no-summary',
      ...files,
    ],
    count: lines(/ - Unknown word/),
  },
  {
    name: 'write-good',
    package: 'write-good',
    args: (files) => [path.join(modules, 'write-good/bin/write-good.js'), ...files],
    count: lines(/ on line \d+ at column \d+$/),
    anyCode: true,
  },
  {
    name: 'alex',
    package: 'alex',
    args: (files) => [path.join(modules, 'alex/cli.js'), ...files],
    count: lines(/^ +\d+:\d+(-\d+:\d+)? +warning /),
  },
  {
    name: 'stock retext',
    package: 'retext-spell',
    args: (files) => [path.join(here, 'retext-check.mjs'), ...files],
    count: lines(/\(retext-[a-z-]+\)$/),
  },
  // textlint looks for its rules in the folder it is started in.
  {
    name: 'textlint (10 rules)',
    package: 'textlint',
    cwd: bench,
    slow: true,
    args: (files) => [
      path.join(modules, 'textlint/bin/textlint.js'),
      '--config',
      path.join(here, 'textlint.json'),
      '--format',
      'unix',
      ...files,
    ],
    count: lines(/\[[A-Za-z]+\/[a-z-]+\]$/),
  },
  {
    name: 'harper.js',
    package: 'harper.js',
    slow: true,
    args: (files) => [path.join(here, 'harper-check.mjs'), ...files],
    count: lines(/\([A-Za-z]+\)$/),
  },
];

const installed = ({ package: name }) => existsSync(path.join(modules, name, 'package.json'));

/** Those whose packages are installed (see install.mjs). */
export const peers = () => PEERS.filter(installed);
/** Names of those whose packages are not installed. */
export const absent = () => PEERS.filter((peer) => !installed(peer)).map(({ name }) => name);

/** A contender for `compare` (measure.mjs); it is started in the folder of the files, whose paths are absolute. */
export const contender = ({ name, args, cwd, slow, anyCode }, files, slowRounds) => ({
  name,
  args: args(files),
  cwd: cwd ?? path.dirname(files[0]),
  ...(slow && slowRounds ? { rounds: slowRounds } : {}),
  ...(anyCode ? { okCodes: Array.from({ length: 256 }, (_, code) => code) } : {}),
});
