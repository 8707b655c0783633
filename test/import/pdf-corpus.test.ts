import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileProblem } from '../../server/src/import/file-drafts';
import { draftsFromPdf } from '../../server/src/import/pdf/import-pdf';
import { layoutText } from '../../server/src/import/pdf/layout-text';
import { pagesOf } from '../../server/src/import/pdf/pdf-pages';
import type { ImportedDrafts } from '../../server/src/import/text/import-text';
import { draftsFromText } from '../../server/src/import/text/import-text';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { createLetterService } from '../../server/src/service/service';
import { lossOf } from './words';

// Real letters are beside the repository and never in it.
const PDFS = join(__dirname, '../../../shared/letters-pdf');
const LETTERS = join(__dirname, '../../../shared/letters');

const service = createLetterService();
const knowledge = importKnowledge(service.templates);
const names = existsSync(PDFS)
  ? readdirSync(PDFS)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => name.slice(0, -4))
  : [];

describe.skipIf(names.length === 0)('real letters as PDF and as text', () => {
  it.each([
    ['by the tags', (bytes: Uint8Array) => draftsFromPdf(bytes, knowledge), names.length >> 5],
    ['without tags, by the places of the words', byPlaces, names.length >> 4],
  ] as const)(
    'give the same headings, bullets and facts %s',
    async (way, read, most) => {
      const odd = new Map<string, string[]>();
      let paragraphs = 0;
      const times: number[] = [];
      for (const name of names) {
        const bytes = new Uint8Array(readFileSync(join(PDFS, `${name}.pdf`)));
        const began = performance.now();
        const made = await read(bytes);
        times.push(performance.now() - began);
        if ('problem' in made) throw new Error(`${name}: ${made.problem}`);
        const [ofText] = service.importText(readFileSync(join(LETTERS, `${name}.txt`), 'utf8')).drafts;
        const differences = [
          ...(made.drafts.length === 1 ? [] : [`${made.drafts.length} drafts`]),
          ...differencesOf(made.drafts[0]?.text ?? '', ofText?.text ?? ''),
        ];
        if (bodyOf(made.drafts[0]?.text ?? '') === bodyOf(ofText?.text ?? '')) paragraphs++;
        if (differences.length > 0) odd.set(name, differences);
      }
      times.sort((a, b) => a - b);
      console.log(
        `PDF and text alike ${way}: ${names.length - odd.size} of ${names.length}; bodies the same to the ` +
          `character: ${paragraphs}; median ${times[times.length >> 1]?.toFixed(0)} ms, longest ` +
          `${times.at(-1)?.toFixed(0)} ms\n` +
          `${[...odd].map(([name, lines]) => `${name}\n  ${lines.join('\n  ')}`).join('\n')}`,
      );
      expect(odd.size).toBeLessThanOrEqual(most);
    },
    120_000,
  );
});

/** As if the PDF had no tags. */
async function byPlaces(bytes: Uint8Array): Promise<ImportedDrafts | FileProblem> {
  const pages = await pagesOf(bytes);
  return 'problem' in pages ? pages : draftsFromText(layoutText(pages), knowledge);
}

describe.skipIf(names.length === 0)('real letters as PDF', () => {
  it('lose no word', async () => {
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(join(PDFS, `${name}.pdf`)));
      const [read, pages] = [await draftsFromPdf(bytes, knowledge), await pagesOf(bytes)];
      if ('problem' in read || 'problem' in pages) throw new Error(name);
      const printed = pages
        .flatMap(({ pieces }) => pieces.filter(({ artifact }) => !artifact).map(({ text }) => text))
        .join('');
      // The mark of each item is written anew.
      const letters = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
      expect(letters(read.text), name).toBe(letters(printed));
      const drafts = read.drafts.map((draft) => ({
        ...draft,
        dropped: draft.dropped.filter(({ span }) => span.end > span.start),
      }));
      expect(lossOf(read.text, { drafts }, knowledge.footnotes), name).toBeUndefined();
    }
  }, 120_000);
});

function differencesOf(fromPdf: string, fromText: string): string[] {
  const kinds: readonly (readonly [string, (draft: string) => readonly string[]])[] = [
    ['heading', (draft) => [...draft.matchAll(/^#+ (.*)$/gm)].map((match) => match[1] ?? '')],
    ['bullet', (draft) => [...draft.matchAll(/^ *(?:-|\d+[.)]) (.*)$/gm)].map((match) => match[1] ?? '')],
    ['fact', factsOf],
  ];
  return kinds.flatMap(([kind, ask]) => {
    const [pdf, text] = [ask(fromPdf).map(even), ask(fromText).map(even)];
    return [
      ...pdf.filter((one) => !text.includes(one)).map((one) => `${kind} only in the PDF: ${one}`),
      ...text.filter((one) => !pdf.includes(one)).map((one) => `${kind} only in the text: ${one}`),
      ...(pdf.length === text.length ? [] : [`${kind}s: ${pdf.length} in the PDF, ${text.length} in the text`]),
    ];
  });
}

/** Every fact as its words, without its places. */
function factsOf(draft: string): string[] {
  const { facts, template } = service.read(draft);
  const lines: string[] = [`template ${template.id}`];
  const visit = (name: string, value: unknown): void => {
    if (Array.isArray(value)) value.forEach((one) => visit(name, one));
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) visit(`${name}.${key}`, inner);
    else if (value !== undefined && typeof value !== 'number') lines.push(`${name}: ${String(value)}`);
  };
  visit('facts', facts);
  return lines;
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

const bodyOf = (draft: string): string => even(draft.slice(Math.max(0, draft.search(/^# /m))).replace(/\n\n/g, '¶'));
