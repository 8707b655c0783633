import type { DocumentBlock } from '../document-text';
import type { Numbering, WordDocument, WordElement } from './document';
import { LINE_BREAK, wordsOf } from './docx-words';
import { STARTS_AT } from './word-parts';

/**
 * The paragraphs of a document in order, those in tables too. Each footnote follows the paragraph that has its mark.
 */
export function blocksOfDocument(document: WordDocument): DocumentBlock[] {
  const counted = new Map<object, number>();
  const blocks: DocumentBlock[] = [];
  let labels = 0;
  let apart = false;
  // A stack and not a recursion: tables may be nested as deep as somebody likes.
  const waiting: WordElement[] = [...(document.children ?? [])].reverse();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.type !== 'paragraph') {
      for (const child of [...(element.children ?? [])].reverse()) waiting.push(child);
      continue;
    }
    const { text, notes } = wordsOf(element, headingLevel(element) > 0, () => ++labels);
    const made = paragraphsOf(element, text, counted);
    if (made.length === 0) {
      apart = true;
      continue;
    }
    for (const [i, block] of made.entries()) blocks.push(i === 0 && apart ? { ...block, apart } : block);
    apart = ENDS_GROUP.test(element.styleName ?? '');
    for (const { label, reference } of notes) {
      const body = document.notes.resolve(reference)?.body ?? [];
      const said = body
        .map((part) => wordsOf(part, false, () => 0).text)
        .join(' ')
        .replaceAll(LINE_BREAK, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (said !== '') blocks.push({ kind: 'footnote', label: String(label), text: said });
    }
  }
  return blocks;
}

/** Styles of our own documents that have the space of a blank line below them. */
const ENDS_GROUP = /^Letter (?:Body|Last Line|Last Item|Sign-off)$/i;

function paragraphsOf(element: WordElement, text: string, counted: Map<object, number>): DocumentBlock[] {
  const level = headingLevel(element);
  const { numbering } = element;
  const whole = text.replaceAll(LINE_BREAK, ' ').replace(/\s+/g, ' ').trim();
  if (whole === '') return [];
  if (level > 0) return [{ kind: 'heading', level, text: whole }];
  if (numbering)
    return [
      {
        kind: 'item',
        level: Number(numbering.level) || 0,
        text: whole,
        ...(numbering.isOrdered ? { number: nextNumber(numbering, counted) } : {}),
      },
    ];
  // Lines of an address or a signature are often parted by breaks within one paragraph.
  return text
    .split(LINE_BREAK)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', text: line }));
}

function headingLevel({ styleName, styleId }: WordElement): number {
  const said = HEADING.exec(styleName ?? '') ?? HEADING.exec(styleId ?? '');
  if (said) return Math.max(1, Number(said[1]) || 1);
  return /^(?:sub)?title$/i.test(styleName ?? '') ? 1 : 0;
}

const HEADING = /^heading ?([1-9]?)$/i;

/** The document counts its items itself; the library gives one object for each level of a numbering. */
function nextNumber(numbering: Numbering, counted: Map<object, number>): string {
  const { paragraphStyleId } = numbering;
  const first = paragraphStyleId?.startsWith(STARTS_AT) ? Number(paragraphStyleId.slice(STARTS_AT.length)) : 1;
  const number = (counted.get(numbering) ?? first - 1) + 1;
  counted.set(numbering, number);
  return `${number}.`;
}
