/**
 * What the import knows about letters, all of it from the templates. Wordings are compared ignoring case, markup, the
 * shape of apostrophes and white space. Lists may be empty: the import then relies on form alone.
 */
export interface ImportKnowledge {
  /** All section headings of all templates, in every wording. */
  readonly headings: readonly string[];
  /** Those of the headings that are above names and addresses, which come one a line and often in two columns. */
  readonly lineHeadings?: readonly string[];
  /** The start of each subject line, up to the first variable: `Focused visit to`. */
  readonly subjects: readonly string[];
  /** The start of each stock paragraph, or its whole first sentence: `This letter summarises the findings`. */
  readonly openings: readonly string[];
  /** Those of the openings that label the rest of their line: `Inspection dates:`. */
  readonly labels?: readonly string[];
  /**
   * The printed letterhead, item by item (`Ofsted`, `Store Street`, `M1 2WD`); telephone, email and web lines are
   * recognised by their form.
   */
  readonly letterhead: readonly string[];
  /** Lines printed on pages that belong to no letter. */
  readonly furniture: readonly string[];
  /** The start of a salutation: `Dear`. */
  readonly salutations: readonly string[];
  /** Closing lines of a letter, including known slips: `Yours sincerely`, `Your sincerely`. */
  readonly closes: readonly string[];
  /** Job titles under a signature: `His Majesty's Inspector`. */
  readonly signatoryTitles: readonly string[];
  /** Names of offices above the signatories of a joint inspection: `Care Quality Commission`. */
  readonly offices?: readonly string[];
  /** The start of a copy list: `Copy`, `cc`. */
  readonly copies: readonly string[];
  /** The start of each stock footnote, up to the first variable, to recognise a footnote that has lost its number. */
  readonly footnotes?: readonly string[];
  /** Hyphenated compounds in lower case, which keep their hyphen at the end of a line. */
  readonly compounds?: readonly string[];
  /** True for a dictionary word in lower case. Not passed to other threads. */
  readonly isWord?: (word: string) => boolean;
}

/** The knowledge prepared for queries. Each query is about one line and costs only its first few words. */
export interface ImportLines {
  /** Length in characters of the longest known heading. */
  readonly longestHeading: number;
  isHeading(line: string): boolean;
  /** A heading over names and addresses. */
  isLineHeading(line: string): boolean;
  opensSubject(line: string): boolean;
  opensParagraph(line: string): boolean;
  /** A long heading with a wrong letter or a small word too many or too few. */
  isMistypedHeading(line: string): boolean;
  opensLabel(line: string): boolean;
  isLetterhead(line: string): boolean;
  /**
   * A letterhead line with a telephone number, email or web address; an address may share its town with the letterhead,
   * but not these.
   */
  isContact(line: string): boolean;
  isFurniture(line: string): boolean;
  isSalutation(line: string): boolean;
  isClose(line: string): boolean;
  isSignatoryTitle(line: string): boolean;
  /** A line that consists of an office's name. */
  isOffice(line: string): boolean;
  /** A line that begins with an office's name. */
  beginsOffice(line: string): boolean;
  opensCopies(line: string): boolean;
  opensFootnote(line: string): boolean;
}

/** Prepares the knowledge, once for each object. */
export const importLinesOf = memoizeWeak((knowledge: ImportKnowledge): ImportLines => {
  const heading = wholeLine(knowledge.headings);
  const lineHeading = wholeLine(knowledge.lineHeadings ?? []);
  const mistyped = mistypedLine(knowledge.headings);
  const furniture = wholeLine(knowledge.furniture);
  const close = wholeLine(knowledge.closes);
  const title = wholeLine(knowledge.signatoryTitles);
  const opens = firstWords(knowledge.openings);
  const label = firstWords(knowledge.labels ?? []);
  // “The lead inspector and …” is not a label.
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
});

/** Lines of a letter's frame are at most this long; anything longer is prose. */
export const MAX_FRAME_LINE_LENGTH = 160;
const MAX_SALUTATION_LENGTH = 90;

/**
 * A line normalised for comparison: lower case, single spaces, straight apostrophes, no markup, no punctuation at the
 * end.
 */
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

/** Returns a test for lines that match one of these in full. */
function wholeLine(lines: readonly string[]): (line: string) => boolean {
  const known = new Set(wordings(lines));
  const firsts = new Set([...known].map(firstWordOf));
  return (line) => firsts.has(firstWordOf(line)) && known.has(wording(line));
}

/** Returns a test for long lines that match one of these apart from a letter or a small word. */
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
 * Returns a test for lines that begin with one of these followed by a word boundary, or that end partway through one
 * after enough words.
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

/** How many words of a stock sentence identify it if the line is too short for the whole. */
const MIN_OPENING_WORDS = 5;

const wordings = (lines: readonly string[]): string[] => lines.map(wording).filter((line) => line !== '');

/** The letters at the start of a line, after any markup: a cheap key, because most lines begin like nothing known. */
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

/**
 * Groups items by their first word; an item is also listed without its first letter, in case a PDF's drop capital was
 * lost.
 */
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
import { memoizeWeak } from '../../memo/memoize-weak';
import { editDistance } from '../../text/similarity';
