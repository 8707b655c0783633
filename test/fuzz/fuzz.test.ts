import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { disguised } from './disguise';
import { madeEdits, versionsOf } from './edits';
import { readSources } from './letters';
import { madeText } from './made-texts';
import { smallestBytes, smallestList, smallestText } from './minimise';
import { mutatedBytes } from './mutate-bytes';
import { caseSeed, Random } from './random';
import { positionAt } from './server-session';
import { sessions } from './sessions';
import type { Subject } from './subject';
import { splitsPair } from './texts';

const sources = readSources();
const invented = { ...sources, letters: sources.letters.filter((source) => !source.real) };

describe('a case', () => {
  it('is the same for the same seed, and another for another', () => {
    const made = (seed: number): string =>
      JSON.stringify(
        Array.from({ length: 30 }, (_, index) => madeText(new Random(caseSeed(seed, 'texts', index)), invented)),
      );
    expect(made(1)).toBe(made(1));
    expect(made(2)).not.toBe(made(1));
    expect(caseSeed(1, 'texts', 12)).not.toBe(caseSeed(11, 'texts', 2));
  });

  it('of bytes is the same for the same seed', () => {
    const bytes = Uint8Array.from({ length: 2000 }, (_, i) => i % 251);
    const made = (seed: number): string => Buffer.from(mutatedBytes(bytes, new Random(seed))).toString('hex');
    expect(Array.from({ length: 50 }, (_, seed) => made(seed))).toEqual(
      Array.from({ length: 50 }, (_, seed) => made(seed)),
    );
  });

  it('of edits makes versions, and an editor’s places are never inside a line break', () => {
    const text = 'One line\r\nand another 😀\r\nand a third\r\n'.repeat(4);
    for (let seed = 0; seed < 40; seed++) {
      let current = text;
      for (const {
        text: version,
        edit: { span, text: words },
      } of versionsOf(text, madeEdits(text, new Random(seed), 40), { editor: true })) {
        for (const at of [span.start, span.end]) {
          expect(current.slice(at - 1, at + 1)).not.toBe('\r\n');
          expect(TextDocument.create('a:b', '', 1, current).positionAt(at)).toEqual(positionAt(current, at));
        }
        current = current.slice(0, span.start) + words + current.slice(span.end);
        expect(version).toBe(current);
      }
    }
  });
});

describe('a failing case is made small', () => {
  it('as a list, a text and bytes', async () => {
    expect(await smallestList([...Array(100).keys()], async (some) => some.includes(17) && some.includes(71))).toEqual([
      17, 71,
    ]);
    expect(
      await smallestText(
        `${'Words of a letter.\n\n'.repeat(50)}Here it (fails) so.\n\n${'And more.\n'.repeat(50)}`,
        async (text) => text.includes('(fails)'),
      ),
    ).toBe('(fails)');
    const bytes = Uint8Array.from({ length: 10_000 }, (_, i) => i % 256);
    expect(await smallestBytes(bytes, async (some) => some.includes(200) && some.includes(7))).toHaveLength(2);
  });

  it('as a session, whose last edits are those that matter', async () => {
    const subject = sessions(async () => Promise.reject(new Error('not read here')));
    const session = {
      text: 'One\n\nTwo\n\nThree\n',
      real: false,
      through: 'reader' as const,
      edits: madeEdits('One\n\nTwo\n\nThree\n', new Random(3), 40),
    };
    const fails = async (some: typeof session): Promise<boolean> =>
      (versionsOf(some.text, some.edits).at(-1)?.text ?? some.text).includes('T');
    const small = await subject.minimise(session, fails as Parameters<Subject<unknown>['minimise']>[1]);
    expect([small.text, small.edits.length]).toEqual(['T', 0]);
  });

  it('without the words of a real letter, or not at all', async () => {
    const known = new Set(['children', 'the']);
    const letter = 'The Wexmoor team helps children well at Harbour House.';
    const out = await disguised(
      letter,
      known,
      async (text) => /\bchildren\b/.test(text) && text.length === letter.length,
    );
    expect(out).toMatch(/^[A-Z][a-z]{2} [A-Z]\w{6} \w{4} \w{5} children /);
    for (const word of ['Wexmoor', 'helps', 'Harbour']) expect(out).not.toContain(word);
    expect(await disguised(letter, known, async (text) => text === letter)).toBeUndefined();
  });
});

it('a place between the halves of a character is told', () => {
  expect([0, 1, 2, 3].map((offset) => splitsPair('a😀', offset))).toEqual([false, false, true, false]);
});
