import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DropKind } from '../../server/src/import/dropped';
import type { Said } from './reading';
import { problemOf, readFile, saidOf } from './reading';

// Small files that represent kinds of defect; they are beside the repository.
const CASES = path.join(__dirname, '../../../shared/cases');
const isThere = existsSync(CASES);

const said = async (file: string): Promise<Said> => {
  const made = await readFile(CASES, file);
  if ('problem' in made) throw new Error(made.problem);
  return saidOf(made);
};

/** Kinds of what was dropped, each once. */
const kinds = ({ dropped }: Said): readonly DropKind[] => [...new Set(dropped.map(([kind]) => kind))];

/** The text after the last finding of the plain letter in a case. */
const LAST = 'Health assessments are often late.';

describe.skipIf(!isThere)('Word files of the cases', () => {
  let plain = '';
  beforeAll(async () => {
    plain = (await said('docx/plain.docx')).text;
  });
  const with_ = (more: string, letter = plain): string => letter.replace(LAST, `${LAST}\n\n${more}`);
  const withoutStreet = (): string => plain.replace('1 Market Street\n', '');

  it.each<readonly [name: string, right: () => string, dropped: readonly DropKind[]]>([
    ['plain', () => plain, []],
    ['fldSimple', () => with_('The audit of WORDFLD September 2025 was thorough.'), []],
    ['address-in-textbox', withoutStreet, []],
    ['alternate-no-fallback', () => with_('WORDBOX callout text in a box.'), []],
    ['bdo-dir', () => with_('The name WORDDIR and WORDBDO appear.'), []],
    ['date-in-header', () => `WORDHEAD Our ref: ABC/1\n\n${plain}`, ['header']],
    ['w-cr', () => with_('WORDONE\n\nWORDTWO of the line.', withoutStreet()), []],
    ['page-break-in-word-run', () => with_('Before the page WORDAFTER the page.'), []],
    ['nested-field', () => with_('WORDNEST result of the field.'), ['field-code']],
    ['main-elsewhere', () => plain, []],
    ['caps-hidden-strike', () => with_('WORDCAPS text end.'), ['hidden', 'struck-out']],
    ['comments', () => with_('WORDCOMM text goes on.'), []],
    ['tracked-ins-del', () => with_('Social workers visit WORDINS regularly and listen.'), ['deleted']],
    ['table-address', withoutStreet, ['letterhead']],
    ['heading-outline-direct', () => with_('### Adoption\n\nWORDH text below.'), []],
    [
      'list-lettered',
      () => with_('Leaders should:\n\n(a) WORDA first;\n\n(b) WORDB second;\n\nPoint (b) above is urgent.'),
      [],
    ],
    ['sdt-checkbox', () => with_('☒ WORDCHECK done.'), []],
    ['math', () => with_('Area WORDMATH end.'), []],
    [
      'table-numbers',
      () =>
        with_(
          'The table shows the change.\n\nMeasure\n\n2024\n\n' +
            '2025\n\nVisits on time\n\n85\n\n92\n\nCaseload\n\n18\n\n' +
            '14',
        ),
      [],
    ],
    [
      'fake-bullets',
      () =>
        with_(
          '- WORDF1 first typed bullet\n- WORDF2 second typed bullet\n- WORDF3 symbol bullet\n- WORDF4 letter o ' +
            'bullet\n- WORDF5 dash bullet',
        ),
      [],
    ],
    [
      'footnote-in-table',
      () => `${with_('Cell[^1]')}\n[^1]: WORDFOOT note text. WORDFOOT2 second paragraph of the note.\n`,
      [],
    ],
  ])('%s', async (name, right, dropped) => {
    const made = await said(`docx/${name}.docx`);
    expect(made.text).toBe(right());
    expect(kinds(made)).toEqual(dropped);
  });

  it('markdown-chars', async () => {
    const { text } = await said('docx/markdown-chars.docx');
    expect(text).toContain('\n\n\\# not a heading\n\n');
    expect(text).toContain('\n\n\\> not a quote\n\n');
    expect(text).toContain('\n\n\\[^1]: not a note\n\n');
    expect(text).toContain('\n\n\\---\n');
    expect(text).toContain('\n\n\\=====\n');
    expect(text).toContain('A \\* star, an \\_underscore\\_, a \\`tick\\`, \\<b>html\\</b>, \\[brackets](x)');
  });

  it('report comments and tracked changes', async () => {
    const instead =
      'If it is a draft of yours that was returned, use “inspection-letters receive”, which keeps all of this.';
    expect((await said('docx/comments.docx')).notices).toEqual([
      'It has 1 comment, which the draft leaves out.',
      instead,
    ]);
    expect((await said('docx/tracked-ins-del.docx')).notices).toEqual([
      'It has tracked changes: the draft takes 1 insertion and 1 deletion as accepted.',
      instead,
    ]);
    expect((await said('docx/plain.docx')).notices).toEqual([]);
  });
});

const HEAD =
  '18 December 2025\n\nAnn Example\n' +
  'Director of Children’s Services\nNorthmoor Council\n' +
  'Civic Centre\n1 Market Street\n' +
  'Northmoor\nNM1 2AB\n\nDear Ms Example\n\n# Focused visit to Northmoor children’s services\n\n';

