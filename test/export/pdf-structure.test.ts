import { describe, expect, it } from 'vitest';
import { verifyTaggedPdf } from '../../server/src/export/pdf/verify-tagged-pdf';
import { everything, heading, lines, paragraph, pdfOf, plan } from './pdf-letters';

/** Changes a finished file without moving anything: the new words are padded with spaces to the old length. */
function broken(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const found = typeof from === 'string' ? (text.includes(from) ? from : undefined) : from.exec(text)?.[0];
  if (found === undefined || to.length > found.length) throw new Error(`The file does not hold ${String(from)}.`);
  return new Uint8Array(
    Buffer.from(
      text.replace(found, () => to.padEnd(found.length)),
      'latin1',
    ),
  );
}

describe('the structure check', () => {
  it('finds nothing in a letter with everything, in a long one, or in one without headings', async () => {
    expect(await verifyTaggedPdf(await pdfOf(everything))).toEqual([]);
    expect(
      await verifyTaggedPdf(
        await pdfOf(plan([heading(1, 'Subject'), ...Array.from({ length: 40 }, () => paragraph(lines(7)))])),
      ),
    ).toEqual([]);
    expect(await verifyTaggedPdf(await pdfOf(plan([paragraph('Words.')])))).toEqual([]);
  });

  it.each([
    ['/Marked true', '/Marked null', 'the file is not marked as tagged'],
    ['/Lang (', '/Lung (', 'the file has no language'],
    ['/DisplayDocTitle true', '/DisplayDocTitle null', 'the title is not shown in place of the file name'],
    ['/OutputIntents [', '/OutputIntent_ [', 'the file does not say what its colours are'],
    [/<rdf:li xml:lang="x-default">[^<]*/, '<rdf:li xml:lang="x-default">', 'the file has no title'],
    ['<pdfuaid:part>1<', '<pdfuaid:part>2<', 'the file does not declare its standards'],
    ['/Outlines ', '/Outline_ ', 'there are no bookmarks'],
    ['/Tabs /S', '/Tabs /R', 'the tab order does not follow the reading order'],
    ['/S /H2', '/S /H4', 'H4 follows H1'],
    ['/S /H1', '/S /H2', 'the first heading is H2'],
    ['/S /LI\n', '/S /P\n', 'P stands in L'],
    ['/S /LBody', '/S /Div', 'Div stands in LI'],
    ['/ID (note-000002)', '/ID (note-000001)', 'a footnote has no identifier of its own'],
    ['/StructParents ', '/StructParent_ ', 'a page has no tags'],
    ['/FontFile2 ', '/FontFileX ', 'a font is not embedded'],
    ['/ToUnicode ', '/ToUnicod_ ', 'a font does not say which characters it shows'],
    ['/D (footnote-1)', '/D (footnote-7)', 'a link leads nowhere'],
    [/\/Contents \(Footnote 1\)/, '/Content_ (Footnote 1)', 'a link does not say what it is'],
    ['/Type /OBJR\n/Obj', '/Type /OBJR\n/Abj', 'a link has no tag'],
    [/\/K \[\d\d\]/, '/K [99]', 'a tag refers to content that is on no page'],
  ])('sees %s as %s', async (from, to, fault) => {
    const faults = await verifyTaggedPdf(broken(await pdfOf(everything), from, to));
    expect(faults.map((one) => one.replace(/ \(\d+ times\)$/, ''))).toContain(fault);
  });

  it('reports a file that is not ours as unreadable', async () => {
    const whole = await pdfOf(everything);
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(500),
      whole.slice(0, 3000),
      whole.slice(100),
      broken(whole, /startxref\s+\d+/, 'startxref\n1'),
    ]) {
      const [fault] = await verifyTaggedPdf(bytes);
      expect(fault).toMatch(/^the file cannot be read back: ./);
    }
  });
});
