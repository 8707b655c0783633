import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../server/src/text/edit';
import { Child } from './child';
import { disguised } from './disguise';
import { madeEdits, versionsOf } from './edits';
import { isOneLine } from './files';
import { readSources } from './letters';
import { madeText } from './made-texts';
import type { Report } from './messages';
import { smallestBytes, smallestList, smallestText } from './minimise';
import { mutatedBytes } from './mutate-bytes';
import { caseSeed, Random } from './random';
import type { NewReader } from './reader';
import { positionAt } from './server-session';
import { sessions } from './sessions';
import type { Subject, Wrong } from './subject';
import { splitsPair } from './texts';

const sources = readSources();
const invented = { ...sources, letters: sources.letters.filter((source) => !source.real) };

describe('a case', () => {
  it('is the same for the same seed, and different for another', () => {
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

  it('of edits produces versions with positions that are never inside a line break', () => {
    const text = 'One line\r\nand another 😀\r\nand a third\r\n'.repeat(4);
    for (let seed = 0; seed < 40; seed++) {
      let current = text;
      for (const {
        text: version,
        edit: { span, text: words },
      } of versionsOf(text, madeEdits(text, new Random(seed), 25), { editor: true })) {
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

describe('failures are detected', () => {
  it('in a session: stale state, with the one edit that shows it', async () => {
    const stubborn: NewReader = async () => {
      let first: string | undefined;
      // What a first version said about its last word is kept for all of them.
      return { tell: (text) => ({ findings: (first ??= /\w*\W*$/.exec(text)?.[0] ?? '') }) };
    };
    const subject = sessions(stubborn, () => invented);
    const session = {
      text: 'One two',
      real: false,
      through: 'reader' as const,
      edits: [typed(3, ' and'), typed(11, '!')],
    };
    const wrong = await subject.check(session, {});
    expect(wrong?.kind).toBe('a session differs in findings');
    const small = await subject.minimise(
      session,
      async (some) => (await subject.check(some, {}))?.kind === wrong?.kind,
    );
    expect(small.edits).toHaveLength(1);
    const honest: NewReader = async () => ({ tell: (text) => ({ findings: text }) });
    expect(await sessions(honest, () => invented).check(session, {})).toBeUndefined();
  });

  it('in a program that exits, hangs, or works', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-child-'));
    const ask = async (does: string): Promise<[Report | Wrong, number]> => {
      const program = path.join(folder, 'program.cjs');
      writeFileSync(
        program,
        `process.on('message', () => { process.send({ is: 'busy', index: 7, limit: 1 }, () => { ${does} }); });`,
      );
      const child = new Child('texts', () => undefined, { program, patience: () => 5 });
      const answer = await child.ask({ do: 'run', seed: 1, from: 7, step: 1, until: { cases: 1 } });
      child.end();
      return [answer, child.at];
    };
    try {
      expect(await ask('process.send({ is: "done" });')).toEqual([{ is: 'done' }, 7]);
      expect(await ask('console.error("so it ends"); process.abort();')).toMatchObject([
        { kind: 'the program ends (SIGABRT)', detail: expect.stringContaining('so it ends') },
        7,
      ]);
      expect(await ask('for (;;);')).toMatchObject([{ kind: 'hangs' }, 7]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('in sentences that expose the program, or not at all', () => {
    expect(['It is damaged.', 'a.yaml:2: Missing closing "quote'].map(isOneLine)).toEqual([true, true]);
    expect(['', 'Two\nlines.', ' x.', 'TypeError: x', 'x at f (a.js:1)', 'It is undefined.'].map(isOneLine)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a failing case is minimised', () => {
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

  it('as a session, reduced to the last edits that matter', async () => {
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

it('a position inside a surrogate pair is reported', () => {
  expect([0, 1, 2, 3].map((offset) => splitsPair('a😀', offset))).toEqual([false, false, true, false]);
});

const typed = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });
