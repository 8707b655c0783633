import type { ILevelsOptions, INumberingOptions, IParagraphOptions, IStylesOptions } from 'docx';
import { AlignmentType, LevelFormat, LineRuleType } from 'docx';
import type { PrintBlock } from '../model/print-model';
import type { Type } from '../pdf/measures';
import { BODY, COLOURS, FOOTNOTE_INDENT, GAPS, HEADINGS, LETTERHEAD, LIST, SMALL_TYPE } from '../pdf/measures';
import type { Spacing } from '../pdf/paginate';
import { spaceAbove } from '../pdf/space-above';
import { BODY_STYLE, LANGUAGE } from './styles';

/**
 * Converts points to twentieths of a point, the unit of the format. Rounds down, so that a page never holds less than
 * the PDF's.
 */
export const twips = (points: number): number => Math.floor(points * 20 + 0.001);
const halfPoints = (points: number): number => Math.round(points * 2);

/** The paragraph styles of a letter, by purpose. */
export const STYLE = {
  body: BODY_STYLE,
  afterHeading: 'LetterAfterHeading',
  date: 'LetterDate',
  address: 'LetterAddress',
  salutation: 'LetterSalutation',
  signOff: 'LetterSignOff',
  signature: 'LetterSignature',
  copies: 'LetterCopies',
  line: 'LetterLine',
  firstItem: 'LetterFirstItem',
  firstItemAfterHeading: 'LetterFirstItemAfterHeading',
  item: 'LetterItem',
  footnote: 'LetterFootnote',
  letterhead: 'Letterhead',
  draftMark: 'LetterDraftMark',
  pageNumber: 'LetterPageNumber',
} as const;

/** The style of a block's first paragraph. */
export function styleOf(block: PrintBlock, before: PrintBlock | undefined): string {
  const headed = before?.kind === 'heading';
  switch (block.kind) {
    case 'date':
      return STYLE.date;
    case 'address':
      return STYLE.address;
    case 'salutation':
      return STYLE.salutation;
    case 'sign-off':
      return STYLE.signOff;
    case 'copy-list':
      return STYLE.copies;
    case 'list':
      return headed ? STYLE.firstItemAfterHeading : STYLE.firstItem;
    case 'signatory':
      if (before?.kind === 'sign-off' || before?.kind === 'signatory') return STYLE.signature;
  }
  return headed && block.kind === 'paragraph' ? STYLE.afterHeading : STYLE.body;
}

export const DRAFT_MARK: Type = { size: 11, leading: 13 };
export const PAGE_NUMBER: Type = { size: 10.5, leading: 12.2 };

/** Features of the PDF's layout and fonts that affect the styles. */
export interface LayoutFeatures {
  readonly spacing: Spacing;
  readonly kerned: boolean;
}

/**
 * Returns styles with the measures of the PDF. All spacing is above paragraphs and none below, so both Word and the PDF
 * drop it at the top of a page, and a page ends with its last line. The line spacing is at least that of the PDF, so
 * that readers can enlarge the text.
 * @param font the family name as word processors know it
 */
export function letterStyles(font: string, { spacing, kerned }: LayoutFeatures): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: halfPoints(BODY.size), ...(kerned ? { kern: 1 } : {}), language: LANGUAGE },
        paragraph: { spacing: { before: 0, after: 0, ...lineSpacing(BODY, spacing) } },
      },
      heading1: headingStyle(1, font, spacing),
      heading2: headingStyle(2, font, spacing),
      heading3: headingStyle(3, font, spacing),
      hyperlink: { run: { color: COLOURS.link.slice(1), underline: {} } },
    },
    paragraphStyles: paragraphStyles(spacing),
  };
}

const lineSpacing = ({ leading }: Type, spacing: Spacing): object => ({
  line: twips(leading * spacing.leading),
  lineRule: LineRuleType.AT_LEAST,
});

const above = (points: number, spacing: Spacing): object => ({ before: twips(points * spacing.above), after: 0 });

const headingStyle = (level: 1 | 2 | 3, font: string, spacing: Spacing) => ({
  run: { font, size: halfPoints(HEADINGS[level].size), bold: true, color: BLACK },
  // The library's own heading styles have no outline level, so readers would not recognise them as headings.
  paragraph: {
    outlineLevel: level - 1,
    keepNext: true,
    keepLines: true,
    spacing: { ...above(GAPS.heading, spacing), ...lineSpacing(HEADINGS[level], spacing) },
  },
  next: STYLE.afterHeading,
});

