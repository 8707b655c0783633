// Measures the command line on one letter and on many, compared with other checkers on the same files.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { layOutVaried } from './letters.mjs';
import { compare } from './measure.mjs';
import { contender, peers } from './peers/commands.mjs';

const NOTHING = { name: 'node -e 0', args: ['-e', '0'] };
const check = (cli, files) => ({ name: 'check', args: [cli, 'check', ...files] });

/** One letter: rows from `compare`, with the number of messages for each. */
export async function oneLetter({ cli, letter, rounds }) {
  const rows = await compare(
    [check(cli, [letter]), NOTHING, ...peers().map((peer) => contender(peer, [letter], Math.min(3, rounds)))],
    { rounds },
  );
  const messages = peers().map(({ name, count }) => ({
    name,
    messages: count(rows.find((row) => row.name === name).output),
  }));
  return { rows: bare(rows), messages };
}

/** Many letters in one call. */
export async function manyLetters({ cli, files, rounds, only = () => true }) {
  const some = peers().filter(only);
  return bare(
    await compare([check(cli, files), ...some.map((peer) => contender(peer, files, 1))], { rounds, warmUp: 0 }),
  );
}

/** A folder of a thousand different letters. */
export async function thousandLetters({ cli, files, vary, folder, count, rounds }) {
  const varied = path.join(folder, 'varied');
  layOutVaried(files, vary, varied, count);
  const markdownlint = peers().find(({ name }) => name === 'markdownlint-cli2');
  const others = markdownlint ? [{ ...contender(markdownlint, ['**/*.md']), cwd: varied }] : [];
  return bare(await compare([check(cli, [varied]), ...others], { rounds, warmUp: 0 }));
}

/** Our problems in a letter by severity, in the default profile and in the strictest. */
export function ownMessages(cli, letter) {
  return Object.fromEntries(
    ['normal', 'strict'].map((profile) => {
      const { stdout, status } = spawnSync(
        process.execPath,
        [cli, 'check', letter, '--format', 'json', '--profile', profile],
        { encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      if (status > 1) throw new Error(`check ended with ${status}`);
      const counts = { error: 0, warning: 0, info: 0, hint: 0 };
      for (const { severity } of JSON.parse(stdout).files[0].problems) counts[severity]++;
      return [profile, counts];
    }),
  );
}

const bare = (rows) => rows.map(({ output: _, ...row }) => row);
