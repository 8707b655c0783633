import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runningParagraphs } from '../analysis/running-text';
import { findLetters, describeIoError } from '../host/files';
import { readLetterText } from '../host/read-file';
import { writeNew } from '../host/write-file';
import { learntFrom } from '../phrases/team-phrases';
import type { Token } from '../phrases/tokens';
import { sentencesOf } from '../phrases/tokens';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

const OPTIONS = {
  output: { type: 'text', short: 'o' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

/** A phrase in fewer letters may be a single writer's. */
const MIN_LETTERS = 3;

export const command: Command = {
  help: `Usage: inspection-letters learn-words FOLDER [-o FILE] [--force]

Counts the phrases in a team’s own letters, all *.letter.md files in a folder and its subfolders, and writes three-word
phrases that occur in ${MIN_LETTERS} letters or more to FOLDER/.letters/phrases.txt, one per line, without names. The
rule “unusual-phrase” then accepts them in that folder’s letters. You may delete lines from the file.

Options:
  -o, --output FILE  writes the phrases to this file instead
  --force            replaces an existing file
${teamHelp(18)}

Example:
  inspection-letters learn-words letters/ --force
`,
  run: learnWords,
};

async function learnWords(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  const [given, more] = words;
  if (given === undefined || more !== undefined)
    return stop(context, 'Name the folder of the team’s letters, as in “inspection-letters learn-words letters/”.');
  const configs = configsFor(options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const found = findLetters([given], context.folder);
  const problems = [...found.problems];
  const documents: (readonly (readonly Token[])[])[] = [];
  for (const file of found.files) {
    const full = path.resolve(context.folder, file);
    const source = readLetterText(full);
    if ('problem' in source) {
      problems.push(source.problem.replace(full, file));
      continue;
    }
    const reading = configs.of(file).service.read(source.text);
    documents.push(runningParagraphs(reading).flatMap(({ plain }) => sentencesOf(plain.text)));
  }
  if (problems.length === 0 && documents.length < MIN_LETTERS)
    problems.push(`${given} holds fewer than ${MIN_LETTERS} letters, from which no phrase can be learnt.`);
  const sentences = [...new Set([...configs.problems(), ...problems])];
  sentences.forEach(context.tell);
  if (sentences.length > 0) return 2;
  const phrases = learntFrom(documents, MIN_LETTERS);
  const target = options.output ?? path.join(given, '.letters', 'phrases.txt');
  const out = path.resolve(context.folder, target);
  try {
    mkdirSync(path.dirname(out), { recursive: true });
  } catch (error) {
    return stop(context, describeIoError(path.dirname(target), error, 'written'));
  }
  const text = [
    `# What ${MIN_LETTERS} letters or more of ${documents.length} say; made by “learn-words”.`,
    ...phrases,
    '',
  ].join('\n');
  const failure = writeNew(out, text, { force: options.force === true });
  if (failure) return stop(context, failure.problem.replace(out, target));
  await context.out(`${target}: ${phrases.length} phrases of ${documents.length} letters\n`);
  return 0;
}
