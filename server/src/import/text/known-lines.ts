/**
 * What intake must know of letters, all of it data from the templates. Wordings are compared without case, markup,
 * the shape of apostrophes and white space. An empty list is fine: intake then goes by form alone.
 */
export interface ImportKnowledge {
  /** Every section heading of every template, in all its wordings. */
  readonly headings: readonly string[];
  /** Of these, the ones over names and addresses, which stand one a line and often in two columns. */
  readonly lineHeadings?: readonly string[];
  /** First words of subject lines, up to the first slot: `Focused visit to`. */
  readonly subjects: readonly string[];
  /** First words of stock paragraphs, or their whole first sentences: `This letter summarises the findings`. */
  readonly openings: readonly string[];
  /** Of these, the ones that name what stands on their line: `Inspection dates:`. */
  readonly labels?: readonly string[];
  /**
   * The printed letterhead, item by item (`Ofsted`, `Store Street`, `M1 2WD`); telephone, mail and web lines are known
   * by form.
   */
  readonly letterhead: readonly string[];
  /** Lines that are printed on pages and belong to no letter. */
  readonly furniture: readonly string[];
  /** First words of a salutation: `Dear`. */
  readonly salutations: readonly string[];
  /** The line that closes a letter, known slips included: `Yours sincerely`, `Your sincerely`. */
  readonly closes: readonly string[];
  /** Job titles under a signature: `His Majesty's Inspector`. */
  readonly signatoryTitles: readonly string[];
  /** Names under which those who sign for several inspectorates stand: `Care Quality Commission`. */
  readonly offices?: readonly string[];
  /** First words of a copy list: `Copy`, `cc`. */
  readonly copies: readonly string[];
  /** First words of stock footnotes, up to the first slot; they tell a footnote whose number a page lost. */
  readonly footnotes?: readonly string[];
  /** Compounds that are written with a hyphen, in small letters: at a line's end they keep it. */
  readonly compounds?: readonly string[];
  /** True for a word of the dictionary, in small letters. No part of what is handed to another thread. */
  readonly isWord?: (word: string) => boolean;
}

/** The knowledge made ready to ask. Every question is about one line and costs no more than its first few words. */
export interface ImportLines {
  /** The longest heading known, in characters. */
  readonly longestHeading: number;
  isHeading(line: string): boolean;
  /** A heading over names and addresses. */
  isLineHeading(line: string): boolean;
  opensSubject(line: string): boolean;
  opensParagraph(line: string): boolean;
  /** A long heading but for a letter or a small word. */
  isMistypedHeading(line: string): boolean;
  opensLabel(line: string): boolean;
  isLetterhead(line: string): boolean;
  /**
   * A letterhead line with a telephone number or a mail or web address; an address may share a town with the
   * letterhead, but not these.
   */
  isContact(line: string): boolean;
  isFurniture(line: string): boolean;
  isSalutation(line: string): boolean;
  isClose(line: string): boolean;
  isSignatoryTitle(line: string): boolean;
  /** A line that is an office's name. */
  isOffice(line: string): boolean;
  /** A line that begins with an office's name. */
  beginsOffice(line: string): boolean;
  opensCopies(line: string): boolean;
  opensFootnote(line: string): boolean;
}

const made = new WeakMap<ImportKnowledge, ImportLines>();

/** Made once for each knowledge. */
export function importLinesOf(knowledge: ImportKnowledge): ImportLines {
  const known = made.get(knowledge) ?? newLandmarks(knowledge);
  made.set(knowledge, known);
  return known;
}

function newLandmarks(knowledge: ImportKnowledge): ImportLines {
  const heading = wholeLine(knowledge.headings);
  const lineHeading = wholeLine(knowledge.lineHeadings ?? []);
  const mistyped = mistypedLine(knowledge.headings);
  const furniture = wholeLine(knowledge.furniture);
  const close = wholeLine(knowledge.closes);
  const title = wholeLine(knowledge.signatoryTitles);
  const opens = firstWords(knowledge.openings);
  const label = firstWords(knowledge.labels ?? []);
  // “The lead inspector and …” names nothing that stands on its line.
  const opensLabel = (line: string): boolean => /^[^:]{2,60}:/.test(line) && label(line);
  const office = wholeLine(knowledge.offices ?? []);
  const letterhead = letterheadItems(knowledge.letterhead);
  const salutation = firstWords(knowledge.salutations);
  const longestHeading = Math.max(0, largestOf(knowledge.headings.map((text) => text.length))) + 12;
  const isLetterhead = (line: string): boolean =>
    line.length <= MAX_FRAME_LINE_LENGTH && isLetterheadLine(line, letterhead);
  return {
    longestHeading,
    isHeading: (line) => line.length <= longestHeading && heading(line),
    isLineHeading: (line) => line.length <= longestHeading && lineHeading(line),
    isMistypedHeading: (line) => line.length <= longestHeading && mistyped(line),
    opensSubject: firstWords(knowledge.subjects),
    opensParagraph: (line) => opens(line) || opensLabel(line),
    opensLabel,
    isLetterhead,
    isContact: (line) =>
      isLetterhead(line) &&
      wording(line)
        .split(' ')
        .some((word) => CONTACT_LABEL.test(word) || NET_ADDRESS.test(word)),
    isFurniture: (line) => line.length <= MAX_FRAME_LINE_LENGTH && furniture(line),
    isSalutation: (line) => line.length <= MAX_SALUTATION_LENGTH && salutation(line) && !/[.:;]\**$/.test(line),
    isClose: (line) => line.length <= MAX_SALUTATION_LENGTH && close(line),
    isSignatoryTitle: (line) => line.length <= MAX_FRAME_LINE_LENGTH && title(line),
    isOffice: (line) => line.length <= MAX_SALUTATION_LENGTH && office(line),
    beginsOffice: firstWords(knowledge.offices ?? []),
    opensCopies: firstWords(knowledge.copies),
    opensFootnote: firstWords(knowledge.footnotes ?? []),
  };
}

