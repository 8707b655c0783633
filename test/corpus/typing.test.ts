import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
// @ts-expect-error: the benchmark is plain JavaScript without types
import { typing } from '../../bench/edits.mjs';
import { rules } from '../../server/src/rules/engine/rules';
import { haveLetters, letterFiles, readLetterFile } from './letters';

/** One LSP change of one character within a line. */
interface Typed {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly character: number };
  };
  readonly text: string;
}

const EDITS = 80;
const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
const NAMED = Object.fromEntries(rules.map(({ meta }) => [meta.id, 'warning' as const]));

/*
 * Many results for a letter are kept for its next version. Here one reader follows the typing, and another, which
 * shares nothing with it, sees the same versions far apart: stale results make the two differ.
 */
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.letter.md'));
describe('a letter that is typed has the same problems as one that is opened', () => {
  it.each(samples)('in %s', async (name) => expectAlike([readFileSync(path.join(SAMPLES, name), 'utf8')]), 60_000);

  it.skipIf(!haveLetters)(
    'in every twelfth real letter',
    async () => {
      const { createLetterService } = await import('../../server/src/service/service');
      const service = createLetterService();
      const files = letterFiles().filter((_, i) => i % 12 === 5);
      await expectAlike(
        files.flatMap((file) => service.importText(readLetterFile(file)).drafts.map(({ text }) => text)),
      );
    },
    120_000,
  );
});

it('state kept for one letter does not affect another', async () => {
  const letter = (director: string, first: string): string =>
    `${director}\nDirector of Children’s Services\n` +
    `Northmoor Council\n\nDear ${first}\n\n## Main findings\n\n` +
    'The head of service, Ada Quenby, leads well. Quimbly is known.\n';
  const letters = [letter('Ada Quenby', 'Ada'), letter('Bea Quimbley', 'Bea'), letter('Ada Quenby', 'Ada')];
  const one = await reader();
  const told = letters.map(one);
  const other = await reader();
  expect(other(letters[1] ?? '')).toBe(told[1]);
  expect(told[1]).not.toBe(told[0]);
  expect(told[2]).toBe(told[0]);
});

async function expectAlike(letters: readonly string[]): Promise<void> {
  const versions = letters.flatMap(versionsOf);
  const following = await reader();
  const apart = await reader();
  const told = versions.map(following);
  const opened: string[] = [];
  // Neighbours in the typing are many versions apart here, and what comes first there comes last.
  for (let from = 1; from <= STRIDE; from++)
    for (let i = versions.length - from; i >= 0; i -= STRIDE) opened[i] = apart(versions[i] ?? '');
  expect(told.findIndex((one, i) => one !== opened[i])).toBe(-1);
  // The typing makes a difference: not all versions have the same results.
  expect(new Set(told).size).toBeGreaterThan(letters.length);
}

const STRIDE = 19;

/** A separate reader with its own module state; returns what it finds in a text. */
async function reader(): Promise<(text: string) => string> {
  vi.resetModules();
  const { createLetterService } = await import('../../server/src/service/service');
  const { evidenceOf } = await import('../../server/src/analysis/evidence/evidence');
  const { testProse } = await import('../nlp/prose-of-tests');
  const service = createLetterService();
  return (text) => {
    const reading = service.read(text);
    const { areas, weaknesses } = evidenceOf(reading);
    const links = areas.map(({ links, nearest }) => [links, nearest].map((some) => some.map(({ place }) => place)));
    return JSON.stringify([
      service.check(reading, { prose: testProse(), profile: 'strict', rules: NAMED }),
      links,
      weaknesses.map(({ span }) => span),
    ]);
  };
}

function versionsOf(letter: string): readonly string[] {
  const lines = letter.split('\n');
  return (typing(letter, EDITS, 3) as readonly Typed[]).map(({ range: { start, end }, text }) => {
    const line = lines[start.line] ?? '';
    lines[start.line] = line.slice(0, start.character) + text + line.slice(end.character);
    return lines.join('\n');
  });
}
