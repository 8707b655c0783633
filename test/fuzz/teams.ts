import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { letterConfigs } from '../../server/src/host/letter-configs';
import { allFindings } from './check-request';
import { runCommandLine } from './command-line';
import { isOneLine } from './files';
import { root, samples } from './letters';
import { smallestList, smallestText } from './minimise';
import { mutatedYaml } from './mutate-yaml';
import { mutated } from './mutations';
import type { Random } from './random';
import type { Figures, Subject, Wrong } from './subject';
import { count, thrown } from './subject';

export interface TeamInput {
  /** The contents of `.letters`, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly commandLine: boolean;
}

const IGNORED =
  '- rule: unknown-authority\n  reason: an invented council\n- rule: spelling\n  reason: names of places\n';
const WORDS = '# Words of the team\nNorthmoor\nkinship\nQuenby\n';

/**
 * A team folder with damaged files: problems are reported in sentences, the rest is used, and it takes no longer than
 * it should.
 */
export function teams(): Subject<TeamInput> {
  const templates = templatesOf(path.join(root, 'server/data/templates'));
  const [letter = ''] = samples();
  return {
    name: 'teams',
    make: (random) => ({ files: madeFolder(random, templates), commandLine: random.chance(1, 25) }),
    limit: ({ files }) => 6 + Object.values(files).reduce((sum, { length }) => sum + length, 0) / 40_000,
    isReal: () => false,
    check: async (input, figures) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-team-'));
      try {
        for (const [name, content] of Object.entries(input.files)) {
          mkdirSync(path.dirname(path.join(folder, '.letters', name)), { recursive: true });
          writeFileSync(path.join(folder, '.letters', name), content);
        }
        writeFileSync(path.join(folder, 'a.letter.md'), letter);
        return (
          wrongHouse(folder, letter, figures) ??
          (input.commandLine ? await wrongCommandLine(folder, figures) : undefined)
        );
      } catch (error) {
        return thrown(error);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    minimise: async (input, fails) => {
      const kept = await smallestList(Object.entries(input.files), (some) =>
        fails({ ...input, files: Object.fromEntries(some) }),
      );
      const files = Object.fromEntries(kept);
      for (const [name, content] of kept)
        files[name] = await smallestText(content, (text) => fails({ ...input, files: { ...files, [name]: text } }));
      return { ...input, files };
    },
    disguise: async (input) => input,
    toJson: (input) => input,
    fromJson: (json) => json as TeamInput,
  };
}

function wrongHouse(folder: string, letter: string, figures: Figures): Wrong | undefined {
  count(figures, 'folders');
  const configs = letterConfigs({ always: [], top: folder });
  const { service, ignore, words } = configs.of(path.join(folder, 'a.letter.md'));
  const problems = configs.problems();
  count(figures, 'sentences', problems.length);
  count(figures, 'templates taken', service.templates.length);
  const strange = problems.find((problem) => !isOneLine(problem));
  if (strange !== undefined) {
    return {
      kind: 'a team’s file is told of without a sentence',
      detail: strange.replaceAll(folder, '').slice(0, 600),
    };
  }
  const given = [...words, ...ignore.flatMap(({ rule, reason }) => [rule, reason])];
  if (given.some((word) => typeof word !== 'string')) {
    return { kind: 'a team’s file gives what is no text', detail: JSON.stringify(given).slice(0, 300) };
  }
  // The letter is read with whatever was accepted.
  const reading = service.read(letter);
  allFindings(service, reading, { ignore });
  for (const { id } of service.templates.slice(0, 4)) allFindings(service, service.read(letter, { template: id }));
  service.printModel(reading);
  return undefined;
}

async function wrongCommandLine(folder: string, figures: Figures): Promise<Wrong | undefined> {
  count(figures, 'on the command line');
  const { code, err } = await runCommandLine(['check', 'a.letter.md'], folder);
  if (code !== 0 && code !== 1 && code !== 2) return { kind: `check ends with ${code}`, detail: err.slice(0, 600) };
  return err.trim() === '' || err.trim().split('\n').every(isOneLine)
    ? undefined
    : { kind: 'check says no sentence', detail: err.slice(0, 600) };
}

function madeFolder(random: Random, templates: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (let left = random.between(0, 2); left > 0; left--)
    files[`templates/t${left}.yaml`] = mutatedYaml(random.oneOf(templates), random);
  if (random.chance(1, 2)) files['ignore.yaml'] = mutatedYaml(IGNORED, random);
  if (random.chance(1, 3)) files['words.txt'] = mutated(WORDS, random);
  return files;
}

const templatesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
