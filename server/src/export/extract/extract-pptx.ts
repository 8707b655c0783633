import PptxGenJS from 'pptxgenjs';
import type { Extract, ExtractItem, ExtractSection } from '../../extract/extract';
import { append } from '../../lists/append';
import { withReproducibleParts } from '../docx/reproducible';
import { moreOf, sourceOf, titleOf } from './wording';

/** The bundle of the slides, `dist/slides.js`: loaded when they are asked for. */
export interface SlidesBundle {
  readonly renderExtractPptx: typeof renderExtractPptx;
}

/** An extract as slides, a section on each or on as many as its words need. The same extract gives the same bytes. */
export async function renderExtractPptx(extract: Extract, name: string): Promise<Uint8Array> {
  const title = titleOf(extract, name);
  const slides = new PptxGenJS();
  slides.layout = 'LAYOUT_WIDE';
  slides.title = title;
  slides.author = AUTHOR;
  slides.theme = { headFontFace: FONT, bodyFontFace: FONT };
  slides.defineSlideMaster({
    title: 'EXTRACT',
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.6,
            y: 0.35,
            w: 12.1,
            h: 1,
            fontSize: 28,
            bold: true,
            color: BLUE,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: { name: 'body', type: 'body', x: 0.6, y: 1.5, w: 12.1, h: 5.4, fontSize: 18, valign: 'top' },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.4, y: 7, fontSize: 11, color: GREY },
  });
  const first = slides.addSlide({ masterName: 'EXTRACT' });
  first.addText(title, { placeholder: 'title' });
  first.addText(sourceOf(extract), { placeholder: 'body', fontSize: 16, color: GREY });
  for (const section of extract.sections)
    for (const lines of slidesOf(section)) {
      const slide = slides.addSlide({ masterName: 'EXTRACT' });
      slide.addText(section.heading, { placeholder: 'title' });
      slide.addText(
        lines.map(({ text, kind }) => ({
          text,
          options: {
            breakLine: true,
            bold: kind === 'area',
            ...(kind === 'area' ? { bullet: true } : kind === 'finding' ? { indentLevel: 1 } : {}),
            ...(kind === 'more' ? { color: GREY, fontSize: 14 } : {}),
          },
        })),
        { placeholder: 'body' },
      );
    }
  const bytes = (await slides.write({ outputType: 'uint8array' })) as Uint8Array;
  return withReproducibleParts(bytes, { title, author: AUTHOR, language: 'en-GB', date: extract.date });
}

const AUTHOR = 'Inspection Letters';
const FONT = 'Tahoma';
const BLUE = '1F3A5F';
const GREY = '595959';
/** Characters that a slide has room for at 18 points. */
const MAX_CHARACTERS = 850;

interface SlideLine {
  readonly text: string;
  readonly kind: 'sentence' | 'area' | 'finding' | 'more';
}

/** An area and its findings are not parted. */
function slidesOf(section: ExtractSection): readonly (readonly SlideLine[])[] {
  const isList = section.id === 'improvements' || section.id === 'priority-actions';
  const groups = section.items.map((item) => linesOf(item, isList));
  const more = moreOf(section);
  if (more !== '') groups.push([{ text: more, kind: 'more' }]);
  const slides: SlideLine[][] = [];
  let room = 0;
  for (const group of groups) {
    const length = group.reduce((sum, { text }) => sum + text.length + 40, 0);
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
