import { strToU8, zipSync } from 'fflate';

/**
 * A letter invented for these tests, as a draft. No authority, person or sentence in it is real, except the template's.
 */
export const DRAFT = `18 December 2025

Ada Fenwick
Director of Children’s Services
Northmoor Council
1 Quarry Road
Northmoor
NM1 4AB

Dear Ms Fenwick

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 18 and 19 November 2025. \
His Majesty’s Inspectors for this visit were Bela Novak and Carys Pugh.

Inspectors looked at the local authority’s arrangements for children subject to pre-proceedings, and for those who \
are 16 or 17 years old and have nowhere to live.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Headline findings

Leaders in Northmoor have kept a close eye on the work since the last inspection. They know where practice is strong, \
and they know where it is not; a well-considered plan says what will happen next, and by when.

A new front door opened in the spring. It answers well, though not yet always on the same day.

## What needs to improve in this area of social work practice?

- The quality of chronologies, so that a reader can follow a child’s life from one move to the next.
- The oversight of letters before proceedings by senior managers.
- Short- and long-term planning for brothers and sisters who live apart.

## Main findings

Children are seen often, and they are seen alone. Social workers know what each child hopes for, and they write it \
down in the child’s own words. Where a child has moved, the reasons are clear from the record.

Plans are up to date for most children. A few have drifted: for these, a review was late, and nobody had asked why. \
Managers had noticed it before the visit and had begun to put it right.

Staff like working in Northmoor. Caseloads are fair, and supervision is regular, reflective and well recorded.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bela Novak
His Majesty’s Inspector
`;

export const LETTERHEAD = `Ofsted
Piccadilly Gate    T 0300 123 1231
Store Street       Textphone 0161 618 8524
Manchester         enquiries@ofsted.gov.uk
M1 2WD             www.gov.uk/ofsted
`;

/** A draft as printed on a page: lines wrapped at a width, bullets with a glyph, a letterhead above. */
export function setInLines(draft: string, width: number, glyph: string): string {
  const lines: string[] = [...LETTERHEAD.split('\n'), ''];
  for (const line of draft.split('\n')) {
    const bullet = line.startsWith('- ');
    lines.push(...cut(line.replace(/^#+ /, '').replace(/^- /, `${glyph} `), width, bullet ? '  ' : ''));
  }
  return lines.join('\n');
}

/** The lines with a page break after each of the given numbers of lines; the page number is on the right. */
export function setInPages(text: string, pageLengths: readonly number[]): string {
  const lines = text.split('\n');
  const pages: string[] = [];
  let from = 0;
  for (const [i, length] of pageLengths.entries()) {
    if (from + length >= lines.length) break;
    pages.push(`${lines.slice(from, from + length).join('\n')}\n\n${' '.repeat(88)}${i + 1}\n`);
    from += length;
  }
  return [...pages, lines.slice(from).join('\n')].join('\f');
}

function cut(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ |(?<=\p{L}-)(?=\p{L})/u)) {
    const glued = line !== '' && /\p{L}-$/u.test(line) && !text.includes(`${line.slice(line.lastIndexOf(' ') + 1)} `);
    const next = line === '' ? word : `${line}${glued ? '' : ' '}${word}`;
    if (next.length > width && line !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = next;
    }
  }
  return [...lines, line];
}

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of Word with properties of its own (`<w:vanish/>`). */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t ` +
  `xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A Word paragraph; `inner` is XML of runs. */
export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

/** The parts of a Word file besides its body. */
export interface WordMore {
  /** XML of the paragraphs of a page header, of comments, of footnotes. */
  readonly header?: string;
  readonly footer?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  /** Folder and name of the main part. */
  readonly main?: readonly [folder: string, name: string];
}

/** A Word file with this body. Numbering 1 has bullets, 2 numbers with letters below, 3 Roman numerals. */
export function wordFile(body: string, more: WordMore = {}): Uint8Array {
  const [folder, name] = more.main ?? ['word', 'document'];
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ' +
      'ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships([[`${type}officeDocument`, `${folder}/${name}.xml`]]),
    [`${folder}/${name}.xml`]: `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    [`${folder}/styles.xml`]: `<w:styles ${NAMESPACES}>${[1, 2, 3]
      .map((n) => `<w:style w:type="paragraph" w:styleId="H${n}"><w:name w:val="heading ${n}"/></w:style>`)
      .join('')}</w:styles>`,
    [`${folder}/numbering.xml`]: `<w:numbering ${NAMESPACES}>${NUMBERINGS}</w:numbering>`,
  };
  const led: (readonly [string, string])[] = ['styles', 'numbering'].map((kind) => [type + kind, `${kind}.xml`]);
  const add = (kind: string, root: string, xml: string | undefined): void => {
    if (xml === undefined) return;
    parts[`${folder}/${kind}1.xml`] = `<w:${root} ${NAMESPACES}>${xml}</w:${root}>`;
    led.push([type + kind, `${kind}1.xml`]);
  };
  add('header', 'hdr', more.header);
  add('footer', 'ftr', more.footer);
  add('comments', 'comments', more.comments);
  add('footnotes', 'footnotes', more.footnotes);
  parts[`${folder}/_rels/${name}.xml.rels`] = relationships(led);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])));
}

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const levels = (...all: readonly (readonly [format: string, text: string])[]): string =>
  all
    .map(
      ([format, text], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');

const NUMBERINGS = [
  levels(['bullet', '•'], ['bullet', 'o']),
  levels(['decimal', '%1.'], ['lowerLetter', '(%2)']),
  levels(['upperRoman', '%1.'], ['decimal', '%1.%2']),
]
  .map((xml, i) => `<w:abstractNum w:abstractNumId="${i}">${xml}</w:abstractNum>`)
  .concat([0, 1, 2].map((i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`))
  .join('');

