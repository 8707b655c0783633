import { hasHiddenCharacters } from '../../text/hidden-characters';
import type { WordElement } from './document';

/** A paragraph's words in the Markdown of a draft, and the footnotes that are marked in it. */
export interface Words {
  /** Breaks of lines are `LINE_BREAK`. */
  readonly text: string;
  readonly notes: readonly { readonly label: number; readonly reference: WordElement }[];
}

export const LINE_BREAK = '\u2028';

/** `plain` leaves bold and italics out, as a heading is bold anyway. `nextLabel` numbers the footnotes. */
export function wordsOf(paragraph: WordElement, plain: boolean, nextLabel: () => number): Words {
  const notes: { label: number; reference: WordElement }[] = [];
  const stretches: Stretch[] = [];
  const add = (text: string, look: Look): void => {
    const last = stretches.at(-1);
    if (last && last.bold === look.bold && last.italic === look.italic && last.href === look.href) last.text += text;
    else stretches.push({ text, ...look });
  };
  const waiting: [WordElement, Look][] = [[paragraph, { bold: false, italic: false, href: '' }]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [element, look] = next;
    if (element.type === 'text') add(escaped(element.value ?? ''), look);
    else if (element.type === 'tab') add(' ', look);
    else if (element.type === 'break' && element.breakType === 'line') add(LINE_BREAK, look);
    else if (element.type === 'noteReference') {
      const label = nextLabel();
      if (label > 0) {
        notes.push({ label, reference: element });
        add(`[^${label}]`, { bold: false, italic: false, href: '' });
      }
    } else {
      const inner = lookOf(element, look, plain);
      for (const child of [...(element.children ?? [])].reverse()) waiting.push([child, inner]);
    }
  }
  return { text: stretches.map(written).join(''), notes };
}

interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string;
}

interface Stretch extends Look {
  text: string;
}

function lookOf({ type, isBold, isItalic, href }: WordElement, outer: Look, plain: boolean): Look {
  if (type === 'run') return plain ? outer : { ...outer, bold: isBold === true, italic: isItalic === true };
  return type === 'hyperlink' &&
    href !== undefined &&
    /^(?:https?:|mailto:)[^\s<>()]+$/i.test(href) &&
    !hasHiddenCharacters(href)
    ? { ...outer, href }
    : outer;
}

/** The marks stand at the words, for Markdown takes none beside a space. A link that only shows itself is its words. */
function written({ text, bold, italic, href }: Stretch): string {
  const words = text.trim();
  if (words === '') return text;
  const [before = '', after = ''] = text.split(words);
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const marked =
    mark === ''
      ? words
      : words
          .split(LINE_BREAK)
          .map((line) => (line.trim() === '' ? line : `${mark}${line.trim()}${[...mark].reverse().join('')}`))
          .join(LINE_BREAK);
  return before + (href === '' || showsItself(words, href) ? marked : `[${marked}](${href})`) + after;
}

const showsItself = (words: string, href: string): boolean => bare(words) === bare(href);

const bare = (address: string): string =>
  address
    .toLowerCase()
    .replace(/\\/g, '')
    .replace(/^(?:https?:\/\/|mailto:)/, '')
    .replace(/\/$/, '');

/** What Markdown would take for a mark. */
const escaped = (text: string): string =>
  text.replace(/[\\*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[(?=\^)/gu, '\\$&').replace(/[\n\r]/g, ' ');
