import { describe, expect, it } from 'vitest';
import type { Uri } from 'vscode';
import { freeName, sibling, suggestedName } from '../../client/src/commands/export-files';

/** As much of VS Code's Uri as these paths need. */
const uri = (path: string, scheme = 'file'): Uri =>
  ({
    scheme,
    path,
    with: (change: { path: string }) => uri(change.path, scheme),
    toString: () => `${scheme}:${path}`,
  }) as unknown as Uri;

describe('the exported file’s path', () => {
  it.each([
    ['/a/northmoor.letter.md', '/a/northmoor.pdf'],
    ['/a/northmoor.md', '/a/northmoor.pdf'],
    ['/a.b/North moor v1.2.LETTER.MD', '/a.b/North moor v1.2.pdf'],
    ['/a/.letter.md', '/a/letter.pdf'],
    ['/a/northmoor', '/a/northmoor.pdf'],
  ])('of %s', (letter, file) => expect(sibling(uri(letter), 'pdf')?.path).toBe(file));

  it('does not exist for a letter that was never saved', () =>
    expect(sibling(uri('Untitled-1', 'untitled'), 'pdf')).toBeUndefined());
});

it('adds a number if the file exists', async () => {
  const there = new Set(['/a/x.pdf', '/a/x (2).pdf', '/a/x (3).pdf']);
  const free = await freeName(uri('/a/x.pdf'), (file) => Promise.resolve(there.has(file.path)));
  expect(free.path).toBe('/a/x (4).pdf');
});

describe('a name for an untitled letter', () => {
  it.each([
    [
      '---\nstage: final\n---\n1 May\n\n# Focused visit to Northmoor children’s services\n\n# Other',
      'Focused visit to Northmoor children’s services.pdf',
    ],
    ['# Visit: [name]/"x" <y>?...\r\n', 'Visit namex y.pdf'],
    ['## Findings', 'letter.pdf'],
    ['# ...', 'letter.pdf'],
    [`# ${'word '.repeat(39)}`, `${'word '.repeat(16).trim()}.pdf`],
  ])('of %j', (text, name) => expect(suggestedName(text, 'pdf')).toBe(name));
});
