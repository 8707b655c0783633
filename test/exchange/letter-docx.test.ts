import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { acceptAll, rejectAll } from '../../server/src/exchange/returned-letter';
import { COLUMN_NAMES, PROPERTIES } from '../../server/src/export/comments/accuracy-table';
import { readMarkedUp } from '../../server/src/import/docx/read-marked-up';
import { REQUEST, markedUp, sentLetter, sentText } from './sending';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.letter.md'));
const sample = (name: string): string => readFileSync(path.join(SAMPLES, name), 'utf8');

describe('a letter sent for comments', () => {
  it('comes back unchanged', async () => {
    for (const name of samples) {
      const { bytes, paragraphs } = await sentLetter(sample(name));
      const back = markedUp(bytes);
      expect(acceptAll(paragraphs, back), name).toBe(sentText(paragraphs));
      expect(rejectAll(paragraphs, back), name).toBe(sentText(paragraphs));
    }
  });

  it('has one unique id for every paragraph', async () => {
    const { bytes, paragraphs } = await sentLetter(sample('northmoor.letter.md'));
    const back = markedUp(bytes);
    const found = [...back.paragraphs, ...back.footnotes].flatMap(({ identities }) => identities);
    expect(found.filter((id) => !id.startsWith('own_')).sort()).toEqual(paragraphs.map(({ id }) => id).sort());
  });

  it('has tracked changes switched on, DRAFT on every page and the version that it was made from', async () => {
    const { bytes } = await sentLetter(sample('northmoor.letter.md'));
    const parts = unzipSync(bytes);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('word/settings.xml')).toContain('<w:trackRevisions/>');
    const headers = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.length).toBeGreaterThan(1);
    for (const header of headers)
      expect(part(header)).toContain('DRAFT sent to Northmoor Council on 12 March 2026: comments by 19 March 2026');
    expect(markedUp(bytes).properties.get(PROPERTIES.hash)).toBe('0123abcd');
  });

  it('numbers its paragraphs in the margin', async () => {
    const { bytes, paragraphs } = await sentLetter(sample('northmoor.letter.md'));
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const numbered = document.match(/<w:numPr>/g) ?? [];
    expect(numbered.length).toBe(paragraphs.filter(({ number }) => number !== undefined).length);
  });

  it('has the table if asked for', async () => {
    const [first = ''] = samples;
    const without = markedUp((await sentLetter(sample(first), { ...REQUEST, table: false })).bytes);
    expect(without.paragraphs.filter(({ cell }) => cell)).toEqual([]);
    const { paragraphs } = markedUp((await sentLetter(sample(first))).bytes);
    const head = paragraphs.filter(({ cell }) => cell?.row === 0);
    expect(head.length).toBe(COLUMN_NAMES.length);
  });

  it('gives the same bytes every time', async () => {
    const text = sample('northmoor.letter.md');
    expect((await sentLetter(text)).bytes).toEqual((await sentLetter(text)).bytes);
  });

  it('is refused in a sentence if it is not a Word file', () => {
    expect(readMarkedUp(new TextEncoder().encode('no zip'))).toEqual({
      problem: 'It is not a Word document, or it is damaged.',
    });
  });
});
