import type { DocumentBlock } from '../document-text';
import type { LeftOut } from '../dropped';
import { endsSentence } from '../text/line-marks';
import { LINE_BREAK, wordsAtFront, wordsOf } from './docx-words';
import type { Numbering } from './numbering';
import type { WordParagraph } from './part-reader';
import type { Style } from './styles';

/** The parts of a document that its paragraphs depend on. */
export interface Setting {
  readonly styles: ReadonlyMap<string, Style>;
  readonly numbering: Numbering;
  readonly footnotes: ReadonlyMap<string, readonly WordParagraph[]>;
  readonly endnotes: ReadonlyMap<string, readonly WordParagraph[]>;
}

/**
 * Returns the paragraphs of a document in order, including those in tables and text boxes. Each note follows the
 * paragraph that refers to it. What is left out of a paragraph is attached to the preceding block.
 */
export function blocksOfDocument(paragraphs: readonly WordParagraph[], setting: Setting): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const shown = { footnote: new Set<string>(), endnote: new Set<string>() };
  let labels = 0;
  let apart = false;
  for (const paragraph of paragraphs) {
    const { text, notes } = wordsOf(paragraph, headingLevel(paragraph, setting) > 0, () => ++labels);
    const made = blocksOfParagraph(paragraph, text, setting);
    if (paragraph.leftOut.length > 0) blocks.push({ kind: 'paragraph', text: '', leftOut: paragraph.leftOut });
    if (made.length === 0) {
      apart = true;
      continue;
    }
    const style = setting.styles.get(paragraph.styleId)?.name ?? '';
    apart ||= paragraph.first || BEGINS_GROUP.test(style);
    for (const [i, block] of made.entries()) blocks.push(i === 0 && apart ? { ...block, apart } : block);
    apart = ENDS_GROUP.test(style);
    for (const { label, note } of notes) {
      shown[note.type].add(note.id);
      const body = (note.type === 'footnote' ? setting.footnotes : setting.endnotes).get(note.id) ?? [];
      const { said, leftOut } = noteWords(body);
      if (said !== '' || leftOut.length > 0)
        blocks.push({ kind: 'footnote', label: String(label), text: said, leftOut });
    }
  }
  return [...blocks, ...unmarked(setting.footnotes, shown.footnote), ...unmarked(setting.endnotes, shown.endnote)];
}

function noteWords(body: readonly WordParagraph[]): { readonly said: string; readonly leftOut: readonly LeftOut[] } {
  const said = body
    .map((part) => wordsOf(part, false, () => 0).text)
    .join(' ')
    .replaceAll(LINE_BREAK, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { said, leftOut: body.flatMap(({ leftOut }) => leftOut) };
}

/** Notes without a reference, which Word does not show. */
function unmarked(notes: ReadonlyMap<string, readonly WordParagraph[]>, shown: ReadonlySet<string>): DocumentBlock[] {
  return [...notes]
    .filter(([id]) => !shown.has(id))
    .map(([, body]) => noteWords(body))
    .filter(({ said, leftOut }) => said !== '' || leftOut.length > 0)
    .map(({ said, leftOut }) => ({
      kind: 'paragraph',
      text: '',
      leftOut: said === '' ? leftOut : [...leftOut, { kind: 'hidden', text: said }],
    }));
}

/** Styles of letters that we export with a blank line's space above the paragraph. */
const BEGINS_GROUP = /^Letter (?:Body|After Heading|Date|Address|Salutation|Sign-off|Signature|Copies|First Item.*)$/i;
/** Styles of letters exported by earlier versions, with the space below the paragraph. */
const ENDS_GROUP = /^Letter (?:Body|Last Line|Last Item|Sign-off)$/i;

function blocksOfParagraph(paragraph: WordParagraph, text: string, setting: Setting): DocumentBlock[] {
  const level = headingLevel(paragraph, setting);
  const place = paragraph.numbering ?? setting.styles.get(paragraph.styleId)?.numbering;
  const whole = text.replaceAll(LINE_BREAK, ' ').replace(/\s+/g, ' ').trim();
  if (whole === '') return [];
  if (level > 0) return [{ kind: 'heading', level, text: whole }];
  if (place && place.id !== '0') {
    const mark = setting.numbering.markOf(place);
    if (mark !== 'none')
      return [{ kind: 'item', level: place.level, text: whole, ...(mark === undefined ? {} : { number: mark }) }];
  }
  // The lines of an address or a signature are often separated by line breaks in one paragraph, and two signatures by
  // several.
  let apart = false;
  return text.split(LINE_BREAK).flatMap((part): DocumentBlock[] => {
    const line = part.replace(/\s+/g, ' ').trim();
    const first = apart;
    apart = line === '';
    return apart ? [] : [{ kind: 'paragraph', text: wordsAtFront(line), ...(first ? { apart: true } : {}) }];
  });
}

/** The level from the style's name; otherwise from the outline level, if the text looks like a heading. */
function headingLevel({ styleId, outline, runs }: WordParagraph, { styles }: Setting): number {
  const style = styles.get(styleId);
  const said = HEADING.exec(style?.name ?? '') ?? HEADING.exec(styleId);
  if (said) return Math.max(1, Number(said[1]) || 1);
  if (/^(?:sub)?title$/i.test(style?.name ?? '')) return 1;
  const depth = outline ?? style?.outline ?? BODY;
  if (depth >= BODY) return 0;
  const words = runs
    .map((run) => (run.kind === 'text' ? run.text : ''))
    .join('')
    .trim();
  return words.length <= MAX_HEADING_LENGTH && (!endsSentence(words) || words.endsWith('?')) ? depth + 1 : 0;
}

const HEADING = /^heading ?([1-9]?)$/i;
/** The outline level of body text. */
const BODY = 9;
const MAX_HEADING_LENGTH = 160;
