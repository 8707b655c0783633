import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Thread } from '../../server/src/comments/model';
import { receive } from '../../server/src/exchange/receive';
import { acceptAll } from '../../server/src/exchange/returned-letter';
import { readMarkedUp } from '../../server/src/import/docx/read-marked-up';
import { markedUp, sentLetter } from './sending';

// Shapes of Word files that people and programs make, written into a file that was sent.

const LETTER = `Dear Ms Fenwick

## Findings[^1]

Children are seen often by workers whom they know.

Plans are clear and most of them are on time.

[^1]: The findings are those of one visit.
`;

type Change = (xml: string) => string;

async function changed(parts: Readonly<Record<string, Change>>): Promise<Uint8Array> {
  const all = unzipSync((await sentLetter(LETTER)).bytes);
  for (const [name, change] of Object.entries(parts)) {
    const before = strFromU8(all[name] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`${name} was not changed.`);
    all[name] = strToU8(after);
  }
  return zipSync(all);
}

async function threadsOf(parts: Readonly<Record<string, Change>>, letter = LETTER): Promise<readonly Thread[]> {
  const { paragraphs, letterhead } = await sentLetter(LETTER);
  let count = 0;
  return receive({
    sent: { source: LETTER, paragraphs, letterhead },
    back: markedUp(await changed(parts)),
    name: 'back.docx',
    letter,
    identify: () => `urn:uuid:${count++}`,
  });
}

const COMMENTS: Change = () =>
  '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:comment w:id="7" w:author="Ada"><w:p><w:r><w:t>Which visit?</w:t></w:r></w:p></w:comment></w:comments>';

const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** Parts a run in three, around some of its words, and changes the middle. */
const around = (words: string, change: (middle: string) => string): Change => {
  const place = new RegExp(`<w:r><w:t xml:space="preserve">([^<]*)${words}([^<]*)</w:t></w:r>`);
  return (xml) => xml.replace(place, (_all, before: string, after: string) => run(before) + change(words) + run(after));
};

const commented = (words: string): Change =>
  around(words, (middle) => `<w:commentRangeStart w:id="7"/>${run(middle)}<w:commentRangeEnd w:id="7"/>`);

const exact = (threads: readonly Thread[]): readonly (string | undefined)[] =>
  threads.map(({ anchor }) => anchor?.exact);

describe('a returned letter', () => {
  it('may have a comment in a footnote', async () => {
    const threads = await threadsOf({ 'word/footnotes.xml': commented('one visit'), 'word/comments.xml': COMMENTS });
    expect(threads.map(({ text }) => text)).toEqual(['Which visit?']);
    expect(exact(threads)).toEqual(['one visit']);
  });

  it('may have words struck out, highlighted or formatted', async () => {
    const formatted = '<w:b/><w:rPrChange w:id="9" w:author="Ada"><w:rPr><w:i/></w:rPr></w:rPrChange>';
    const threads = await threadsOf({
      'word/document.xml': (xml) =>
        around('on time', (words) => run(words, '<w:strike/>'))(around('often', (words) => run(words, formatted))(xml)),
    });
    expect(threads.map(({ text }) => text)).toEqual(['Formatted: bold, not italic.', 'Marked: struck out.']);
    expect(exact(threads)).toEqual(['often', 'on time']);
  });

  it('may have words inserted by one person and deleted by another', async () => {
    const threads = await threadsOf({
      'word/document.xml': around(
        'often',
        (words) =>
          `${run(words)}<w:ins w:id="8" w:author="Ada"><w:del w:id="9" w:author="Bela"><w:r>` +
          '<w:delText> enough</w:delText></w:r></w:del></w:ins>',
      ),
    });
    expect(threads.map(({ author, text }) => `${author}: ${text}`)).toEqual([
      'Bela: Put in and taken out again: “enough”',
    ]);
  });

  it('may have words in a header', async () => {
    const name =
      Object.keys(unzipSync((await sentLetter(LETTER)).bytes)).find((part) => /^word\/header\d\.xml$/.test(part)) ?? '';
    const threads = await threadsOf({
      [name]: (xml) => xml.replace('</w:hdr>', `<w:p>${run('Version of Ada')}</w:p></w:hdr>`),
    });
    expect(threads).toMatchObject([{ kind: 'note', text: 'Version of Ada', lost: 'the header of a page' }]);
  });

  it('is matched with the current letter, or kept with its words', async () => {
    const parts = { 'word/document.xml': commented('on time'), 'word/comments.xml': COMMENTS };
    const edited = LETTER.replace('Children', 'All the children').replace('Plans are clear', 'Plans are very clear');
    const [placed] = await threadsOf(parts, edited);
    expect(edited.slice(placed?.anchor?.start, placed?.anchor?.end)).toBe('on time');
    const [lost] = await threadsOf(parts, 'Dear Ms Fenwick\n\n## Findings\n\nNothing of it.\n');
    expect(lost).toMatchObject({ text: 'Which visit?', lost: 'on time' });
  });

  it('may contain an unrelated table row', async () => {
    const cell = (words: string): string => `<w:tc><w:p>${run(words)}</w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Reader')}${cell('Remark of Ada')}</w:tr></w:tbl>`;
    const threads = await threadsOf({ 'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${table}`) });
    expect(threads).toMatchObject([{ kind: 'note', text: 'Reader | Remark of Ada' }]);
  });

  it('does not expand entities, and reports a part that is not well-formed', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const bytes = await changed({
      'word/document.xml': (xml) => xml.replace('<w:document', `${bomb}<w:document`).replace('often', '&b;'),
    });
    expect(readMarkedUp(bytes)).toEqual({
      problem: 'It is damaged, or not a Word document: its text cannot be read.',
    });
  });

  it('gives exactly the visible text, including line breaks and tabs', async () => {
    const { paragraphs } = await sentLetter(LETTER);
    const back = markedUp(
      await changed({
        'word/document.xml': around(
          'often',
          (words) => `${run(words)}<w:ins w:id="8" w:author="Ada"><w:r><w:br/><w:t>and</w:t><w:tab/></w:r></w:ins>`,
        ),
      }),
    );
    expect(acceptAll(paragraphs, back)).toContain('Children are seen often\u2028and\t by workers');
  });
});