/** Words on a page of a PDF, in points from the left and from the foot. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** In degrees anticlockwise. */
  readonly turn?: number;
  /** Space between letters, in points. */
  readonly spacing?: number;
  /** Set in the font whose characters have no Unicode mapping. */
  readonly shifted?: boolean;
}

/** A PDF without tags, drawn in Helvetica; `annotations` are added to the first page. */
export function pdfFile(
  pages: readonly (readonly Print[])[],
  { rotate = 0, annotations = [] }: { readonly rotate?: number; readonly annotations?: readonly string[] } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const catalog = add('');
  const tree = add('');
  const font = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  const strange = add('<</Type/Font/Subtype/Type1/BaseFont/Strange/Encoding/WinAnsiEncoding>>');
  const notes = annotations.map((annotation) => add(annotation));
  const kids = pages.map((prints, i) => {
    const stream = prints.map(drawn).join('\n');
    const content = add(`<</Length ${stream.length}>>stream\n${stream}\nendstream`);
    const own = i === 0 && notes.length > 0 ? `/Annots[${notes.map((note) => `${note} 0 R`).join(' ')}]` : '';
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Rotate ${rotate}/Contents ${content} 0 R${own}` +
        `/Resources<</Font<</F1 ${font} 0 R/F2 ${strange} 0 R>>>>>>`,
    );
  });
  const fields = notes.length > 0 ? `/AcroForm<</Fields[${notes.map((note) => `${note} 0 R`).join(' ')}]>>` : '';
  objects[catalog - 1] = `<</Type/Catalog/Pages ${tree} 0 R${fields}>>`;
  objects[tree - 1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root ${catalog} 0 R>>\n`;
  return new Uint8Array(Buffer.from(`${file}startxref\n${file.indexOf('xref\n0')}\n%%EOF`, 'latin1'));
}

function drawn({ text, x, y, size = 11, turn = 0, spacing = 0, shifted = false }: Print): string {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  const codes = [...text].map((sign) => WINDOWS[sign] ?? sign.charCodeAt(0) + (shifted && sign !== ' ' ? 13 : 0));
  const string = codes.map((code) => `\\${(code % 256).toString(8).padStart(3, '0')}`).join('');
  return (
    `BT /${shifted ? 'F2' : 'F1'} ${size} Tf ${spacing} Tc ` +
    `${cos} ${sin} ${(-Number(sin)).toFixed(4)} ${cos} ${x} ${y} Tm (${string}) Tj ET`
  );
}

const WINDOWS: Readonly<Record<string, number>> = { '’': 0x92, '•': 0x95, '–': 0x96, '§': 0xa7 };

/** The lines of a text as on a page, from the top down. */
export const printed = (text: string, more: Partial<Print> = {}): readonly Print[] =>
  text.split('\n').flatMap((line, i) => (line === '' ? [] : [{ text: line, x: 56, y: 780 - 14 * i, ...more }]));

/** The letter in lines of a page's width, without a letterhead. */
export const setAsPage = (draft: string, width = 84): string =>
  draft
    .split('\n')
    .flatMap((line) => cut(line.replace(/^#+ /, '').replace(/^- /, '• '), width, ''))
    .join('\n');
