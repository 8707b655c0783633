import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionTitle } from '../../server/src/ide/action-titles';
import { jumpsOf } from '../../server/src/ide/jumps';
import { fixTitle } from '../../server/src/rules/engine/fix-title';
import type { Examples, FixTitle, Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import type { Edit } from '../../server/src/text/edit';
import { ENGLISH, l10nOf } from '../../server/src/text/l10n';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { COMPLETE } from './letters';

const service = createLetterService();
const root = path.resolve(import.meta.dirname, '../..');
const errorsOf = (text: string): readonly Problem[] =>
  service.check(service.read(text, { stage: 'final' })).filter(({ severity }) => severity === 'error');

describe('titles of code actions', () => {
  const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });
  it.each<[FixTitle, Edit[], string]>([
    [
      fixTitle('Write “{right}” for “{words}”', { right: 'use', words: 'utilise' }),
      [edit(0, 7, 'use')],
      '“utilise” → “use”',
    ],
    [
      fixTitle('Write “{right}” for “{words}” in all {count} places', { right: 'Use', words: 'utilise', count: 2 }),
      [edit(0, 7, 'Use'), edit(12, 19, 'Use')],
      '“utilise” → “Use” in all 2 places',
    ],
    [
      fixTitle('Write “{right}” for “{words}” ({count} places)', { right: 'Use', words: 'utilise', count: 2 }),
      [edit(0, 7, 'Use'), edit(12, 19, 'Use')],
      '“utilise” → “Use” (2 places)',
    ],
    [fixTitle('Write “{right}”', { right: 'utilised' }), [edit(0, 7, 'utilised')], '“utilise” → “utilised”'],
    [fixTitle('Write “{right}”', { right: 'it' }), [edit(3, 3, 'it')], 'Write “it”'],
    [
      fixTitle('Write “{right}” for “{words}”', { right: 'a', words: 'and”, “utilise' }),
      [edit(0, 7, 'a'), edit(8, 11, 'a')],
      'Write “a” for “and”, “utilise”',
    ],
    [fixTitle('Leave out “{words}”', { words: 'and' }), [edit(8, 12, '')], 'Leave out “and”'],
  ])('%j', (title, edits, shown) =>
    expect(actionTitle('utilise and utilise', { ...title, edits }, ENGLISH)).toBe(shown),
  );

  it('are in the editor’s language if it has them, with every value', () => {
    const welsh = l10nOf({
      'Leave out “{words}”': 'Hepgor «{words}»',
      '“{0}” → “{1}”': '«{0}» → «{1}»',
      '“{0}” → “{1}” ({2} places)': '',
    });
    const shown = (title: FixTitle, ...edits: Edit[]): string =>
      actionTitle('utilise and utilise', { ...title, edits }, welsh);
    expect(shown(fixTitle('Leave out “{words}”', { words: 'and' }), edit(8, 12, ''))).toBe('Hepgor «and»');
    expect(shown(fixTitle('Write “{right}”', { right: 'use' }), edit(0, 7, 'use'))).toBe('«utilise» → «use»');
    expect(shown(fixTitle('Add “{words}”', { words: '{words}' }), edit(8, 8, '{words} '))).toBe('Add “{words}”');
  });
});

describe('every error has a fix, or an action that leads to it', () => {
  const isHelped = (text: string, problem: Problem): boolean =>
    problem.fixes.length > 0 || jumpsOf(text, problem, ENGLISH).length > 0;

  it('in the examples of the rules', async () => {
    const folders = path.join(root, 'server/src/rules');
    const files = readdirSync(folders, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.examples.ts'),
    );
    expect(files.length).toBeGreaterThan(60);
    let errors = 0;
    for (const file of files) {
      const { default: examples } = (await import(path.join(folders, file))) as { default: Examples };
      for (const { letter } of examples.invalid) {
        const text = letter.replace(/[⟦⟧]/g, '');
        for (const problem of errorsOf(text)) {
          errors++;
          expect(isHelped(text, problem), problem.message).toBe(true);
        }
      }
    }
    expect(errors).toBeGreaterThan(1000);
  }, 60_000);

  it.skipIf(!haveLetters)(
    'in real letters and the samples',
    () => {
      const samples = readdirSync(path.join(root, 'samples'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.letter.md'))
        .map((file) => readFileSync(path.join(root, 'samples', file), 'utf8'));
      const letters = letterFiles().map((file) => service.importText(readLetterFile(file)).drafts[0]?.text ?? '');
      for (const text of [...samples, ...letters])
        for (const problem of errorsOf(text)) expect(isHelped(text, problem), problem.message).toBe(true);
    },
    60_000,
  );

  it('lists the other places of a problem, and what is to be filled in', () => {
    const open = COMPLETE.replace('children in need.', '[scope of the visit].');
    const place = errorsOf(open).find(({ rule }) => rule === 'placeholder-left');
    expect(place && jumpsOf(open, place, ENGLISH)).toMatchObject([
      { title: 'Fill in “[scope of the visit]”', choose: true },
    ]);
    const signed = COMPLETE.replace('Bea Rowe\nHis', 'Una Vale\nHis');
    const other = errorsOf(signed).find(({ fixes, related }) => fixes.length === 0 && related.length > 0);
    expect(other && jumpsOf(signed, other, ENGLISH)[0]?.title).toMatch(/^Go to “/);
  });
});
