import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createLetterService } from '../../server/src/service/service';

const repository = path.resolve(import.meta.dirname, '../..');
const shared = path.resolve(repository, '../shared');
const DATA = 'server/data/templates-proven.yaml';
/** Texts of published letters and reports, beside the repository and never in it. */
const FOLDERS = ['letters', 'letters-jtai', 'reports-send', 'reports-ilacs'];

interface Proven {
  texts: number;
  withError: number;
  most: number;
  readonly errors: Map<string, number>;
  readonly warnings: Map<string, number>;
}

/**
 * Checks each shared letter and report without the prose rules and counts problems by the template that matches. With
 * `--write` the figures go into `server/data/templates-proven.yaml`, with the date, for `docs/templates.md`.
 */
export function measureTemplates(options: readonly string[], say: (line: string) => void): void {
  const folders = FOLDERS.filter((folder) => existsSync(path.join(shared, folder)));
  if (folders.length < FOLDERS.length) {
    say(`Not measured: ${FOLDERS.filter((folder) => !folders.includes(folder)).join(', ')} are not in ../shared.`);
    return;
  }
  const service = createLetterService();
  const proven = new Map<string, Proven>();
  let unknown = 0;
  for (const folder of folders)
    for (const file of readdirSync(path.join(shared, folder)).sort()) {
      if (!file.endsWith('.txt')) continue;
      const { drafts } = service.importText(readFileSync(path.join(shared, folder, file), 'utf8'));
      const reading = service.read(drafts[0]?.text ?? '');
      if (!reading.known) {
        unknown++;
        continue;
      }
      const { id } = reading.template;
      const one = proven.get(id) ?? { texts: 0, withError: 0, most: 0, errors: new Map(), warnings: new Map() };
      proven.set(id, one);
      const grave = service.check(reading).filter(({ severity }) => severity === 'error' || severity === 'warning');
      one.texts++;
      if (grave.some(({ severity }) => severity === 'error')) one.withError++;
      one.most = Math.max(one.most, grave.length);
      for (const { rule, severity } of grave) {
        const counts = severity === 'error' ? one.errors : one.warnings;
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }
  const text = asYaml(proven, unknown, new Date().toISOString().slice(0, 10));
  say(text);
  if (!options.includes('--write')) return;
  writeFileSync(path.join(repository, DATA), text);
  say(`Wrote ${DATA}; \`npm run generate\` takes it into docs/templates.md.`);
}

function asYaml(proven: ReadonlyMap<string, Proven>, unknown: number, day: string): string {
  const rules = (counts: ReadonlyMap<string, number>): string =>
    counts.size === 0
      ? '{}'
      : `{ ${[...counts]
          .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
          .map(([rule, count]) => `${rule}: ${count}`)
          .join(', ')} }`;
  return [
    '# What was found in published letters and reports, by the template that reads each; without the rules of prose.',
    '# Made by `npm run measure -- templates --write` where the shared letters are beside the repository.',
    `measured: ${day}`,
    `of-no-known-kind: ${unknown}`,
    'templates:',
    ...[...proven]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([id, { texts, withError, most, errors, warnings }]) => [
        `  ${id}:`,
        `    texts: ${texts}`,
        `    with-error: ${withError}`,
        `    most: ${most}`,
        `    errors: ${rules(errors)}`,
        `    warnings: ${rules(warnings)}`,
      ]),
    '',
  ].join('\n');
}
