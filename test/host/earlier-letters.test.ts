import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { EarlierLetterReader } from '../../server/src/host/earlier-letters';
import { createLetterService } from '../../server/src/service/service';
import { EARLIER, LATER } from '../follow-up/letters';

const folder = mkdtempSync(path.join(os.tmpdir(), 'earlier-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, 'old'));
const at = (name: string): string => path.join(folder, name);
const write = (name: string, text: string): void => writeFileSync(at(name), text);
write('old/2023.letter.md', EARLIER);
write('old/2019.letter.md', EARLIER.replace('2023', '2019'));
write('old/later.letter.md', EARLIER.replace('2023', '2027'));
write('old/kent.letter.md', EARLIER.replaceAll('Leeds', 'Kent'));
write('new.letter.md', LATER);

const service = createLetterService();
const span = { start: 0, end: 1 };

it('gives the same answer until a file changes, and then reads it again', () => {
  const reader = new EarlierLetterReader();
  const named = [{ path: 'old/2023.letter.md', span }];
  const first = reader.named(named, at('new.letter.md'), service);
  expect(first.letters.map(({ name }) => name)).toEqual(['old/2023.letter.md']);
  expect(reader.named(named, at('new.letter.md'), service)).toBe(first);
  write('old/2023.letter.md', `${EARLIER}\nMore.\n`);
  expect(reader.named(named, at('new.letter.md'), service)).not.toBe(first);
  write('old/2023.letter.md', EARLIER);
});

it('reports missing files, files that are not drafts, and a letter that names itself', () => {
  const { letters, unread } = new EarlierLetterReader().named(
    ['gone.letter.md', 'old.odt', 'gone.pdf', 'new.letter.md', 'old'].map((name) => ({ path: name, span })),
    at('new.letter.md'),
    service,
  );
  expect(letters).toEqual([]);
  expect(unread.map(({ problem }) => problem.split(/[:.] /)[0])).toEqual([
    'gone.letter.md could not be read',
    'old.odt is a .odt file',
    'gone.pdf could not be read',
    'new.letter.md is this letter itself',
    'old could not be read',
  ]);
});

it('finds earlier letters about the same authority, newest first', () => {
  const found = new EarlierLetterReader().search(service.read(LATER), at('new.letter.md'), [], service);
  expect(found.letters.map(({ name }) => name)).toEqual(['old/2023.letter.md', 'old/2019.letter.md']);
  expect(found.left).toBe(0);
});

it('finds none for a letter without an authority', () => {
  expect(new EarlierLetterReader().search(service.read(''), at('new.letter.md'), [], service).letters).toEqual([]);
});