describe.skipIf(!isThere)('PDFs of the cases', () => {
  let plain: Said;
  beforeAll(async () => {
    plain = await said('pdf/plain.pdf');
  });

  it('plain', () => {
    expect(plain.text.startsWith(HEAD)).toBe(true);
    expect(plain.dropped).toEqual([]);
  });

  // They are as long as the plain letter or shorter: no line of them is another.
  it.each<readonly [name: string, more: readonly string[], dropped: readonly DropKind[]]>([
    ['acroform', ['WORDFIELD Brian Name'], []],
    ['address-beside-letterhead', [], ['letterhead']],
    ['bullet-square', [], []],
    ['letterspaced-headings', [], []],
    ['line-numbers-5', [], ['line-number']],
    ['overprint-headings', [], ['printed-twice']],
    ['page-furniture', [], ['running-head', 'page-number']],
    ['rotate90', [], []],
    ['watermark-draft', [], ['watermark']],
    ['two-columns', [], []],
  ])('%s', async (name, more, dropped) => {
    const made = await said(`pdf/${name}.pdf`);
    expect(made.text.startsWith(HEAD)).toBe(true);
    const known = new Set([...plain.text.split('\n'), ...more]);
    expect(made.text.split('\n').filter((line) => !known.has(line))).toEqual([]);
    expect(made.text.split('\n')).toEqual(expect.arrayContaining([...more, '## Main findings', 'Yours sincerely']));
    if (name !== 'two-columns')
      expect(made.text).toContain(
        '\n\n- The quality of written plans for children in care.\n- The timeliness of health',
      );
    expect(kinds(made)).toEqual(dropped);
  });

  it('tagged-jtai-addressees', async () => {
    const { text, dropped } = await said('pdf/tagged-jtai-addressees.pdf');
    expect(text).toMatch(
      new RegExp(
        String.raw`^27 February 2025\n\nTom Person, [^\n]+\nSara Person OBE, [^\n]+\n` +
          String.raw`Alison Person, [^\n]+\nPaul Person, [^\n]+\n\nDear `,
      ),
    );
    expect(dropped).toEqual([]);
  });

  it('tagged-label-with-letter', async () => {
    expect((await said('pdf/tagged-label-with-letter.pdf')).text).toContain(
      '\n\n' +
        '- Improve the quality of written plans for children in care.\n' +
        '- Reduce the delays in health assessments.\n\n',
    );
  });

  it('hyphenation', async () => {
    const { text } = await said('pdf/hyphenation.pdf');
    expect(text).toContain(
      'multi-agency meetings and in well-being reviews. Their safeguarding practice has improved, and ' +
        'managers oversee ' +
        'post-16 arrangements for looked-after children across 2024-25 and in Stoke-on-Trent.',
    );
    expect(text).toContain('They remain too long and are not updated.');
  });

  it('no-tounicode-shifted', async () => {
    expect(await problemOf(new Uint8Array(readFileSync(path.join(CASES, 'pdf/no-tounicode-shifted.pdf'))))).toMatch(
      /^Its font does not say which characters it shows/,
    );
  });
});

describe.skipIf(!isThere)('texts of the cases', () => {
  it('address-beside-letterhead', async () => {
    const made = await said('txt/address-beside-letterhead.txt');
    expect(made.text.startsWith(HEAD)).toBe(true);
    expect(kinds(made)).toEqual(['letterhead']);
  });

  it('enc-utf8-crlf and quoted are the same letter, and so is one-line', async () => {
    const { text } = await said('txt/enc-utf8-crlf.txt');
    expect(text.startsWith(HEAD)).toBe(true);
    expect(text).toContain(
      '\n\n## Headline findings\n\nChildren in care receive good support. They remain safe, and social workers know ' +
        'children well. Safeguarding is strong in Stoke-on-Trent, and well-being is promoted. Multi-agency ' +
        'work is good, ' +
        'and post-16 plans too.\n\n## Main findings\n\n' +
        'Written plans for children in care vary in quality. Siân’s team is ' +
        'good.\n\nYours sincerely\n\nBrian Name\nHis Majesty’s Inspector\n',
    );
    expect((await said('txt/quoted.txt')).text).toBe(text);
    const oneLine = (await said('txt/one-line.txt')).text;
    expect(oneLine).toMatch(/^18 December 2025\n\nAnn Example\n/);
    expect(oneLine.split('\n').filter((line) => /^(?:#|Dear|Yours|Brian|His )/.test(line))).toEqual(
      text.split('\n').filter((line) => /^(?:#|Dear|Yours|Brian|His )/.test(line)),
    );
    expect(oneLine).toContain(
      'They remain safe, and social workers know children well. Safeguarding is strong in Stoke',
    );
    expect(oneLine.match(/Children in care receive .*/)?.[0]).toBe(text.match(/Children in care receive .*/)?.[0]);
  });

  it('page.html', async () => {
    expect(await problemOf(new Uint8Array(readFileSync(path.join(CASES, 'txt/page.html.txt'))))).toMatch(
      /^It is a web page/,
    );
  });

  it('are all there', () => {
    const files = ['docx', 'pdf', 'txt'].flatMap((folder) => readdirSync(path.join(CASES, folder)));
    expect(files).toHaveLength(42);
  });
});
