import type { Block } from '../letter/letter';
import { memoizeByBlockAnd } from '../memo/memoize-by-block';
import { memoizeWeak } from '../memo/memoize-weak';
import { matchStock } from '../templates/match-stock';
import { wordingOf } from '../templates/stock-tokens';
import type { Part, PartKind, Template } from '../templates/template';
import type { BlockText } from '../text/annotated-text';
import { regex } from '../text/regex';
import { editDistance, normalise, normalisedWords } from '../text/similarity';
import { isJobTitle } from './facts/addressee';
import { readLetterDate } from './facts/dates';
import { readSignedTitles } from './facts/inspectors';
import { frameLexicon } from './facts/lexicon';
import { matchHeading } from './match-heading';

/** The blocks by which a letter of a known kind is distinguished from other texts. */
export interface KindSigns {
  readonly headings: readonly Block[];
  /** Up to the first section. */
  readonly first: readonly Block[];
  /** The last few of the text. */
  readonly last: readonly Block[];
  /** True if too little has been written to tell more than whether it begins like a letter. */
  readonly short: boolean;
  /** True if the front matter contains settings of a letter. */
  readonly hasSettings: boolean;
}

/**
 * True for a text that is a letter of the template's kind, or the start of one. A letter may be half written, and may
 * have lost its frame or its headings, but not nearly all of both: any letter has a salutation and a sign-off, and any
 * report may have one such heading among many others. A text of a few lines counts as a letter if it begins like one.
 */
export function isOfKnownKind(signs: KindSigns, template: Template): boolean {
  if (isCode(signs) || isMail(signs)) return false;
  if (signs.short) return signs.hasSettings || isBegun(signs, template);
  const frame = framePoints(signs, template);
  const sections = sectionPoints(signs, template);
  return frame + sections.points >= ENOUGH && (frame > 0 || sections.isMost);
}

