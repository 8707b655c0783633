import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderExtractDocx } from '../../server/src/export/extract/extract-docx';
import { renderExtractHtml } from '../../server/src/export/extract/extract-html';
import { renderExtractPptx } from '../../server/src/export/extract/extract-pptx';
import type { Extract } from '../../server/src/extract/extract';
import { READERS, extractOf } from '../../server/src/extract/extract';
import type { Reading } from '../../server/src/reading/reading';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { THEMED } from '../insight/letters';

const service = createLetterService();
const LETTER = THEMED.replace(
  'Yours sincerely',
  'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.\n\n' +
    'Yours sincerely',
);
const reading = service.read(LETTER);

const saidIn = ({
  sections,
}: Extract): readonly { readonly text: string; readonly start: number; readonly end: number }[] =>
  sections.flatMap(({ items }) =>
    items.flatMap((item) => [item, ...item.findings].map(({ text, span }) => ({ text, ...span }))),
  );

/** The letter's text, block by block, as a reader would see it. */
const wordsOf = ({ letter }: Reading): string => letter.blocks.map(({ plain }) => plain.text).join('\n');

it('selects what a scrutiny panel and the press need', () => {
  const scrutiny = extractOf(reading, 'scrutiny');
  expect(scrutiny.sections.map(({ id }) => id)).toEqual(['visit', 'headline', 'improvements', 'next']);
  expect(scrutiny.sections[0]?.items.map(({ text }) => text.slice(0, 17))).toEqual([
    'This letter summa',
    'Inspectors looked',
  ]);
  expect(scrutiny.sections[2]?.items[0]?.findings.map(({ text }) => text)).toContain(
    'Supervision in the assessment teams is irregular and poor.',
  );
  const press = extractOf(reading, 'press');
  expect(press.sections[2]?.items.every(({ findings }) => findings.length === 0)).toBe(true);
});

it('counts what does not fit', () => {
  const long = service.read(LETTER.replace('The aquarium', `${'Plans are good and clear. '.repeat(6)}The aquarium`));
  const { sections } = extractOf(long, 'press');
  const headline = sections.find(({ id }) => id === 'headline');
  expect([headline?.items.length, headline?.more]).toEqual([4, 5]);
  expect(renderExtractHtml(extractOf(long, 'press'), 'a')).toContain('The letter says more: 5 further sentences.');
});

it('says nothing that is not in the letter', () => {
  for (const reader of READERS)
    for (const { text, start, end } of saidIn(extractOf(reading, reader))) {
      expect(wordsOf(reading)).toContain(text);
      expect(LETTER.slice(start, end)).toBe(text);
    }
});

describe.skipIf(!haveLetters)('of published letters', () => {
  it('has only sentences of the letter, which fit on a panel’s page', () => {
    const long: string[] = [];
    for (const file of letterFiles()) {
      const read = service.read(service.importText(readLetterFile(file)).drafts[0]?.text ?? '');
      const words = wordsOf(read);
      for (const reader of READERS) {
        const made = extractOf(read, reader);
        expect(made.sections.map(({ id }) => id)).toContain('headline');
        for (const { text } of saidIn(made)) expect(words).toContain(text);
        const length = saidIn(made).reduce((sum, { text }) => sum + text.split(' ').length, 0);
        if (length > 620) long.push(`${file} ${reader} ${length}`);
      }
    }
    // A dozen areas that are paragraphs themselves take more than a page.
    expect(long.length).toBeLessThan(6);
  }, 120_000);
});

it('is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: { 'long-title': 'off' },
  });
  const { results } = await validator.validateString(renderExtractHtml(extractOf(reading, 'scrutiny'), 'a.letter.md'));
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
});

/** The words of the XML parts whose names begin so, a line for each paragraph. */
function wordsOfParts(bytes: Uint8Array, start: string, paragraph: string): readonly string[] {
  const decoder = new TextDecoder();
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith(start) && name.endsWith('.xml'))
    .flatMap(([, part]) => decoder.decode(part).split(`</${paragraph}>`))
    .map((xml) =>
      Array.from(xml.matchAll(/<[aw]:t(?: [^>]*)?>([^<]*)</g), ([, words = '']) => words)
        .join('')
        .replaceAll('&amp;', '&'),
    )
    .filter((words) => words !== '');
}

it.each(['docx', 'pptx'] as const)('writes the same words into a %s file, and the same bytes each time', async (to) => {
  const made = extractOf(reading, 'scrutiny');
  const write = to === 'docx' ? renderExtractDocx : renderExtractPptx;
  const bytes = await write(made, 'a.letter.md');
  expect(Buffer.compare(await write(made, 'a.letter.md'), bytes)).toBe(0);
  const words = to === 'docx' ? wordsOfParts(bytes, 'word/document', 'w:p') : wordsOfParts(bytes, 'ppt/slides/', 'a:p');
  const said = words.join('\n');
  for (const { text } of saidIn(made)) expect(said).toContain(text);
  // What is left of each paragraph without the letter's sentences is a heading or a remark of the extract's own.
  const own = [...made.sections.map(({ heading }) => heading), 'For scrutiny: ', 'From the letter'];
  for (const line of words) {
    const left = saidIn(made).reduce((rest, { text }) => rest.replace(text, ''), line);
    expect([line, /^[\s\d‹›#]*$/.test(left) || own.some((start) => left.startsWith(start))]).toEqual([line, true]);
  }
});

it('the slides bundle cannot fetch anything', () => {
  const bundle = path.resolve(import.meta.dirname, '../../dist/slides.js');
  if (!existsSync(bundle)) throw new Error('dist/slides.js is not there: run “npm run build” first.');
  expect(readFileSync(bundle, 'utf8')).not.toMatch(/(?:import|require)\(["'](?:node:)?(?:https?|net|fs)["']\)/);
});
