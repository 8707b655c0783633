import path from 'node:path';
import { isoDay } from '../dates/calendar';
import { evidencePackPage } from '../export/evidence-pack/evidence-pack-page';
import { packedByHost } from '../host/evidence-pack';
import { loadProse } from '../host/load-prose';
import { readArguments } from './arguments';
import { checkedLetter } from './checked-letter';
import type { CliContext, Command, ExitCode } from './context';
import { loadExport, readFont } from './export-bundle';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';
import { writeResult } from './write-result';

const OPTIONS = {
  to: { type: 'choice', choices: ['docx', 'html', 'pdf'] },
  output: { type: 'text', short: 'o' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters evidence-pack FILE [--to docx|html|pdf] -o FILE [options]

Writes one document that shows how a letter was checked: its text, the remaining problems, the ignored problems
with reasons, the template with its source, the rules of this version, and the versions that were sent
(NAME.sent-DAY.letter.md beside it) with the changes after each.

Options:
  --to FORMAT        docx (the default), html, or pdf (tagged)
  -o, --output FILE  writes the pack to a file; required for docx and pdf
  --force            replaces an existing file
${teamHelp(18)}

Exit code: 0 done, 2 could not run (or a file could not be read or written).

Example:
  inspection-letters evidence-pack leeds.letter.md -o leeds-evidence.docx
`,
  run: evidencePack,
};

async function evidencePack(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const [file, ...more] = read.words;
  if (file === undefined || more.length > 0)
    return stop(context, 'Name one letter, as in “inspection-letters evidence-pack leeds.letter.md -o pack.docx”.');
  const { to = 'docx', output } = read.options;
  if (to === 'docx' && output === undefined)
    return stop(context, 'A Word file needs a name: give it with -o, as in “-o pack.docx”.');
  if (to === 'pdf' && output === undefined)
    return stop(context, 'A PDF needs a name: give it with -o, as in “-o pack.pdf”.');
  const configs = configsFor(read.options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const prose = loadProse();
  if ('problem' in prose) return stop(context, prose.problem);
  const letter = await checkedLetter(file, context.folder, configs, prose);
  if ('problem' in letter) return stop(context, letter.problem);
  const bundle = loadExport();
  if ('problem' in bundle) return stop(context, bundle.problem);
  const { text } = letter.reading.letter;
  const page = evidencePackPage({
    ...letter,
    ...packedByHost(text, path.resolve(context.folder, file), configs.of(file).service),
    name: path.basename(file),
    ignoredElsewhere: configs
      .of(file)
      .ignore.map(({ rule, reason, file: where }) => ({ rule, reason, where: path.relative(context.folder, where) })),
  });
  const day = letter.reading.facts.letterDate?.day;
  const written = await bundle.writeSheet(page, to, readFont, day ? isoDay(day) : '');
  if ('problem' in written) return stop(context, `No pack was written, because ${written.problem}.`);
  const result = to === 'html' ? new TextDecoder().decode(written.bytes) : written.bytes;
  const problem = await writeResult(result, read.options, context);
  return problem ? stop(context, problem.problem) : 0;
}
