import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPageBreaks } from '../../server/src/export/model/page-breaks';
import { pagesOf, writeLetter } from '../../server/src/export/write-letter';
import { textOfPdf } from './content-stream';
import { planOf } from './letters';

const readFont = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '../../server/data/fonts', name));

describe('the page breaks', () => {
  const text = '## Findings\n\nOne paragraph of words.\n\n- First item\n  - Below it\n- Second item\n';
  const model = planOf(text);
  const place = (block: number, before: number): [string, number] | undefined => {
    const [found] = findPageBreaks(model, { breaks: [{ block, before }] });
    return found && [text.slice(found.source.start, found.source.end), Math.round(found.share * 100) / 100];
  };

  it('are paragraphs, with the text before the break', () => {
    expect(place(1, 0)).toEqual(['One paragraph of words.', 0]);
    expect(place(1, 11)).toEqual(['One paragraph of words.', 0.48]);
  });

  it('are list items, even at their start after hard line breaks', () => {
    expect(place(2, 0)).toEqual(['- First item', 0]);
    expect(place(2, 'First item'.length)).toEqual(['- Below it', 0]);
    expect(place(2, 'First itemBelow it'.length - 1)).toEqual(['- Second item', 0]);
    expect(place(2, 1000)).toEqual(['- Second item', 1]);
  });

  it('are as many as the PDF has pages after the first', async () => {
    const letter = planOf(readFileSync(path.join(import.meta.dirname, '../../samples/northmoor.letter.md'), 'utf8'));
    const written = await writeLetter(letter, 'pdf', readFont);
    const { pages } = await textOfPdf('bytes' in written ? written.bytes : new Uint8Array());
    expect(pages).toBeGreaterThan(1);
    expect(pagesOf(letter, readFont)).toHaveLength(pages - 1);
  });
});