const style = (id: string, name: string, paragraph: IParagraphOptions, run: object = {}, next = id) => ({
  id,
  name,
  basedOn: 'Normal',
  next,
  quickFormat: true,
  run,
  paragraph,
});

/** A style of what stands outside the text of the letter, with measures of its own. */
const outside = (id: string, name: string, type: Type, more: IParagraphOptions = {}, run: object = {}) =>
  style(
    id,
    name,
    { ...more, spacing: { before: 0, after: 0, line: twips(type.leading), lineRule: LineRuleType.AT_LEAST } },
    { size: halfPoints(type.size), ...run },
  );

function paragraphStyles(spacing: Spacing): readonly ReturnType<typeof style>[] {
  const text = (id: string, name: string, points: number, next: string = id) =>
    style(id, name, { spacing: above(points, spacing) }, {}, next);
  const lines = (id: string, name: string, points: number) =>
    style(id, name, { spacing: above(points, spacing), keepLines: true }, {}, STYLE.line);
  return [
    text(STYLE.body, 'Letter Body', spaceAbove('paragraph', undefined)),
    text(STYLE.afterHeading, 'Letter After Heading', spaceAbove('paragraph', 'heading'), STYLE.body),
    lines(STYLE.date, 'Letter Date', spaceAbove('date', undefined)),
    lines(STYLE.address, 'Letter Address', spaceAbove('address', undefined)),
    lines(STYLE.salutation, 'Letter Salutation', spaceAbove('salutation', undefined)),
    lines(STYLE.signOff, 'Letter Sign-off', spaceAbove('sign-off', undefined)),
    lines(STYLE.signature, 'Letter Signature', spaceAbove('signatory', 'sign-off')),
    lines(STYLE.copies, 'Letter Copies', spaceAbove('copy-list', undefined)),
    lines(STYLE.line, 'Letter Line', 0),
    text(STYLE.firstItem, 'Letter First Item', spaceAbove('list', undefined), STYLE.item),
    text(STYLE.firstItemAfterHeading, 'Letter First Item After Heading', spaceAbove('list', 'heading'), STYLE.item),
    text(STYLE.item, 'Letter Item', GAPS.item),
    style(
      STYLE.footnote,
      'Letter Footnote',
      {
        indent: { left: twips(FOOTNOTE_INDENT), hanging: twips(FOOTNOTE_INDENT) },
        spacing: { before: twips(GAPS.footnote), after: 0, line: twips(SMALL_TYPE.leading), lineRule: 'atLeast' },
      },
      { size: halfPoints(SMALL_TYPE.size) },
    ),
    outside(STYLE.letterhead, 'Letterhead', LETTERHEAD),
    outside(
      STYLE.draftMark,
      'Letter Draft Mark',
      DRAFT_MARK,
      { alignment: AlignmentType.RIGHT },
      { bold: true, color: COLOURS.draft.slice(1) },
    ),
    outside(STYLE.pageNumber, 'Letter Page Number', PAGE_NUMBER, { alignment: AlignmentType.RIGHT }),
  ];
}

const BLACK = '000000';

export const BULLETS = 'letter-bullets';
export const numbersOf = (list: number): string => `letter-numbers-${list + 1}`;

/** A numbered list: its first number, and the distance from its numbers to its text in points. */
export interface NumberedList {
  readonly start: number;
  readonly hang: number;
}

const bullet = (level: number, outer: number): ILevelsOptions => ({
  level,
  format: LevelFormat.BULLET,
  text: LIST.bullet,
  alignment: AlignmentType.LEFT,
  style: {
    paragraph: { indent: { left: twips(outer + LIST.indent), hanging: twips(LIST.indent) } },
    run: { size: halfPoints(BODY.size * LIST.bulletSize) },
  },
});

/** Returns one numbering for all bullets, and one for each numbered list. */
export function numberingsFor(lists: readonly NumberedList[]): INumberingOptions {
  return {
    config: [
      { reference: BULLETS, levels: [0, 1, 2].map((level) => bullet(level, LIST.indent * level)) },
      ...lists.map(({ start, hang }, i) => ({
        reference: numbersOf(i),
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            start,
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: twips(hang), hanging: twips(hang) } } },
          },
          ...[1, 2].map((level) => bullet(level, hang + LIST.indent * (level - 1))),
        ],
      })),
    ],
  };
}
