import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { examplesOf } from '../../server/src/rules/engine/examples';
import { rules } from '../../server/src/rules/engine/rules';
import { createLetterService } from '../../server/src/service/service';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { newLetterText } from '../../server/src/templates/new-letter-text';

/** A letter that mutations start from. */
export interface Source {
  readonly text: string;
  /** Published, so its sentences must stay out of the repository. */
  readonly real: boolean;
}

export interface Sources {
  /** Letters as people write them: invented ones, and published ones if available. */
  readonly letters: readonly Source[];
  /** The short letters in the rules' examples. */
  readonly examples: readonly Source[];
}

export const root = path.resolve(import.meta.dirname, '../..');
export const shared = path.resolve(root, '../shared');

/** All letters there are. A published one is read when its text is first asked for. */
export function readSources(): Sources {
  const invented = [...samples(), ...builtInTemplates.map((template) => newLetterText(template, {}))];
  return {
    letters: [...invented.map((text) => ({ text, real: false })), ...published()],
    examples: rules
      .map(examplesOf)
      .flatMap(({ valid, invalid }) =>
        [...valid, ...invalid].map(({ letter }) => ({ text: letter.replace(/[⟦⟧]/g, ''), real: false })),
      ),
  };
}

/** The letters, read when they are first asked for. */
export function sourcesOnce(): () => Sources {
  let read: Sources | undefined;
  return () => (read ??= readSources());
}

export const samples = (): readonly string[] =>
  readdirSync(path.join(root, 'samples'))
    .filter((name) => name.endsWith('.letter.md'))
    .sort()
    .map((name) => readFileSync(path.join(root, 'samples', name), 'utf8'));

function published(): readonly Source[] {
  const folder = path.join(shared, 'letters');
  if (!existsSync(folder)) return [];
  const service = createLetterService();
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return names.map((name): Source => {
    let text: string | undefined;
    return {
      real: true,
      get text() {
        return (text ??= service.importText(readFileSync(path.join(folder, name), 'utf8')).drafts[0]?.text ?? '');
      },
    };
  });
}

/** Words that are in the repository anyway, from samples, templates and examples, in lower case. */
export function knownWords({ letters, examples }: Sources): ReadonlySet<string> {
  const invented = [...letters, ...examples].filter((source) => !source.real);
  return new Set(invented.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}
