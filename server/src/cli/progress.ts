import path from 'node:path';
import type { Followed } from '../export/follow-up/follow-up-page';
import { earlierTitle, followUpPage } from '../export/follow-up/follow-up-page';
import type { FollowedArea } from '../follow-up/follow-up';
import { followUp } from '../follow-up/follow-up';
import { judgementsOf, stateOf, summaryOf, TELLS } from '../follow-up/in-words';
import { EarlierLetterReader } from '../host/earlier-letters';
import type { IoProblem } from '../host/files';
import type { LetterConfigs } from '../host/letter-configs';
import type { Item } from '../reading/facts';
import type { Reading } from '../reading/reading';
import { lineIndexOf } from '../text/line-index';
import { printable } from '../text/printable';
import type { Span } from '../text/span';
import { readArguments } from './arguments';
import type { CliContext, Command, ExitCode } from './context';
import { loadExport } from './export-bundle';
import { readLetter } from './letter-file';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';
import type { Result } from './write-result';
import { writeResult } from './write-result';

const OPTIONS = {
  previous: { type: 'list' },
  to: { type: 'choice', choices: ['text', 'json', 'html', 'docx'] },
  output: { type: 'text', short: 'o' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters progress NEW [--previous OLD...] [--to text|json|html|docx] [-o FILE] [options]

Shows what a letter says about the areas for improvement and priority action of earlier letters on the same authority:
the findings on each area, whether they report a strength, a weakness or both, the words of judgement then and now, or
that the letter does not mention it; and which new areas repeat earlier ones. Without --previous it uses the letters
that NEW names under “previous” in its front matter, or else the earlier letters on the same authority in its folder.

Options:
  --previous OLD     an earlier letter: a draft, a Word file or a PDF; may be repeated
  --to FORMAT        text (the default), json, html, or docx
  -o, --output FILE  writes the result to a file; required for docx
  --force            replaces an existing file
${teamHelp(18)}

Exit code: 0 done, 2 could not run (or a file could not be read or written).

Examples:
  inspection-letters progress northmoor-2026.letter.md --previous northmoor-2023.letter.md
  inspection-letters progress northmoor-2026.letter.md --to html -o since-2023.html
`,
  run: progress,
};

async function progress(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const [file, ...more] = read.words;
  if (file === undefined || (more.length > 0 && !read.options.previous))
    return stop(
      context,
      'Name one letter, and earlier ones after --previous, as in “inspection-letters progress new.letter.md ' +
        '--previous old.letter.md”.',
    );
  const { to = 'text', output } = read.options;
  if (to === 'docx' && output === undefined)
    return stop(context, 'A Word file needs a name: give it with -o, as in “-o progress.docx”.');
  const configs = configsFor(read.options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const later = readLetter(file, context, configs, undefined);
  if ('problem' in later) return stop(context, later.problem);
  const names = [...(read.options.previous ?? []), ...more];
  const earlier =
    names.length > 0 ? await namedOnes(names, context, configs) : await ownOnes(later, file, context, configs);
  if ('problem' in earlier) return stop(context, earlier.problem);
  const followed = earlier.letters.map(({ name, reading }): Followed => ({
    name,
    reading,
    result: followUp(reading, later),
  }));
  const rendered = await render(to, later, file, followed, context);
  if (typeof rendered === 'object' && 'problem' in rendered) return stop(context, rendered.problem);
  const problem = await writeResult(rendered, read.options, context);
  return problem ? stop(context, problem.problem) : 0;
}

interface Earlier {
  readonly letters: readonly { readonly name: string; readonly reading: Reading }[];
}

async function namedOnes(
  names: readonly string[],
  { folder, tell }: CliContext,
  configs: LetterConfigs,
): Promise<Earlier | IoProblem> {
  const reader = new EarlierLetterReader();
  const letters: { name: string; reading: Reading }[] = [];
  for (const name of names) {
    const readOne = () => reader.read(name, path.resolve(folder, name), configs.of(name).service);
    let read = readOne();
    if ('isPending' in read) {
      await reader.settled();
      read = readOne();
    }
    if ('problem' in read) return read;
    if ('isPending' in read) return { problem: `${name} changed while it was read: try again.` };
    if (read.note !== undefined) tell(read.note);
    letters.push({ name, reading: read.reading });
  }
  return { letters };
}

/** Returns the earlier letters that the letter names, or else those in its folder. */
async function ownOnes(
  later: Reading,
  file: string,
  { folder, tell }: CliContext,
  configs: LetterConfigs,
): Promise<Earlier | IoProblem> {
  const reader = new EarlierLetterReader();
  const full = path.resolve(folder, file);
  const { service } = configs.of(file);
  const named = later.letter.frontMatter.previous;
  if (named.length > 0) {
    let earlier = reader.named(named, full, service);
    if (reader.isReading) {
      await reader.settled();
      earlier = reader.named(named, full, service);
    }
    const { letters, unread, notes = [] } = earlier;
    notes.forEach(tell);
    const [first] = unread;
    return first ? { problem: first.problem } : { letters };
  }
  const { letters } = reader.search(later, full, [], service);
  return letters.length > 0
    ? { letters }
    : {
        problem:
          `No earlier letter on ${later.facts.authority?.name ?? 'the same authority'} was found beside ${file}: ` +
          'name one with --previous.',
      };
}

type Format = 'text' | 'json' | 'html' | 'docx';

async function render(
  to: Format,
  later: Reading,
  file: string,
  followed: readonly Followed[],
  context: CliContext,
): Promise<Result | IoProblem> {
  if (to === 'text') return followed.map((one) => asText(later, one, context)).join('\n');
  if (to === 'json') return asJson(later, file, followed);
  const bundle = loadExport();
  if ('problem' in bundle) return bundle;
  const page = followUpPage(later, path.basename(file), followed);
  return to === 'html' ? bundle.renderSheetHtml(page) : bundle.renderSheetDocx(page);
}

function asText(later: Reading, { name, reading, result }: Followed, { paint }: CliContext): string {
  const lines = lineIndexOf(later.letter.text);
  const lineOf = ({ start }: Span): number => lines.lineAt(start) + 1;
  const rows = result.areas.flatMap((area, i) => {
    const judgements = judgementsOf(area);
    const colour = COLOURS[area.findings.length === 0 ? 'silent' : area.tells];
    return [
      `${i + 1}. ${printable(area.area.text)}${area.kind === 'priority-action' ? ' (priority action)' : ''}`,
      `   ${paint[colour](printable(stateOf(area)))}`,
      ...(judgements === '' ? [] : [`   ${paint.dim(`words then → now: ${printable(judgements)}`)}`]),
      ...area.findings.flatMap(({ finding, sentences, tells }) =>
        sentences.map(
          ({ inFinding, span }) =>
            `   ${paint.dim(`line ${lineOf(span)}, ${TELLS[tells]}:`)} ` +
            printable(finding.block.plain.text.slice(inFinding.start, inFinding.end).trim()),
        ),
      ),
      '',
    ];
  });
  const again = result.again.flatMap(({ area, earlier }) => [
    `   line ${lineOf(area.span)}: ${printable(area.text)}`,
    ...earlier.map(({ text }) => `      ${paint.dim('as before:')} ${printable(text)}`),
  ]);
  return [
    paint.underline(printable(`Since the ${earlierTitle(name, reading)}: ${summaryOf(result)}`)),
    '',
    ...rows,
    ...(again.length > 0 ? ['Areas named again:', ...again, ''] : []),
  ].join('\n');
}

const COLOURS = { strength: 'green', weakness: 'yellow', both: 'yellow', neither: 'dim', silent: 'dim' } as const;

/** One JSON document; see `docs/command-line.md`. Lines and characters count from zero. */
function asJson(later: Reading, file: string, followed: readonly Followed[]): string {
  const laterLines = lineIndexOf(later.letter.text);
  const range = (lines: typeof laterLines, { start, end }: Span) => ({
    start: lines.position(start),
    end: lines.position(end),
  });
  const letters = followed.map(({ name, reading, result }) => {
    const earlierLines = lineIndexOf(reading.letter.text);
    const area = ({ area: item, kind, tells, silence, metIn, judgements, findings }: FollowedArea) => ({
      text: item.text,
      kind,
      range: range(earlierLines, item.span),
      tells,
      ...(silence ? { silence } : {}),
      metIn: metIn.map(({ title }) => title),
      judgements,
      findings: findings.map(({ finding, sentences, tells: told }) => ({
        range: range(laterLines, finding.span),
        tells: told,
        sentences: sentences.map(({ inFinding, span }) => ({
          text: finding.block.plain.text.slice(inFinding.start, inFinding.end).trim(),
          range: range(laterLines, span),
        })),
      })),
    });
    const place = (item: Item, lines: typeof laterLines) => ({ text: item.text, range: range(lines, item.span) });
    return {
      file: name,
      areas: result.areas.map(area),
      again: result.again.map(({ area: item, earlier }) => ({
        ...place(item, laterLines),
        earlier: earlier.map((one) => place(one, earlierLines)),
      })),
    };
  });
  return `${JSON.stringify({ version: 1, file, letters }, undefined, 2)}\n`;
}