/** True for program code, a web page or a page of code, which may contain letters as examples. */
const isCode = ({ first, headings }: KindSigns): boolean =>
  beginsAsCode(first[0]?.lines[0]?.plain.text ?? '') ||
  [...first, ...headings].some(({ kind, lines }) => kind === 'paragraph' && /^\s*```/.test(lines[0]?.plain.text ?? ''));

/** True for an email with its header, which may have a salutation and discuss letters. */
const isMail = ({ first }: KindSigns): boolean =>
  first
    .slice(0, 3)
    .some(({ lines }) => lines.filter(({ plain }) => MAIL_HEAD.test(plain.text.slice(0, 20))).length >= 3);

const MAIL_HEAD = /^\s*(?:From|To|Cc|Bcc|Sent|Date|Subject|Importance):\s/;

const beginsAsCode = (line: string): boolean => CODE.test(line.slice(0, 200));

const CODE = regex(
  'i',
  String.raw`^\s*(?:import\s.*['"(;]|(?:export|const|function|class|package|using|def)\s\w+.*[{(;:]\s*$`,
  String.raw`|#!/|/[*/]|<!doctype|<html|<\?xml|\{\s*$)`,
);

/** The points for a subject or a standard sentence, which no other text has. */
const SURE = 4;
const ENOUGH = 3.5;
/** For a salutation, a sign-off, or a title below it. */
const FRAME = 1.5;
const STRANGE_HEADING = 0.75;
/** For a heading that many other texts have: `Findings`, `Next steps`. */
const COMMON_HEADING = 0.4;
/** Subjects and lines of an address are never longer. */
const MAX_LINE_LENGTH = 250;

/**
 * True for a text of a few lines that starts a letter of the template's kind: with its subject, a standard sentence, a
 * heading unlikely in a to-do list, or a salutation that either has nothing before it or a date or a director of
 * children's services. Emails have salutations too, and notes may have addresses.
 */
function isBegun({ headings, first, last }: KindSigns, template: Template): boolean {
  const matches = headings.map(({ text }) => matchHeading(text, template)?.part);
  const parts = new Set(matches.filter((part) => part !== undefined)).size;
  // A page about something else may have one such heading among its own.
  const isMost = matches.filter((part) => part === undefined).length <= parts + 1;
  if (isMost && headings.some(({ text }) => isDistinctiveHeading(text, template))) return true;
  if ([...headings.slice(0, 2), ...first].some((block) => isWholeSubject(block, template))) return true;
  if ([...first, ...last].some((block) => saysStandard(block.text, template))) return true;
  const wordings = frameWordsOf(template);
  const salutation = first.findIndex((block) => begins(block, wordings.salutations));
  const lines = first.slice(0, salutation < 0 ? first.length : salutation).flatMap((block) => block.lines);
  const dated = lines.some(({ plain }) => plain.text.length <= 60 && readLetterDate(plain) !== undefined);
  const addressed = lines.some(({ plain }) => isAddressee(plain.text));
  const signs = last.findIndex((block) => begins(block, wordings.signOffs));
  const says = first.some(saysSomething);
  // A letter that is complete and signed but has none of these is of another kind.
  if (salutation >= 0) return addressed || !says || (dated && signs < 0);
  return (
    (dated && (addressed || (signs >= 0 && !says))) ||
    (signs >= 0 &&
      last.slice(signs).some((block) => block.lines.some(({ plain }) => readSignedTitles(plain).length > 0)))
  );
}

/** True for a subject that is not a sentence and begins with the very first word of such subjects. */
const isWholeSubject = ({ text, plain }: Block, template: Template): boolean =>
  isSubject(text, template) &&
  !/[.!?]\s*$/.test(plain.text) &&
  frameWordsOf(template).subjects.some((word) => editDistance(word, normalisedWords(plain.text)[0] ?? '', 2) <= 2);

/** True for a heading of the template that other texts do not have: neither a single word nor `Next steps`. */
function isDistinctiveHeading(text: BlockText, template: Template): boolean {
  const words = normalisedWords(text.plain.text);
  const match = matchHeading(text, template);
  return match !== undefined && words.length > 1 && !frameLexicon().commonHeadings.has(words.join(' '));
}

/** True for a sentence or a list item, as opposed to a line of a letter's frame. */
const saysSomething = ({ kind, plain }: Block): boolean =>
  kind === 'bullet' ||
  (kind === 'paragraph' && (/[.!?:;]\s*$/m.test(plain.text) || plain.text.length > MAX_LINE_LENGTH));

function framePoints({ headings, first, last }: KindSigns, template: Template): number {
  const wordings = frameWordsOf(template);
  // Below the first prose a subject is a link, or a mention of a letter.
  const prose = first.findIndex(({ kind, plain }) => kind === 'paragraph' && plain.text.length > MAX_LINE_LENGTH);
  let points = [...headings.slice(0, 2), ...first.slice(0, prose < 0 ? first.length : prose)].some((title) =>
    isSubject(title.text, template),
  )
    ? SURE
    : 0;
  if ([...first, ...last].some((block) => saysStandard(block.text, template))) points += SURE;
  if (first.some((block) => begins(block, wordings.salutations))) points += FRAME;
  if (last.some((block) => begins(block, wordings.signOffs))) points += FRAME;
  if (
    last.some((block) =>
      block.lines.some(({ plain }) => plain.text.length <= 100 && readSignedTitles(plain).length > 0),
    )
  )
    points += FRAME;
  if (first.some((block) => block.lines.some((line) => isAddressee(line.plain.text)))) points += 1;
  return points;
}

function sectionPoints(
  { headings }: KindSigns,
  template: Template,
): { readonly points: number; readonly isMost: boolean } {
  let points = 0;
  const known = headings.map(({ text }) => matchHeading(text, template));
  let strange = 0;
  known.forEach((match, i) => {
    // A report repeats the heading in each of its chapters.
    if (match && known.findIndex((other) => other?.part === match.part) < i) return;
    const words = normalisedWords(headings[i]?.plain.text ?? '');
    if (match) points += frameLexicon().commonHeadings.has(words.join(' ')) ? COMMON_HEADING : words.length > 1 ? 2 : 1;
    else strange++;
  });
  // One heading that is not the template's may be the subject.
  points -= Math.max(0, strange - 1) * STRANGE_HEADING;
  // Without a frame, a single section that reports also have is not enough.
  const needed = template.parts.filter(({ kind, occurs }) => kind === 'section' && occurs === 'once');
  const there = needed.filter((part) => known.some((match) => match?.part === part)).length;
  return { points, isMost: there * 2 >= needed.length && there > 0 };
}

const isAddressee = (line: string): boolean =>
  line.length <= 120 &&
  !/[.;:]\s*$/.test(line) &&
  /\bchildren\b/i.test(line) &&
  /\bdirector\b/i.test(line) &&
  isJobTitle(line);

interface Wordings {
  readonly salutations: ReadonlySet<string>;
  readonly signOffs: ReadonlySet<string>;
  readonly subjects: readonly string[];
}

/** The first words of a template's salutations, sign-offs and subjects: `dear`, `yours`, `focused`. */
const frameWordsOf = memoizeWeak(({ parts }: Template): Wordings => {
  const firstWords = (kind: PartKind): ReadonlySet<string> =>
    new Set(
      parts
        .filter((part) => part.kind === kind)
        .flatMap(({ stock }) => stock.flatMap(({ text, variants }) => [text, ...variants]))
        .map((text) => normalisedWords(text)[0] ?? ''),
    );
  return {
    salutations: firstWords('salutation'),
    signOffs: firstWords('sign-off'),
    subjects: [...firstWords('subject')],
  };
});

/** True for a line that is the subject of the template's letters from its first word on. */
const isSubject = memoizeByBlockAnd(
  ({ plain }: BlockText, template: Template): boolean =>
    plain.text.length <= 250 &&
    template.parts.some(
      ({ kind, stock }) =>
        kind === 'subject' &&
        stock.some((one) => {
          const { similarity, span } = matchStock(one, plain);
          return similarity >= 0.75 && span.start === 0;
        }),
    ),
);

/** True for a short line that begins with one of these words and has few others. */
function begins(block: Block, words: ReadonlySet<string>): boolean {
  const line = block.kind === 'paragraph' ? block.lines[0]?.plain.text : undefined;
  if (line === undefined || line.length > 100) return false;
  const said = normalisedWords(line);
  return words.has(said[0] ?? '') && said.length >= 2 && said.length <= 10 && !/[.;:?!]\s*$/.test(line);
}

/** Enough words to be telling: “Inspectors considered …” occurs in many texts. */
const TELLING_WORDS = 6;

const STANDARD: ReadonlySet<Part['role']> = new Set(['opening', 'scope', 'methodology', 'preamble', 'closing']);

/** True for a paragraph that contains one of the template's standard sentences. */
const saysStandard = memoizeByBlockAnd(
  ({ plain }: BlockText, template: Template): boolean =>
    normalise(plain.text.slice(0, 40)).length >= 20 &&
    template.parts.some(
      (part) =>
        STANDARD.has(part.role) &&
        part.kind !== 'section' &&
        part.stock.some((stock) => {
          const { similarity, quality, span, wording } = matchStock(stock, plain);
          // In the middle of a sentence it is a quotation from a letter.
          return (
            similarity >= 0.7 && (quality === 'exact' || span.start === 0) && wordingOf(wording).words >= TELLING_WORDS
          );
        }),
    ),
);
