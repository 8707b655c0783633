import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES =
  `xmlns:w="${W}" xmlns:r="${REL}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"';

export interface WordFile {
  /** The contents of `w:body`. */
  readonly body?: string;
  readonly styles?: string;
  readonly comments?: string;
  readonly settings?: string;
  readonly core?: string;
  readonly app?: string;
  readonly custom?: string;
  /** Of the main part: XML of `Relationship` elements. */
  readonly links?: string;
  readonly more?: Readonly<Record<string, string>>;
}

export const HEADING =
  '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Focused visit to Northmoor</w:t></w:r></w:p>';
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>';

/** A valid Word file, which is clean by default. */
export function wordFile({
  body = HEADING + paragraph('Leaders know their services well.'),
  styles = STYLES,
  comments,
  settings,
  core = '<dc:title>Focused visit to Northmoor children’s services</dc:title><dc:creator>Ofsted</dc:creator>',
  app = '',
  custom,
  links = '',
  more = {},
}: WordFile = {}): Uint8Array {
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`;
  const relationships = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMES}>${styles}</w:styles>`,
    'word/_rels/document.xml.rels': relationships(relationship('s', 'styles', 'styles.xml') + links),
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      `xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    'docProps/app.xml': `<Properties>${app}</Properties>`,
    ...(comments !== undefined && { 'word/comments.xml': `<w:comments ${NAMES}>${comments}</w:comments>` }),
    ...(settings !== undefined && { 'word/settings.xml': `<w:settings ${NAMES}>${settings}</w:settings>` }),
    ...(custom !== undefined && { 'docProps/custom.xml': `<Properties>${custom}</Properties>` }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export const hyperlink = (id: string, target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/hyperlink" Target="${target}" TargetMode="External"/>`;
