import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Extract, ExtractSection } from '../../extract/extract';
import { withReproducibleParts } from '../docx/reproducible';
import { stylesWith } from '../docx/styles';
import { moreOf, sourceOf, titleOf } from './wording';

/** Renders an extract as a Word file. The same extract and name give the same bytes. */
export async function renderExtractDocx(extract: Extract, name: string): Promise<Uint8Array> {
  const title = titleOf(extract, name);
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
    small(sourceOf(extract)),
    ...extract.sections.flatMap((section) => sectionOf(section, extract)),
  ];
  const document = new Document({
    title,
    creator: AUTHOR,
    styles: stylesWith('Tahoma'),
    sections: [{ properties: { page: { margin: { top: 900, bottom: 900, left: 1000, right: 1000 } } }, children }],
  });
  return withReproducibleParts(new Uint8Array(await Packer.toArrayBuffer(document)), {
    title,
    author: AUTHOR,
    language: 'en-GB',
    date: extract.date,
  });
}

const AUTHOR = 'Inspection Letters';
/** Half points. */
const SIZE = 20;
const SMALL_SIZE = 17;
const GREY = '595959';

function sectionOf(section: ExtractSection, extract: Extract): readonly Paragraph[] {
  const { id, heading, items } = section;
  const more = moreOf(section, extract);
  const body =
    id === 'improvements' || id === 'priority-actions'
      ? items.flatMap(({ text, findings }) => [
          paragraph(text, { bold: true, bullet: { level: 0 } }),
          ...findings.map((finding) => paragraph(finding.text, { indent: { left: 700 } })),
        ])
      : [paragraph(items.map(({ text }) => text).join(' '), {})];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
    ...body,
    ...(more === '' ? [] : [small(more)]),
  ];
}

interface Look {
  readonly bold?: boolean;
  readonly bullet?: { readonly level: number };
  readonly indent?: { readonly left: number };
}

const paragraph = (text: string, { bold = false, ...layout }: Look): Paragraph =>
  new Paragraph({ ...layout, spacing: { after: 80 }, children: [new TextRun({ text, bold, size: SIZE })] });

const small = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, size: SMALL_SIZE, color: GREY })] });
