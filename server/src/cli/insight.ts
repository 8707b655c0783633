import path from 'node:path';
import { archiveReaderMissing, findArchive } from '../host/archive';
import type { InsightEntry } from '../host/insight';
import { insightEntries, recordsOf } from '../host/insight';
import { loadInsightPage, pageOfArchive } from '../host/insight-page';
import { RecordJournal } from '../host/record-journal';
import { ownVersion } from '../host/version';
import { writePieces } from '../host/write-pieces';
import { pictureAsJson } from '../insight/as-json';
import type { LetterRecord } from '../insight/letter-record';
import { PictureBuilder } from '../insight/picture';
import { AREA_COLUMNS, LETTER_COLUMNS, areaRows, headerRow, letterRow } from '../insight/spreadsheet';
import { PROFILES } from '../rules/engine/rule';
import type { Arguments } from './arguments';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { progressOf } from './progress-line';
import { stop } from './stop';
import { TEAM_OPTIONS, teamHelp, teamsFor } from './team-options';

const OPTIONS = {
  to: { type: 'choice', choices: ['html', 'csv', 'json', 'jsonl'] },
  rows: { type: 'choice', choices: ['letters', 'areas'] },
  output: { type: 'text', short: 'o' },
  profile: { type: 'choice', choices: PROFILES },
  journal: { type: 'text' },
  force: { type: 'flag' },
  quiet: { type: 'flag', short: 'q' },
  ...TEAM_OPTIONS,
} as const;

type Options = Arguments<typeof OPTIONS>['options'];

export const command: Command = {
  help: `Usage: inspection-letters insight FOLDER [--to html|csv|json|jsonl] [-o FILE] [options]

Compiles figures on the letters in a folder and its subfolders: letters by time, authority, kind and focus; areas for
improvement by theme and tag; words of judgement and proportion; days from visit to letter; missing parts; length;
problems by rule. Drafts, text, Markdown, Word and PDF files are read, as many at a time as there are cores.

Options:
  --to FORMAT        html: one self-contained page with charts and sortable tables (the default);
                     csv: a table for spreadsheets; json: all figures and letters; jsonl: one letter per line
  --rows ROWS        for csv: one row per letter (letters, the default) or per area (areas)
  -o, --output FILE  writes to a file instead of standard output
  --profile PROFILE  ${PROFILES.join(', ')}: also counts problems of prose, which takes long (default: off)
  --journal FILE     keeps what was read in this file, so that the next run reads only new or changed files
  --force            replaces an existing file
  -q, --quiet        reports errors only
${teamHelp(18)}

Files that cannot be read, and texts that are not a known kind of letter, are reported and not counted.

Exit code: 0 done, 2 could not run (or a file could not be read).

Examples:
  inspection-letters insight letters/ -o insight.html
  inspection-letters insight letters/ --to csv --rows areas -o areas.csv
  inspection-letters insight letters/ --to jsonl | duckdb -c "from read_json('/dev/stdin')"
`,
  run: insight,
};

async function insight(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  const [given, more] = words;
  if (given === undefined || more !== undefined)
    return stop(context, 'Name one folder of letters, as in “inspection-letters insight letters/ -o insight.html”.');
  const { to = 'html', rows, profile = 'off' } = options;
  if (rows !== undefined && to !== 'csv') return stop(context, '--rows is for “--to csv”; leave it out.');
  const missing = archiveReaderMissing();
  if (missing !== undefined) return stop(context, missing);
  const page = to === 'html' ? loadInsightPage() : undefined;
  if (page && 'problem' in page) return stop(context, page.problem);
  const teams = teamsFor(options, context);
  if ('problem' in teams) return stop(context, teams.problem);
  const archive = findArchive(given, context.folder);
  if ('problem' in archive) return stop(context, archive.problem);
  const journal = journalFor(options, context, to === 'html');
  if (journal && 'problem' in journal) return stop(context, journal.problem);

  const progress = progressOf(context, archive.files.length, 'read', options.quiet === true);
  const run = new Run(context, progress.clear, (index, file) => progress.at(index, file));
  const entries = (): ReturnType<typeof insightEntries> => insightEntries({ archive, teams, profile, journal });
  try {
    const pieces =
      page && journal
        ? pageOfArchive(page, {
            archive,
            teams,
            profile,
            journal,
            builder: run.builder,
            folder: path.resolve(context.folder, given),
            output: options.output === undefined ? undefined : path.resolve(context.folder, options.output),
            told: (entry) => run.tell(entry),
          })
        : piecesFor(
            to === 'html' ? 'json' : to,
            rows,
            recordsOf(entries(), (entry) => run.tell(entry)),
            run,
          );
    const problem = await write(pieces, options, context);
    if (problem !== undefined) return stop(context, problem);
  } finally {
    progress.clear();
    journal?.close();
  }
  archive.problems.forEach(context.tell);
  if (options.quiet !== true) run.summarise(archive.others, options.output);
  return run.unread.length + archive.problems.length > 0 ? 2 : 0;
}

