/**
 * What intake must know of letters, all of it data from the templates. Wordings are compared without case, markup,
 * the shape of apostrophes and white space. An empty list is fine: intake then goes by form alone.
 */
export interface IntakeKnowledge {
  /** Every section heading of every template, in all its wordings. */
  readonly headings: readonly string[];
  /** First words of subject lines, up to the first slot: `Focused visit to`. */
  readonly subjects: readonly string[];
  /** First words of stock paragraphs, which always begin a paragraph: `This letter summarises the findings`. */
  readonly openings: readonly string[];
  /** The printed letterhead, item by item (`Ofsted`, `Store Street`, `M1 2WD`); telephone, mail and web lines are known by form. */
  readonly letterhead: readonly string[];
  /** Lines that are printed on pages and belong to no letter. */
  readonly furniture: readonly string[];
  /** First words of a salutation: `Dear`. */
  readonly salutations: readonly string[];
  /** The line that closes a letter, known slips included: `Yours sincerely`, `Your sincerely`. */
  readonly closes: readonly string[];
  /** Job titles under a signature: `His Majesty's Inspector`. */
  readonly signatoryTitles: readonly string[];
  /** First words of a copy list: `Copy`, `cc`. */
  readonly copies: readonly string[];
}

/** The knowledge made ready to ask. Every question is about one line and costs no more than its first few words. */
export interface Landmarks {
  /** The longest heading known, in characters. */
  readonly longestHeading: number;
  isHeading(line: string): boolean;
  opensSubject(line: string): boolean;
  opensParagraph(line: string): boolean;
  isLetterhead(line: string): boolean;
  /** A letterhead line with a telephone number or a mail or web address; an address may share a town with the letterhead, but not these. */
  isContact(line: string): boolean;
  isFurniture(line: string): boolean;
  isSalutation(line: string): boolean;
  isClose(line: string): boolean;
  isSignatoryTitle(line: string): boolean;
  opensCopies(line: string): boolean;
}

export function landmarksOf(knowledge: IntakeKnowledge): Landmarks {
  const headings = wordings(knowledge.headings);
  const furniture = wordings(knowledge.furniture);
  const closes = wordings(knowledge.closes);
  const titles = wordings(knowledge.signatoryTitles);
  const letterhead = letterheadItems(knowledge.letterhead);
  const subjects = firstWords(knowledge.subjects);
  const openings = firstWords(knowledge.openings);
  const salutations = firstWords(knowledge.salutations);
  const copies = firstWords(knowledge.copies);
  const longestHeading = Math.max(0, ...knowledge.headings.map((heading) => heading.length)) + 12;
  return {
    longestHeading,
    isHeading: (line) => line.length <= longestHeading && headings.has(wording(line)),
    opensSubject: (line) => subjects(line),
    opensParagraph: (line) => openings(line),
    isLetterhead: (line) => line.length <= LONGEST_FRAME_LINE && isLetterheadLine(line, letterhead),
    isContact: (line) => line.length <= LONGEST_FRAME_LINE && isLetterheadLine(line, letterhead) && wording(line).split(' ').some((word) => CONTACT_LABEL.test(word) || NET_ADDRESS.test(word)),
    isFurniture: (line) => line.length <= LONGEST_FRAME_LINE && furniture.has(wording(line)),
    isSalutation: (line) => line.length <= LONGEST_SALUTATION && salutations(line) && !/[.:;]\**$/.test(line),
    isClose: (line) => line.length <= LONGEST_SALUTATION && closes.has(wording(line)),
    isSignatoryTitle: (line) => line.length <= LONGEST_FRAME_LINE && titles.has(wording(line)),
    opensCopies: (line) => copies(line),
  };
}

/** Lines of a letter's frame are short; anything longer is prose. */
export const LONGEST_FRAME_LINE = 160;
const LONGEST_SALUTATION = 90;

/** A line as it is compared: small letters, one space, straight apostrophes, no markup, no mark or stop at its end. */
export function wording(line: string): string {
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

const wordings = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.map(wording).filter((line) => line !== ''));

function firstWords(beginnings: readonly string[]): (line: string) => boolean {
  const byFirstWord = new Map<string, string[]>();
  for (const beginning of wordings(beginnings)) {
    const first = beginning.split(' ', 1)[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), beginning]);
  }
  return (line) => {
    const said = wording(line);
    const known = byFirstWord.get(/^[^\s.,:;?]+/.exec(said)?.[0] ?? '');
    return known?.some((beginning) => said.startsWith(beginning) && !/^[\p{L}\p{N}]/u.test(said.slice(beginning.length))) ?? false;
  };
}

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
  const words = wording(line).replace(/,/g, ' ').split(' ').filter((word) => word !== '');
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
