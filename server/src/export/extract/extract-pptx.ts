import PptxGenJS from 'pptxgenjs';
import type { Extract, ExtractItem, ExtractSection } from '../../extract/extract';
import { append } from '../../lists/append';
import { withReproducibleParts } from '../docx/reproducible';
import { moreOf, sourceOf, titleOf } from './wording';

/** The slides bundle, `dist/slides.js`, loaded on first use. */
export interface SlidesBundle {
  readonly renderExtractPptx: typeof renderExtractPptx;
}

/**
 * Renders an extract as slides, with one or more slides for each section, depending on its length. The same extract
 * gives the same bytes.
 */
export async function renderExtractPptx(extract: Extract, name: string): Promise<Uint8Array> {
  const title = titleOf(extract, name);
  const slides = new PptxGenJS();
  slides.layout = 'LAYOUT_WIDE';
  slides.title = title;
  slides.author = AUTHOR;
  slides.theme = { headFontFace: FONT, bodyFontFace: FONT };
  slides.defineSlideMaster({
    title: 'OPENING',
    objects: [
      { rect: { x: 0, y: 0, w: '100%', h: BAND, fill: { color: BLUE } } },
      {
        placeholder: {
          options: { ...COLUMN, name: 'title', type: 'title', y: 1, h: BAND - 1.4, ...OPENING_TITLE },
          text: '',
        },
      },
      {
        placeholder: {
          options: { ...COLUMN, name: 'body', type: 'body', y: BAND + 0.4, h: 1.6, fontSize: 20, valign: 'top' },
          text: '',
        },
      },
    ],
  });
  slides.defineSlideMaster({
    title: 'EXTRACT',
    objects: [
      { rect: { x: COLUMN.x, y: 1.3, w: COLUMN.w, h: 0.04, fill: { color: BLUE } } },
      {
        placeholder: {
          options: { ...COLUMN, name: 'title', type: 'title', y: 0.4, h: 0.85, ...SECTION_TITLE },
          text: '',
        },
      },
      {
        placeholder: {
          options: { ...COLUMN, name: 'body', type: 'body', y: 1.55, h: 5.2, fontSize: 20, valign: 'top' },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.1, y: 6.95, w: 0.6, h: 0.3, fontSize: 12, color: GREY, align: 'right' },
  });
  const first = slides.addSlide({ masterName: 'OPENING' });
  first.addText(title, { placeholder: 'title' });
  first.addText(sourceOf(extract), { placeholder: 'body', color: GREY });
  for (const section of extract.sections) {
    const parts = slidesOf(section, extract);
    for (const [i, lines] of parts.entries()) {
      const slide = slides.addSlide({ masterName: 'EXTRACT' });
      const part = parts.length > 1 ? ` (${i + 1} of ${parts.length})` : '';
      slide.addText(`${section.heading}${part}`, { placeholder: 'title' });
      const fontSize = sizeFor(lines);
      slide.addText(
        lines.map(({ text, kind }) => ({
          text,
          options: {
            breakLine: true,
            bold: kind === 'area',
            fontSize: kind === 'more' ? 14 : kind === 'finding' ? fontSize - 2 : fontSize,
            paraSpaceAfter: 8,
            ...(kind === 'area' ? { bullet: true } : {}),
            ...(kind === 'finding' ? { bullet: { characterCode: '2013' }, indentLevel: 1 } : {}),
            ...(kind === 'more' ? { color: GREY } : {}),
          },
        })),
        { placeholder: 'body' },
      );
    }
  }
  const bytes = (await slides.write({ outputType: 'uint8array' })) as Uint8Array;
  return withReproducibleParts(bytes, { title, author: AUTHOR, language: 'en-GB', date: extract.date });
}

const AUTHOR = 'Inspection Letters';
const FONT = 'Tahoma';
const BLUE = '1F3A5F';
const GREY = '595959';
/** Inches, on a widescreen slide of 13.3 by 7.5. */
const COLUMN = { x: 0.6, w: 12.1 };
const BAND = 4.4;
const OPENING_TITLE = { fontSize: 40, bold: true, color: 'FFFFFF', valign: 'bottom' } as const;
const SECTION_TITLE = { fontSize: 30, bold: true, color: BLUE, valign: 'bottom' } as const;
/** How many characters fit on a slide at 20 points, and at larger sizes. */
const MAX_CHARACTERS = 850;
const SIZES = [
  { points: 32, characters: 300 },
  { points: 28, characters: 480 },
  { points: 24, characters: 700 },
];

/** The largest size at which the text of a slide fits; a little text in small print looks lost. */
const sizeFor = (lines: readonly SlideLine[]): number =>
  SIZES.find(({ characters }) => lengthOf(lines) <= characters)?.points ?? 20;

/** The last printed line of each may be half empty. */
const lengthOf = (lines: readonly SlideLine[]): number => lines.reduce((sum, { text }) => sum + text.length + 40, 0);

interface SlideLine {
  readonly text: string;
  readonly kind: 'sentence' | 'area' | 'finding' | 'more';
}

/** Keeps an area and its findings on the same slide. */
function slidesOf(section: ExtractSection, extract: Extract): readonly (readonly SlideLine[])[] {
  const isList = section.id === 'improvements' || section.id === 'priority-actions';
  const groups = section.items.map((item) => linesOf(item, isList));
  const more = moreOf(section, extract);
  if (more !== '') groups.push([{ text: more, kind: 'more' }]);
  const slides: SlideLine[][] = [];
  let room = 0;
  for (const group of groups) {
    const length = lengthOf(group);
    const last = slides.at(-1);
    if (last && length <= room) append(last, group);
    else slides.push([...group]);
    room = (last && length <= room ? room : MAX_CHARACTERS) - length;
  }
  return slides;
}

const linesOf = ({ text, findings }: ExtractItem, isArea: boolean): readonly SlideLine[] => [
  { text, kind: isArea ? 'area' : 'sentence' },
  ...findings.map((finding): SlideLine => ({ text: finding.text, kind: 'finding' })),
];
