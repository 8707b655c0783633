import { hasHiddenCharacters } from '../../text/hidden-characters';
import { regex } from '../../text/regex';
import type { Run, WordParagraph } from './part-reader';

/** A paragraph's text in the Markdown of a draft, and the notes it refers to. */
export interface Words {
  /** Line breaks are `LINE_BREAK`. */
  readonly text: string;
  readonly notes: readonly { readonly label: number; readonly note: NoteMark }[];
}

export type NoteMark = Extract<Run, { readonly kind: 'note' }>;

export const LINE_BREAK = '\u2028';

/**
 * `plain` leaves out bold and italics, because a heading is bold anyway. `labelOf` numbers the notes; a reference
 * numbered 0 is left out.
 */
export function wordsOf({ runs }: WordParagraph, plain: boolean, labelOf: (note: NoteMark) => number): Words {
  const notes: { label: number; note: NoteMark }[] = [];
  const stretches: Stretch[] = [];
  const add = (text: string, look: Look): void => {
    const last = stretches.at(-1);
    if (last && last.bold === look.bold && last.italic === look.italic && last.href === look.href) last.text += text;
    else stretches.push({ text, ...look });
  };
  for (const run of runs) {
    if (run.kind === 'break') add(LINE_BREAK, stretches.at(-1) ?? PLAIN);
    else if (run.kind === 'note') {
      const label = labelOf(run);
      if (label === 0) continue;
      notes.push({ label, note: run });
      add(`[^${label}]`, PLAIN);
    } else {
      const { bold, italic, href } = run;
      add(escapedWords(run.text).replace(/[\n\r]/g, ' '), {
        bold: bold && !plain,
        italic: italic && !plain,
        href: isAddress(href) ? href : '',
      });
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

const PLAIN: Look = { bold: false, italic: false, href: '' };

const isAddress = (href: string): boolean =>
  /^(?:https?:|mailto:)[^\s<>()]+$/i.test(href) && !hasHiddenCharacters(href);

/**
 * Puts emphasis marks directly next to the text, because Markdown ignores them next to a space. A link whose text is
 * its address is written as text.
 */
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

/**
 * Escapes characters that Markdown would read as markup. Soft hyphens are removed: they mark possible breaks and are
 * not letters.
 */
export const escapedWords = (text: string): string => text.replace(/\u00ad/g, '').replace(MARKS, '\\$&');

const MARKS = regex(
  'giu',
  String.raw`[\\*${'`'}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[(?=\^|[^\]\n]{0,300}\]\()|~(?=~)`,
  String.raw`|<(?=[a-z/!?])|&(?=#?\w{1,30};)`,
);

/** Escapes the start of a line that Markdown would read as a heading, quotation, note or rule. */
export const wordsAtFront = (line: string): string => line.replace(MARK_AT_FRONT, '\\$&');

const MARK_AT_FRONT = /^(?:#{1,6}(?=\s|$)|>|(?:={3,}|-{3,}|_{3,})\s*$)/;
