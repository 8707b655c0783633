import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printModelOf } from '../../server/src/export/model/build-print-model';
import { sentParagraphs } from '../../server/src/export/model/sent-paragraphs';
import { LINE_BREAK, NOTE_MARK } from '../../server/src/import/docx/marked-up';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
const service = createLetterService();

const paragraphsOf = (text: string): ReturnType<typeof sentParagraphs> =>
  sentParagraphs(printModelOf(service.read(text)), text);

/** The words of a paragraph that are not at their stated place in the source. */
function misplaced(text: string): string[] {
  return paragraphsOf(text).flatMap(({ words, offsets }) =>
    [...words.matchAll(/[\p{L}\p{N}]+/gu)]
      .map(({ 0: word, index }) => ({ word, from: offsets[index], to: offsets[index + word.length - 1] ?? 0 }))
      .filter(({ word, from, to }) => text.slice(from, to + 1) !== word)
      .map(({ word }) => word),
  );
}

describe('the paragraphs of a sent letter', () => {
  it('map each of their words to the source', () => {
    for (const file of readdirSync(SAMPLES).filter((name) => name.endsWith('.letter.md')))
      expect(misplaced(readFileSync(path.join(SAMPLES, file), 'utf8')), file).toEqual([]);
  });

  it.skipIf(!haveLetters)('do so in the real letters', () => {
    const found = letterFiles().flatMap((file) =>
      service.importText(readLetterFile(file)).drafts.flatMap(({ text }) => misplaced(text)),
    );
    expect(found).toEqual([]);
  });

  it('skip markup, links, comments, tags and character entities', () => {
    const text =
      'Dear Ms Fenwick\n\n## Findings\n\n' +
      'The **bold** and *slanted* [words](https://www.gov.uk/words) are ' +
      '<!-- not --> here &amp; caf&eacute; too.[^1]\n\n' +
      '- One item.\n\n[^1]: A note.\n';
    const body = paragraphsOf(text).find(({ words }) => words.includes('bold'));
    expect(body?.words.replaceAll(LINE_BREAK, ' ')).toBe(`The bold and slanted words are here & café too.${NOTE_MARK}`);
    expect(misplaced(text.replace('caf&eacute;', 'tea'))).toEqual([]);
    expect(text.slice(body?.offsets[body.words.indexOf('too')], body?.offsets.at(-1))).toBe('too.[^1]');
  });

  it('are numbered, with list items below the paragraph before them', () => {
    const text =
      '## Findings\n\nFirst.\n\nSecond:\n\n- One.\n- Two.\n  - Below.\n\nThird.\n\n## Next\n\n- Item.\n\nFourth.\n';
    expect(paragraphsOf(text).map(({ number, words }) => `${number ?? '-'} ${words}`)).toEqual([
      '- Findings',
      '1 First.',
      '2 Second:',
      '2.1 One.',
      '2.2 Two.',
      '2.2.1 Below.',
      '3 Third.',
      '- Next',
      '3.1 Item.',
      '4 Fourth.',
    ]);
  });

  it('have unique ids that do not depend on each other', () => {
    const before = paragraphsOf('## Findings\n\nFirst.\n\nSame.\n\nSame.\n');
    const after = paragraphsOf('## Findings\n\nNew.\n\nFirst.\n\nSame.\n\nSame.\n');
    expect(new Set(before.map(({ id }) => id)).size).toBe(4);
    expect(after.filter(({ words }) => words !== 'New.').map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});