/** Lines of a letter's frame are short; anything longer is prose. */
export const MAX_FRAME_LINE_LENGTH = 160;
const MAX_SALUTATION_LENGTH = 90;

/** A line as it is compared: small letters, one space, straight apostrophes, no markup, no mark or stop at its end. */
function wording(line: string): string {
  return line
    .slice(0, 400)
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[*_#\\]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:\[\^\w{1,8}\]|[¹²³]|(?<=[a-z?:.])\d)$/, '')
    .replace(/[\s.,:;?]+$/, '');
}

/** True for a line that says one of these and no more. */
function wholeLine(lines: readonly string[]): (line: string) => boolean {
  const known = new Set(wordings(lines));
  const firsts = new Set([...known].map(firstWordOf));
  return (line) => firsts.has(firstWordOf(line)) && known.has(wording(line));
}

/** True for a long line that is one of these but for a letter or a small word. */
function mistypedLine(lines: readonly string[]): (line: string) => boolean {
  const long = [...new Set(wordings(lines))].filter((words) => words.length >= LONG_HEADING && !words.includes(':'));
  const firsts = new Set(long.map(firstWordOf));
  return (line) => {
    if (line.length < LONG_HEADING - MAX_EDITS || !firsts.has(firstWordOf(line)) || /[.,;]$/.test(line)) return false;
    const said = wording(line);
    return long.some(
      (words) => Math.abs(words.length - said.length) <= MAX_EDITS && editDistance(said, words, MAX_EDITS) <= MAX_EDITS,
    );
  };
}

const LONG_HEADING = 40;
const MAX_EDITS = 5;

/**
 * True for a line that begins with one of these and ends or goes on with another word; or that ends within one, after
 * some words.
 */
function firstWords(beginnings: readonly string[]): (line: string) => boolean {
  const byFirstWord = new Map<string, string[]>();
  for (const beginning of wordings(beginnings)) {
    const first = firstWordOf(beginning);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), beginning]);
  }
  return (line) => {
    const known = byFirstWord.get(firstWordOf(line));
    if (!known) return false;
    const said = wording(line);
    const cutShort = said.split(' ', MIN_OPENING_WORDS).length === MIN_OPENING_WORDS ? `${said} ` : undefined;
    return known.some((beginning) =>
      cutShort !== undefined && beginning.length > said.length
        ? beginning.startsWith(cutShort)
        : said.startsWith(beginning) && !/^[\p{L}\p{N}]/u.test(said.slice(beginning.length)),
    );
  };
}

/** So many words of a stock sentence tell it, where a line is too short for the whole. */
const MIN_OPENING_WORDS = 5;

const wordings = (lines: readonly string[]): string[] => lines.map(wording).filter((line) => line !== '');

/**
 * The letters at the front of a line, behind any markup: a cheap key, for most lines begin like nothing that is known.
 */
function firstWordOf(line: string): string {
  let start = 0;
  while (start < 12 && MARKUP.has(line.charCodeAt(start))) start++;
  let end = start;
  while (end < start + 24 && isLetter(line.charCodeAt(end))) end++;
  return line.slice(start, end).toLowerCase();
}

const MARKUP: ReadonlySet<number> = new Set([...' *_#\\'].map((character) => character.charCodeAt(0)));

const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);

/** Items by their first word; an item also stands without its first letter, where a PDF's drop capital was lost. */
function letterheadItems(items: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirstWord = new Map<string, string[][]>();
  const add = (words: string[]): void => {
    const first = words[0];
    if (first) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), words]);
  };
  for (const item of wordings(items)) {
    const words = item.split(' ');
    add(words);
    if (words.length === 1 && item.length > 4) add([item.slice(1)]);
  }
  for (const known of byFirstWord.values()) known.sort((a, b) => b.length - a.length);
  return byFirstWord;
}

function isLetterheadLine(line: string, items: ReadonlyMap<string, readonly (readonly string[])[]>): boolean {
  const words = wording(line)
    .replace(/[,|·]/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  let at = 0;
  let called = false;
  while (at < words.length) {
    const word = words[at] ?? '';
    const item = items.get(word)?.find((known) => known.every((part, i) => words[at + i] === part));
    if (item) {
      at += item.length;
      called = false;
    } else if (CONTACT_LABEL.test(word) && at + 1 < words.length) {
      at++;
      called = true;
    } else if (NET_ADDRESS.test(word) || (called && TELEPHONE.test(word))) {
      at++;
    } else {
      return false;
    }
  }
  return words.length > 0;
}

const CONTACT_LABEL = /^(?:t|tel|telephone|textphone|phone|direct|fax|f|e|email|w|web)\.?:?$/;
const NET_ADDRESS = /^\S{0,80}?(?:@[\w-]+\.|www\.|https?:\/\/)\S*$/;
const TELEPHONE = /^\+?[\d()]+$/;
import { largestOf } from '../../lists/extremes';
import { editDistance } from '../../text/similarity';
