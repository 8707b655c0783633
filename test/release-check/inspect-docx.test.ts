import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectDocx } from '../../server/src/release-check/inspect-docx';
import type { WordFile } from './word-file';
import { HEADING, hyperlink, paragraph, wordFile } from './word-file';

const found = (file: WordFile): readonly string[] => {
  const report = inspectDocx(wordFile(file));
  if ('problem' in report) throw new Error(report.problem);
  return report.findings.map(({ kind, message }) => `${kind}: ${message}`);
};
const run = (inside: string): string => `${HEADING}<w:p>${inside}</w:p>`;
const picture = (attributes: string, inside = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"${attributes}>${inside}</wp:docPr>` +
  '<a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r>';

describe('the release check of a Word file', () => {
  it('finds nothing in a clean one', () => {
    expect(found({})).toEqual([]);
  });

  it('finds comments, with who made them', () => {
    const comments = `<w:comment w:id="0" w:author="P. Reader">${paragraph('Is this so?')}</w:comment>`;
    expect(found({ comments })).toEqual([
      'comment: A comment of P. Reader is left, “Is this so?”: answer it and take it out.',
    ]);
  });

  it('finds tracked changes of every kind, and change tracking that is switched on', () => {
    const body = run(
      '<w:pPr><w:rPr><w:ins w:id="1" w:author="A"/></w:rPr></w:pPr>' +
        '<w:ins w:id="2" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>' +
        '<w:del w:id="3" w:author="B"><w:r><w:delText>[old]</w:delText></w:r></w:del>' +
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="4" w:author="B"><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>',
    );
    expect(found({ body, settings: '<w:trackRevisions/>' })).toEqual([
      'tracked-change: 4 tracked changes are left, by A, B: accept or reject them.',
      'tracked-change: Tracking of changes is switched on: switch it off.',
    ]);
    expect(found({ settings: '<w:trackRevisions w:val="0"/>' })).toEqual([]);
  });

  it('finds text hidden by its run or its style, but not a hidden paragraph mark', () => {
    const hide = (look: string): string => run(`<w:r><w:rPr>${look}</w:rPr><w:t>for us only</w:t></w:r>`);
    for (const look of ['<w:vanish/>', '<w:rStyle w:val="Secret"/>'])
      expect(found({ body: hide(look) })).toEqual(['hidden-text: Hidden text is left, “for us only”: take it out.']);
    expect(found({ body: hide('<w:vanish w:val="false"/>') })).toEqual([]);
    expect(found({ body: run('<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>seen</w:t></w:r>') })).toEqual([]);
  });

  it('finds people and companies in the properties, except the publisher and signatories', () => {
    const core = '<dc:title>Visit to Northmoor</dc:title><dc:creator>J. Typist</dc:creator>';
    expect(
      found({
        core: `${core}<cp:lastModifiedBy>K. Typist</cp:lastModifiedBy>`,
        app: '<Company>Northmoor Council</Company>',
        custom: '<property name="MSIP_Label_Enabled"/>',
      }),
    ).toEqual([
      expect.stringContaining('property: The property “Author” says “J. Typist”'),
      expect.stringContaining('property: The property “Last modified by” says “K. Typist”'),
      expect.stringContaining('property: The property “Company” says “Northmoor Council”'),
      expect.stringContaining('property: The file has a property of an office’s own (MSIP_Label_Enabled)'),
    ]);
    expect(found({ core, body: HEADING + paragraph('J. Typist') })).toEqual([]);
    const settings = {
      'word/_rels/settings.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="t" Target="file:///C:\\Users\\j\\visit.dotx" TargetMode="External"/></Relationships>',
    };
    expect(found({ settings: '', more: settings })[0]).toMatch(/^property: It names a template on somebody’s own/);
  });

  it.each([
    ['', 'The file has no title'],
    ['Report template - focused visits', 'is a template’s'],
    ['LA NAME - letter - INSPECTION DATE', 'is a template’s'],
    ['Microsoft Word - Northmoor_FINAL', 'is the name of a file'],
    ['Northmoor letter V6 post comments', 'is a draft’s'],
    ['Northmoor focused visit draft 2', 'is a draft’s'],
    ['Document1', 'is no title'],
  ])('finds fault with the title “%s”', (title, says) => {
    const [message, ...more] = found({ core: `<dc:title>${title}</dc:title>` });
    expect(message).toContain(says);
    expect(more).toEqual([]);
  });

  it('finds template text, prompts, form fields and draft marks', () => {
    expect(found({ body: HEADING + paragraph('[name of the authority]') + paragraph('Insert name here') })).toEqual([
      'template-words: “[name of the authority]” is still to be filled in: write what belongs there.',
      expect.stringContaining('template-words: “Insert name'),
    ]);
    const control = (properties: string): string =>
      `${HEADING}<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${paragraph('Pick one')}</w:sdtContent></w:sdt>`;
    expect(found({ body: control('<w:showingPlcHdr/>') })[0]).toMatch(
      /^template-words: A field still shows .*Pick one/,
    );
    expect(found({ body: control('<w:alias w:val="Area"/><w:dropDownList/>') })[0]).toMatch(/^form-field: .*“Area”/);
    expect(found({ body: control('<w:tag w:val="p1"/>') })).toEqual([]);
    expect(found({ body: HEADING + paragraph('DRAFT') })[0]).toMatch(/^draft-mark/);
  });

  it('finds missing accessibility features', () => {
    expect(found({ body: paragraph('Words'), styles: '' })).toEqual([
      expect.stringContaining('tags: No paragraph is a heading'),
      expect.stringContaining('language: It does not say that it is English'),
    ]);
    const german =
      '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:style>';
    expect(found({ styles: german })).toEqual([expect.stringContaining('de-DE')]);
    expect(found({ body: run(picture('')) })).toEqual([expect.stringContaining('alternative-text: A picture has no')]);
    expect(found({ body: run(picture(' descr="Badge of Northmoor"')) })).toEqual([]);
    expect(found({ body: run(picture('', '<adec:decorative val="1"/>')) })).toEqual([]);
  });

  it('finds links to other places', () => {
    const linked = (target: string, words: string): readonly string[] =>
      found({
        links: hyperlink('l', target),
        body: run(`<w:hyperlink r:id="l"><w:r><w:t>${words}</w:t></w:r></w:hyperlink>`),
      });
    expect(linked('https://www.gov.uk/ofsted', 'www.gov.uk/ofsted')).toEqual([]);
    expect(linked('mailto:enquiries@ofsted.gov.uk', 'us')).toEqual([]);
    expect(linked('file:///C:/Users/j/letter.docx', 'here')[0]).toMatch(/somebody’s own computer: write the address/);
    expect(linked('https://northmoor.sharepoint.com/x', 'here')[0]).toMatch(/somebody’s own files/);
    expect(linked('https://www.gov.uk/x', 'www.northmoor.gov.uk')[0]).toMatch(/names another place/);
    expect(linked('https://example.org/', 'here')[0]).toMatch(/to a site outside public bodies/);
    expect(linked('javascript:alert(1)', 'here')[0]).toMatch(/does not lead to a page/);
    const field = '<w:r><w:instrText>HYPERLINK "file:///D:/x"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>';
    expect(found({ body: run(field) })[0]).toMatch(/^link: /);
  });

  it('finds macros and embedded objects', () => {
    expect(found({ more: { 'word/vbaProject.bin': '', 'word/embeddings/notes.xlsx': '' } })).toEqual([
      expect.stringContaining('attachment: The file “notes.xlsx”'),
      expect.stringContaining('script: It contains a program (macros)'),
    ]);
  });

  it('explains why a file cannot be read, and never throws', () => {
    expect(inspectDocx(new Uint8Array())).toHaveProperty('problem');
    expect(inspectDocx(wordFile({ body: '<w:p>' }))).toHaveProperty('problem');
    const whole = wordFile();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const broken = whole.slice();
        broken[at] = byte;
        inspectDocx(broken);
        inspectDocx(whole.slice(0, at));
      }),
    );
  });
});
