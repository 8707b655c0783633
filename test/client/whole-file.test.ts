import { expect, it } from 'vitest';
import type { FileStat, FileType, Uri } from 'vscode';
import type { Files } from '../../client/src/whole-file';
import { writeWhole } from '../../client/src/whole-file';

/** An in-memory folder in which the named step fails. */
class Memory implements Files {
  readonly done: string[] = [];

  constructor(
    readonly held: Map<string, { text: string; type?: number; permissions?: number; mtime?: number }>,
    private readonly failing = '',
  ) {}

  async stat({ path }: Uri): Promise<FileStat> {
    const found = this.held.get(path);
    if (!found) throw new Error('not found');
    return {
      type: (found.type ?? 1) as FileType,
      ctime: 0,
      mtime: found.mtime ?? Date.now(),
      size: found.text.length,
      permissions: found.permissions as never,
    };
  }

  async readDirectory({ path }: Uri): Promise<[string, FileType][]> {
    return [...this.held.keys()]
      .filter((name) => name.startsWith(`${path}/`))
      .map((name) => [name.slice(path.length + 1), 1 as FileType]);
  }

  async writeFile({ path }: Uri, bytes: Uint8Array): Promise<void> {
    this.done.push('write');
    // A full disk keeps part of it.
    const text = new TextDecoder().decode(bytes);
    this.held.set(path, { ...this.held.get(path), text: this.failing === 'write' ? text.slice(0, 2) : text });
    if (this.failing === 'write') throw new Error('the disk is full');
  }

  async rename(from: Uri, to: Uri, { overwrite = false } = {}): Promise<void> {
    this.done.push('rename');
    const file = this.held.get(from.path);
    if (this.failing === 'rename' || !file || (this.held.has(to.path) && !overwrite))
      throw new Error('cannot be renamed');
    this.held.delete(from.path);
    this.held.set(to.path, file);
  }

  async delete({ path }: Uri): Promise<void> {
    if (!this.held.delete(path)) throw new Error('not found');
  }

  texts(): Record<string, string> {
    return Object.fromEntries([...this.held].map(([name, { text }]) => [name, text]));
  }
}

const uri = (path: string): Uri => ({ path, with: (change: { path: string }) => uri(change.path) }) as unknown as Uri;
const file = uri('/letters/a.pdf');
const bytes = new TextEncoder().encode('whole');
const memory = (
  held: Record<string, { text: string; type?: number; permissions?: number; mtime?: number }>,
  failing?: string,
): Memory => new Memory(new Map(Object.entries(held)), failing);

it('writes a new file under its name only when it is complete', async () => {
  const files = memory({});
  await writeWhole(files, { file, bytes, replace: false });
  expect(files.texts()).toEqual({ '/letters/a.pdf': 'whole' });
  expect(files.done).toEqual(['write', 'rename']);
});

it.each(['write', 'rename'])('leaves nothing of it, and the old one as it was, when it cannot %s', async (failing) => {
  const files = memory({ '/letters/a.pdf': { text: 'old' } }, failing);
  await expect(writeWhole(files, { file, bytes, replace: true })).rejects.toThrow();
  expect(files.texts()).toEqual({ '/letters/a.pdf': 'old' });
});

it('replaces only what the user agreed to, and nothing read-only', async () => {
  const there = memory({ '/letters/a.pdf': { text: 'old' } });
  await expect(writeWhole(there, { file, bytes, replace: false })).rejects.toThrow(
    'A file of that name already exists.',
  );
  await writeWhole(there, { file, bytes, replace: true });
  expect(there.texts()).toEqual({ '/letters/a.pdf': 'whole' });
  const readOnly = memory({ '/letters/a.pdf': { text: 'old', permissions: 1 } });
  await expect(writeWhole(readOnly, { file, bytes, replace: true })).rejects.toThrow('It is read-only');
  expect(readOnly.texts()).toEqual({ '/letters/a.pdf': 'old' });
});

it('writes to the target of a link, and keeps the link', async () => {
  const files = memory({ '/letters/a.pdf': { text: 'old', type: 65 } });
  await writeWhole(files, { file, bytes, replace: true });
  expect(files.done).toEqual(['write']);
  expect(files.held.get('/letters/a.pdf')).toMatchObject({ text: 'whole', type: 65 });
});

it('removes leftovers older than an hour, and nothing else', async () => {
  const old = Date.now() - 3_700_000;
  const files = memory({
    '/letters/.inspection-letters-editor-0-abc.tmp': { text: 'p', mtime: old },
    '/letters/.inspection-letters-x1-77-abc.tmp': { text: 'p', mtime: old },
    '/letters/.inspection-letters-editor-0-def.tmp': { text: 'p' },
    '/letters/mine.tmp': { text: 'p', mtime: old },
  });
  await writeWhole(files, { file, bytes, replace: false });
  expect(Object.keys(files.texts()).sort()).toEqual([
    '/letters/.inspection-letters-editor-0-def.tmp',
    '/letters/a.pdf',
    '/letters/mine.tmp',
  ]);
});