function journalFor({ journal, profile, team, 'no-team': none }: Options, { folder }: CliContext, needed: boolean) {
  if (journal !== undefined)
    return RecordJournal.kept(
      path.resolve(folder, journal),
      JSON.stringify([ownVersion(), FORMAT, profile ?? 'off', team ?? (none === true ? 'none' : '')]),
    );
  return needed ? RecordJournal.temporary() : undefined;
}

/** Increased whenever the format of records changes. */
const FORMAT = 1;

async function write(
  pieces: AsyncIterable<string>,
  { output, force }: Options,
  { folder, out }: CliContext,
): Promise<string | undefined> {
  if (output === undefined) {
    for await (const piece of pieces) await out(piece);
    return undefined;
  }
  const full = path.resolve(folder, output);
  return (await writePieces(full, pieces, { force: force === true }))?.problem.replace(full, output);
}

async function* piecesFor(
  to: 'csv' | 'json' | 'jsonl',
  rows: Options['rows'],
  records: AsyncIterable<LetterRecord>,
  run: Run,
): AsyncGenerator<string, void> {
  if (to === 'csv') yield headerRow(rows === 'areas' ? AREA_COLUMNS : LETTER_COLUMNS);
  if (to === 'json') yield '{ "version": 1,\n"letters": [';
  const rowOf = rows === 'areas' ? areaRows : letterRow;
  let first = true;
  for await (const record of records) {
    run.builder.add(record);
    if (to === 'jsonl') yield `${JSON.stringify(record)}\n`;
    else if (to === 'csv') yield rowOf(record);
    else yield `${first ? '' : ','}\n${JSON.stringify(record)}`;
    first = false;
  }
  if (to === 'json')
    yield [
      '\n],\n"unread": ',
      JSON.stringify(run.unread),
      ',\n"counts": ',
      JSON.stringify(pictureAsJson(run.builder.picture()), undefined, 2),
      ' }\n',
    ].join('');
}

/** Counts and reports while the archive is read. */
class Run {
  readonly builder = new PictureBuilder();
  readonly unread: { readonly file: string; readonly problem: string }[] = [];
  readonly #context: CliContext;
  readonly #clear: () => void;
  readonly #at: (index: number, file: string) => void;
  #files = 0;

  constructor(context: CliContext, clear: () => void, at: (index: number, file: string) => void) {
    this.#context = context;
    this.#clear = clear;
    this.#at = at;
  }

  tell({ file, records, notes, problem }: InsightEntry): void {
    this.#at(this.#files++, file);
    const unknown = records
      .filter(({ kind }) => kind === null)
      .map(
        ({ number }) =>
          `${file}${number > 0 ? ` (text ${number})` : ''} is not a known kind of letter and is not counted.`,
      );
    if (problem !== undefined) this.unread.push({ file, problem });
    const sentences = [...(problem === undefined ? [] : [problem]), ...notes, ...unknown];
    if (sentences.length > 0) this.#clear();
    sentences.forEach(this.#context.tell);
  }

  summarise(others: number, output: string | undefined): void {
    const { letters, unknown } = this.builder.picture();
    const parts = [
      `${numberOf(letters, 'letter')} counted in ${numberOf(this.#files, 'file')}`,
      ...(unknown > 0 ? [`${unknown} ${unknown === 1 ? 'text is' : 'texts are'} not a known kind of letter`] : []),
      ...(this.unread.length > 0 ? [`${numberOf(this.unread.length, 'file')} could not be read`] : []),
      ...(others > 0 ? [`${numberOf(others, 'file')} of other kinds left out`] : []),
    ];
    this.#context.tell(`${output === undefined ? '' : `${output}: `}${parts.join('; ')}.`);
  }
}

const numberOf = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;
