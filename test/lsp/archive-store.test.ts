import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as archives from '../../server/src/host/archive-sentences';
import type { Log } from '../../server/src/host/log';
import { ArchiveStore } from '../../server/src/lsp/archive-store';
import { SentenceIndex } from '../../server/src/sameness/sentence-index';
import { folder } from '../cli/built';

const LOG: Log = { error: vi.fn(), warnOnce: vi.fn() } as unknown as Log;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

it('recognises a changed archive by the names, sizes and times of its files', () => {
  const at = folder({ 'a.letter.md': 'One.', 'old/b.txt': 'Two.', '.letters/ignore.yaml': '' });
  const stamp = archives.stampOfFolder(at);
  expect(archives.hasArchiveChanged(at, stamp)).toBe(false);
  // Files that are not letters are ignored.
  writeFileSync(path.join(at, '.letters/ignore.yaml'), '# more');
  expect(archives.hasArchiveChanged(at, stamp)).toBe(false);
  utimesSync(path.join(at, 'old/b.txt'), 1, 1);
  expect(archives.hasArchiveChanged(at, stamp)).toBe(true);
  const touched = archives.stampOfFolder(at);
  writeFileSync(path.join(at, 'c.letter.md'), 'Three.');
  expect(archives.hasArchiveChanged(at, touched)).toBe(true);
  expect(archives.hasArchiveChanged(path.join(at, 'gone'), touched)).toBe(true);
});

it('reads an archive again a minute later if its files have changed', async () => {
  const at = folder({ 'a.letter.md': 'One.' });
  const read = vi.spyOn(archives, 'indexArchive').mockImplementation(async (given) => ({
    index: new SentenceIndex(),
    problems: [],
    stamp: archives.stampOfFolder(given),
  }));
  const arrived = vi.fn();
  const store = new ArchiveStore(LOG, arrived);
  const ask = async (): Promise<unknown> => {
    const answer = store.of('file:///letters/x.letter.md', at);
    await new Promise((resolve) => setImmediate(resolve));
    return answer;
  };
  expect(await ask()).toBeUndefined();
  const first = await ask();
  expect(first).toBeInstanceOf(SentenceIndex);
  writeFileSync(path.join(at, 'b.letter.md'), 'Two.');
  expect(await ask()).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + 61_000);
  // The old one answers until the new one is ready.
  expect(await ask()).toBe(first);
  expect(await ask()).not.toBe(first);
  vi.setSystemTime(Date.now() + 61_000);
  await ask();
  expect(read).toHaveBeenCalledTimes(2);
  expect(arrived).toHaveBeenCalledTimes(2);
});
