import path from 'node:path';
import { STAGES } from '../letter/letter';
import type { Reading } from '../reading/reading';
import type { Finding } from '../rules/rule';
import { rules } from '../rules/rules';
import type { ReadRequest } from '../service/service';
import { readArguments } from './arguments';
import type { Command, ExitCode, World } from './command';
import { findLetters, readText, writeBack } from './files';
import type { Checked, Format } from './formats/format';
import { jsonFormat } from './formats/json';
import { sarifFormat } from './formats/sarif';
import { textFormat } from './formats/text';
import { letterHouses } from './letter-house';
import { applySafeFixes } from './safe-fixes';
import { ownVersion } from './version';

const OPTIONS = {
  format: { type: 'choice', choices: ['text', 'json', 'sarif'] },
  fix: { type: 'flag' },
  stage: { type: 'choice', choices: STAGES },
  template: { type: 'text' },
} as const;

export const command: Command = {
  help: `Usage: inspection-letters check PATH... [options]

Lists what is missing, misplaced or contradictory in letters. A PATH is a letter, or a folder with all *.letter.md below it.

Options:
  --format text|json|sarif   for people (the default), for programs, or for code scanning
  --fix                      makes the safe fixes in the files, then lists what is left
  --stage STAGE              ${STAGES.join(', ')}; what is not written yet is milder before final
  --template ID              reads every letter by this template, or by the fitting one of a family

Exit code: 0 no errors, 1 errors found, 2 could not run (or a file could not be read).

A team's own templates are read from .letters/templates, and what it ignores from .letters/ignore.yaml, in the folder of
the letter, in those above it and in the one where you are.

Examples:
  inspection-letters check northmoor.letter.md
  inspection-letters check letters/ --fix
  inspection-letters check letters/ --format json > findings.json
`,
  run: check,
};

async function check(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(world, read.problem);
  const { options, words } = read;
  if (words.length === 0) return stop(world, 'Name a letter or a folder to check, as in “inspection-letters check letters/”.');
  const found = findLetters(words, world.folder);
  const problems = [...found.problems];
  const houses = letterHouses(world.folder);
  const request: ReadRequest = { ...(options.template !== undefined && { template: options.template }), ...(options.stage && { stage: options.stage }) };
  const format = formatFor(options.format ?? 'text', world);
  let errors = false;
  await world.out(format.begin());
  for (const file of found.files) {
    const full = path.resolve(world.folder, file);
    const source = readText(full);
    if ('problem' in source) {
      problems.push(source.problem.replace(full, file));
      continue;
    }
    const { service, ignore, templateProblem } = houses.of(file, options.template);
    if (templateProblem) {
      problems.push(templateProblem);
      continue;
    }
    const look = (text: string): { reading: Reading; findings: readonly Finding[] } => {
      const reading = service.read(text, request);
      const onError = (rule: string, error: unknown): void => world.tell(`${file}: the rule ${rule} failed: ${error instanceof Error ? error.message : String(error)}`);
      return { reading, findings: withFrontMatter(reading, service.check(reading, { ignore, onError })) };
    };
    let { reading, findings } = look(source.text);
    let fixed = 0;
    if (options.fix) {
      const mended = applySafeFixes(source.text, (text) => (text === source.text ? findings : look(text).findings));
      const trouble = mended.text === source.text ? undefined : writeBack(full, mended.text, source);
      if (trouble) problems.push(trouble.problem.replace(full, file));
      else if (mended.applied > 0) {
        ({ reading, findings } = look(mended.text));
        fixed = mended.applied;
      }
    }
    errors ||= findings.some(({ severity }) => severity === 'error');
    await world.out(format.letter({ path: file, reading, findings, fixed } satisfies Checked));
  }
  problems.unshift(...houses.problems());
  const sentences = [...new Set(problems)];
  sentences.forEach(world.tell);
  await world.out(format.end(sentences));
  return sentences.length > 0 ? 2 : errors ? 1 : 0;
}

function stop(world: World, sentence: string): ExitCode {
  world.tell(sentence);
  return 2;
}

function formatFor(name: 'text' | 'json' | 'sarif', world: World): Format {
  if (name === 'json') return jsonFormat();
  if (name === 'sarif') return sarifFormat({ version: ownVersion(), rules });
  return textFormat(world.paint, world.columns);
}

/** What is wrong in the front matter is a problem of the letter as any other. */
function withFrontMatter({ letter }: Reading, findings: readonly Finding[]): readonly Finding[] {
  const own = letter.frontMatter.problems.map(({ message, span }): Finding => ({ rule: 'front-matter', severity: 'warning', message, span, related: [], fixes: [] }));
  return own.length === 0 ? findings : [...own, ...findings].sort((a, b) => a.span.start - b.span.start);
}
