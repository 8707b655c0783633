import { statSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../host/archive';
import { archiveReaderMissing, findArchive } from '../host/archive';
import { sentencesOfArchive } from '../host/archive-sentences';
import type { IoProblem } from '../host/files';
import { append } from '../lists/append';
import type { FindingSentence } from '../sameness/finding-sentences';
import type { Repetitions } from '../sameness/repeated';
import { SentenceSearch, letterOf } from '../sameness/repeated';
import { printable } from '../text/printable';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { stop } from './stop';
import { TEAM_OPTIONS, teamHelp, teamsFor } from './team-options';
import { writeResult } from './write-result';

const OPTIONS = {
  archive: { type: 'text' },
  format: { type: 'choice', choices: ['text', 'json'] },
  output: { type: 'text', short: 'o' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters sameness PATH... --archive FOLDER [--format text|json] [-o FILE]

Lists the sentences of letters' findings that occur word for word in another letter of an archive. Apart from stock
wording hardly any do, so each is worth a look. A PATH is a letter or a folder of letters. Drafts, text, Markdown, Word
and PDF files are read. A letter of the archive that contains most of the sentences is taken for another version of the
same letter: it is reported and left out.

Options:
  --archive FOLDER   the letters to search, subfolders included
  --format FORMAT    text (the default), or json
  -o, --output FILE  writes to a file instead of standard output
  --force            replaces an existing file
${teamHelp(18)}

Exit code: 0 done, 2 could not run (or a file could not be read).

Examples:
  inspection-letters sameness northmoor.letter.md --archive letters/
  inspection-letters sameness letters/ --archive letters/ --format json
`,
  run: sameness,
};

async function sameness(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  if (words.length === 0 || options.archive === undefined)
    return stop(
      context,
      'Name a letter and an archive, as in “inspection-letters sameness northmoor.letter.md --archive letters/”.',
    );
  const missing = archiveReaderMissing();
  if (missing !== undefined) return stop(context, missing);
  const teams = teamsFor(options, context);
  if ('problem' in teams) return stop(context, teams.problem);
  const archive = findArchive(options.archive, context.folder);
  if ('problem' in archive) return stop(context, archive.problem);
  const letters = lettersAt(words, context.folder);
  if ('problem' in letters) return stop(context, letters.problem);

  // The letters and the archive may contain the same files: a letter must not be found in itself.
  const common = withCommonNames(letters, archive);
  const problems = new Set(archive.problems);
  const unread = (problem: string): void => void problems.add(problem);
  const wanted: FindingSentence[] = [];
  for await (const sentences of sentencesOfArchive(common.letters, teams, unread)) append(wanted, sentences);
  const search = new SentenceSearch(wanted);
  for await (const sentences of sentencesOfArchive(common.archive, teams, unread)) search.look(sentences);
  const result = search.result();
  const written = await writeResult(
    options.format === 'json' ? asJson(result) : asText(result, archive, context),
    options,
    context,
  );
  problems.forEach(context.tell);
  if (written) return stop(context, written.problem);
  return problems.size > 0 ? 2 : 0;
}

/** Returns the files of the letters and folders that the user names. */
function lettersAt(words: readonly string[], folder: string): Pick<Archive, 'files'> | IoProblem {
  const files = new Map<string, Archive['files'][number]>();
  for (const word of words) {
    const full = path.resolve(folder, word);
    const isFolder = statSync(full, { throwIfNoEntry: false })?.isDirectory() === true;
    const found = isFolder ? findArchive(word, folder) : { files: [{ file: word, path: full }] };
    if ('problem' in found) return found;
    for (const one of found.files)
      files.set(one.path, { ...one, file: isFolder ? path.join(word, one.file).replaceAll(path.sep, '/') : one.file });
  }
  return { files: [...files.values()] };
}

/** Gives a file that is both a letter and in the archive a single name: the letter's. */
function withCommonNames(
  letters: Pick<Archive, 'files'>,
  archive: Archive,
): { readonly letters: Archive; readonly archive: Archive } {
  const names = new Map(letters.files.map(({ file, path: full }) => [full, file]));
  return {
    letters: { ...archive, files: letters.files },
    archive: {
      ...archive,
      files: archive.files.map((one) => ({ ...one, file: names.get(one.path) ?? one.file })),
    },
  };
}

function asText(result: ReadonlyMap<string, Repetitions>, archive: Archive, { paint }: CliContext): string {
  let repeated = 0;
  let sentences = 0;
  const lines: string[] = [];
  for (const [letter, found] of result) {
    repeated += found.repeated.length;
    sentences += found.sentences;
    if (found.repeated.length === 0 && found.versions.length === 0) continue;
    lines.push(paint.underline(printable(letter)));
    for (const version of found.versions)
      lines.push(printable(`  ${version} has most of its sentences: it is taken for the same letter and left out.`));
    for (const { sentence, elsewhere } of found.repeated)
      append(lines, [
        `  ${paint.dim(placeOf(sentence))} ${printable(sentence.text)}`,
        ...elsewhere.map((other) => `      ${paint.dim(printable(`${letterOf(other)} ${placeOf(other)}`))}`),
      ]);
    lines.push('');
  }
  lines.push(
    `${repeated} of ${sentences} sentences of findings in ${result.size} ${result.size === 1 ? 'letter' : 'letters'} ` +
      `${repeated === 1 ? 'occurs' : 'occur'} in another letter of ${archive.files.length} files.`,
  );
  return `${lines.join('\n')}\n`;
}

const placeOf = ({ line }: FindingSentence): string => (line === undefined ? '·' : `line ${line + 1}:`);

function asJson(result: ReadonlyMap<string, Repetitions>): string {
  const placed = ({ file, number, line, text }: FindingSentence): object => ({
    file,
    number,
    line: line ?? null,
    text,
  });
  const letters = [...result].map(([letter, { repeated, sentences, versions }]) => ({
    letter,
    sentences,
    versions,
    repeated: repeated.map(({ sentence, elsewhere }) => ({ ...placed(sentence), elsewhere: elsewhere.map(placed) })),
  }));
  return `${JSON.stringify({ version: 1, letters }, undefined, 2)}\n`;
}
