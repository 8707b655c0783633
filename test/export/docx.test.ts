import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../server/src/export/docx/render-docx';
import { printModelOf } from '../../server/src/export/model/build-print-model';
import { draftsFromDocx } from '../../server/src/import/docx/import-docx';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { createLetterService } from '../../server/src/service/service';
import { typeface } from './typeface';

const SAMPLES = join(__dirname, '../../samples');
// Real letters are beside the repository and never in it.
const LETTERS = join(__dirname, '../../../shared/letters');

const service = createLetterService();
const knowledge = importKnowledge(service.templates);

const docxOf = async (draft: string): Promise<Uint8Array> =>
  renderDocx(printModelOf(service.read(draft)), { typeface });

const backAgain = async (draft: string): Promise<string> => {
  const read = await draftsFromDocx(await docxOf(draft), knowledge);
  if ('problem' in read) throw new Error(read.problem);
  return read.drafts.map(({ text }) => text).join('\n#####\n');
};

const LETTER = `18 December 2025

Ms Ada Fenwick
Director of Children’s Services
Northmoor Council
Quarry Road
Northmoor NM1 2AB

Dear Ms Fenwick

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 2 and 3 December 2025. \
His Majesty’s Inspectors for this visit were Bela Novak and Cora Dent.

## Headline findings

Some words are **bold**, some are *slanted*, some are ***both***, and [some are a link](https://www.gov.uk/ofsted).

## What needs to improve in this area of social work practice?[^1]

- The quality of plans. (outcome 2, national framework)
  - Plans for care leavers.
  - Plans for children in need.
- The pace of work & the “4 < 5” of it.

[^1]: The areas for improvement have been cross-referenced with a framework.

## Main findings

### Children in need

Plans are clear, and these points matter:

3. First of all.
4. Then the rest.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bela Novak
His Majesty’s Inspector
`;

describe('a letter as a Word document', () => {
  const xml = async (draft: string, part: string): Promise<string> =>
    new TextDecoder().decode(unzipSync(await docxOf(draft))[part] ?? new Uint8Array());

  it('comes back word for word', async () => {
    expect(await backAgain(LETTER)).toBe(LETTER);
  });

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.letter.md')))(
    '%s comes back word for word',
    async (name) => {
      const draft = readFileSync(join(SAMPLES, name), 'utf8').replace(/^---\n[^]*?\n---\n/, '');
      // A heading that was not marked is one in the document.
      const marked = draft.replace(/\n\n(?=What needs to improve in this area of social work practice\n)/, '\n\n## ');
      expect(await backAgain(draft)).toBe(marked);
    },
  );

  it('gives the same bytes every time', async () => {
    const [one, two] = [await docxOf(LETTER), await docxOf(LETTER)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('has headings with outline levels, real lists, a language and properties', async () => {
    const styles = await xml(LETTER, 'word/styles.xml');
    for (const level of [1, 2, 3])
      expect(styles).toMatch(
        new RegExp(`w:styleId="Heading${level}"(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`),
      );
    expect(styles).toMatch(/<w:docDefaults>.*<w:lang w:val="en-GB"/);
    const document = await xml(LETTER, 'word/document.xml');
    expect(document.match(/<w:numPr>/g)).toHaveLength(6);
    expect(document.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(3);
    expect(document).not.toContain('■');
    expect(await xml(LETTER, 'word/numbering.xml')).toContain('<w:lvlText w:val="■"/>');
    const core = await xml(LETTER, 'docProps/core.xml');
    expect(core).toContain(
      '<dc:title>Focused visit to Northmoor children’s services</dc:title><dc:creator>Bela ' +
        'Novak</dc:creator><dc:language>en-GB</dc:language>',
    );
    expect(core).toContain('2025-12-18T00:00:00Z');
  });

  it('has its letterhead on the first page and page numbers from the second', async () => {
    const parts = unzipSync(await docxOf(LETTER));
    const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
    const names = Object.keys(parts);
    const headers = names.filter((name) => /word\/header\d\.xml$/.test(name)).map(text);
    const footers = names.filter((name) => /word\/footer\d\.xml$/.test(name)).map(text);
    expect(headers.filter((header) => header.includes('Ofsted'))).toHaveLength(1);
    expect(footers.filter((footer) => /PAGE/.test(footer))).toHaveLength(1);
    expect(text('word/document.xml')).toContain('<w:titlePg/>');
    expect(text('word/document.xml')).not.toContain('Piccadilly');
  });

  it('has a draft mark on every page', async () => {
    const parts = unzipSync(
      await renderDocx({ ...printModelOf(service.read(LETTER)), draftMark: 'DRAFT: 2 problems' }, { typeface }),
    );
    const headers = Object.entries(parts)
      .filter(([name]) => /word\/header\d\.xml$/.test(name))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(headers).toHaveLength(2);
    expect(headers.every((header) => header.includes('DRAFT: 2 problems'))).toBe(true);
  });

  it('leaves out characters that XML forbids, and handles an unfinished letter', async () => {
    const model = printModelOf(service.read(LETTER));
    const odd = {
      ...model,
      title: 'a\u0001<b',
      blocks: [{ kind: 'paragraph' as const, runs: [{ text: 'x\u0002\ud800y]]>' }], source: { start: 0, end: 0 } }],
    };
    expect(new TextDecoder().decode(unzipSync(await renderDocx(odd, { typeface }))['word/document.xml'])).toContain(
      'xy]]&gt;',
    );
    for (const draft of ['', 'Dear', '# x', '- a', '[^1]: alone'])
      expect((await docxOf(draft)).length).toBeGreaterThan(1000);
  });
});

describe.skipIf(!existsSync(LETTERS))('real letters', () => {
  it('come back from Word word for word', async () => {
    const names = readdirSync(LETTERS).filter((name) => name.endsWith('.txt'));
    const odd: string[] = [];
    for (const name of names) {
      const draft = service.importText(readFileSync(join(LETTERS, name), 'utf8')).drafts[0]?.text ?? '';
      const again = await backAgain(draft);
      if (again !== draft) odd.push(`${name}: ${firstDifference(draft, again)}`);
    }
    console.log(`DOCX and back, exact: ${names.length - odd.length} of ${names.length}\n${odd.join('\n')}`);
    expect(odd).toEqual([]);
  }, 300_000);
});

function firstDifference(one: string, two: string): string {
  const [a, b] = [one.split('\n'), two.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return `line ${at + 1}: ${JSON.stringify(a[at]?.slice(0, 70))} became ${JSON.stringify(b[at]?.slice(0, 70))}`;
}
