import { append } from '../../lists/append';
import { largestOf } from '../../lists/extremes';
import type { AnnotatedText } from '../../text/annotated-text';
import type { Span } from '../../text/span';
import { contains } from '../../text/span';
import type { Inspector, InspectorTitle } from '../facts';
import { frameLexicon } from './lexicon';
import { memoizeFactsOf } from './memoize-facts';
import { scanName, toPersonName } from './people';
import { placeAll, placeInspectors } from './place-facts';

/**
 * Reads the inspectors named in the opening paragraphs, in order, and the titles they are given. People who are only
 * mentioned (a quality assurance manager, an observer) are left out.
 */
export function readInspectors(paragraphs: readonly AnnotatedText[]): {
  readonly inspectors: readonly Inspector[];
  readonly titles: readonly InspectorTitle[];
} {
  const found = paragraphs.map(inspectorsIn);
  const inspectors = found.flatMap((one) => one.inspectors);
  return {
    inspectors: withoutRepeats(inspectors.length > 0 ? inspectors : paragraphs.flatMap(namesBeforeTitle)),
    titles: found.flatMap(({ titles }) => titles),
  };
}

const inspectorsIn = memoizeFactsOf(
  (
    paragraph: AnnotatedText,
  ): { readonly inspectors: readonly Inspector[]; readonly titles: readonly InspectorTitle[] } => {
    const inspectors: Inspector[] = [];
    const lists: Span[] = [];
    let done = 0;
    for (const start of leadInEnds(paragraph.text)) {
      if (start < done) continue;
      const list = namesFrom(paragraph, start);
      done = list.end;
      if (list.inspectors.length === 0) continue;
      append(inspectors, list.inspectors);
      lists.push({ start: start - LEAD, end: list.end });
    }
    // The title of somebody else in the opening (a quality assurance manager) is not the inspectors'.
    return {
      inspectors,
      titles: titlesIn(paragraph, (title) => (lists.some((list) => contains(list, title)) ? 'opening' : 'elsewhere')),
    };
  },
  ({ inspectors, titles }, place) => ({
    inspectors: placeInspectors(inspectors, place),
    titles: placeAll(titles, place),
  }),
);

/** "Ann Bee and Carl Dee, His Majesty's Inspectors, visited": the names that begin the first sentence with a title. */
const namesBeforeTitle = memoizeFactsOf((paragraph: AnnotatedText): readonly Inspector[] => {
  const text = paragraph.text.slice(0, MAX_OPENING_OFFSET);
  const title = text.search(TITLE);
  if (title < 0) return [];
  const before = 1 + largestOf(['.', '?', '!'].map((mark) => text.slice(0, title).lastIndexOf(mark)));
  return namesFrom(paragraph, before).inspectors;
}, placeInspectors);

/**
 * Reads every title of inspectors in a signature: `Her Majesty's Inspector`, `His Majesty's Inspectors`, `HMI`; not the
 * Chief Inspector's.
 */
export const readSignedTitles = memoizeFactsOf(
  (text: AnnotatedText): readonly InspectorTitle[] => titlesIn(text, () => 'signatory'),
  placeAll,
);

// "Her Majesty's Inspectors (HMI) for this visit were" comes before the names.
const LEAD = 90;

function titlesIn(text: AnnotatedText, where: (title: Span) => InspectorTitle['where']): readonly InspectorTitle[] {
  return [...text.text.slice(0, MAX_OPENING_OFFSET).matchAll(TITLE)].map((match) => {
    const [whole, monarch, ending] = match;
    const span = { start: match.index, end: match.index + whole.length };
    return {
      text: whole,
      span: text.toSource(span),
      ...(monarch ? { monarch: /^her/i.test(monarch) ? ('Her' as const) : ('His' as const) } : {}),
      plural: monarch ? /s$/i.test(ending ?? '') : /s$/.test(whole),
      where: where(span),
    };
  });
}

// "Majesties", "Majestys" and "Magesty's" are taken for the title, so that a rule can correct them. Letters are limited
// to Latin 1: a pattern for all scripts and cases would take longer to compile than the rest of a letter takes to read.
const TITLE = /\b(Her|His)\s+Ma[jg]es?t[a-zß-öø-ÿ]{1,4}['’]?s?\s+(Inspectors?)\b|\bS?HMIs?\b/gi;

// Longer paragraphs are not openings; what comes later is not read.
const MAX_OPENING_OFFSET = 20_000;

/** Returns where the names may start: the ends of the words that introduce them, in ascending order. */
function leadInEnds(text: string): readonly number[] {
  // Character by character, so that offsets stay valid.
  const flat = text.slice(0, MAX_OPENING_OFFSET).toLowerCase().replace(/\s/g, ' ');
  const ends = new Set<number>();
  for (const leadIn of frameLexicon().inspectors.leadIns) {
    for (let at = flat.indexOf(leadIn); at >= 0; at = flat.indexOf(leadIn, at + 1)) ends.add(at + leadIn.length);
  }
  // "His Majesty's Inspectors (HMI) for this visit were", "the inspectors: A and B".
  for (const match of flat.matchAll(
    /\binspectors?\s*(?:\([^()]{0,30}\)|:)\s*(?:(?:for|on) th(?:is|e) \w+ )?(?:were |was )?/g,
  ))
    ends.add(match.index + match[0].length);
  return [...ends]
    .filter((end) => !/\w/.test(flat[end] ?? ' ') || !/\w/.test(flat[end - 1] ?? ' '))
    .sort((a, b) => a - b);
}

/**
 * Reads consecutive names, with titles, roles, brackets and commas between them; the first other word ends the list.
 */
function namesFrom(
  paragraph: AnnotatedText,
  from: number,
): { readonly inspectors: readonly Inspector[]; readonly end: number } {
  const { text } = paragraph;
  const { between } = frameLexicon().inspectors;
  const inspectors: Inspector[] = [];
  const stop = Math.min(text.length, MAX_OPENING_OFFSET);
  let at = from;
  while (at < stop) {
    PASSED.lastIndex = at;
    const passed = PASSED.exec(text);
    if (passed && passed[0] !== '') {
      at += passed[0].length;
      continue;
    }
    const name = scanName(text, at, stop);
    if (name && (name.words.length > 1 || name.honorific)) {
      const person = toPersonName(paragraph, name);
      inspectors.push({ name: person, span: person.span });
      at = name.end;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (!word || !between.has(word.toLowerCase())) break;
    // "by inspectors from Ofsted and the Commission": the people are not named.
    if (inspectors.length === 0 && word.toLowerCase() === 'from') break;
    at += word.length;
  }
  return { inspectors, end: at };
}

// Titles, brackets, white space and the punctuation of a list.
const PASSED =
  /(?:\s|[,;:&]|\([^()]{0,40}\)|(?:her|his)\s+ma[jg]es?t[a-zß-öø-ÿ]{1,4}['’]?s?\s+inspectors?\b(?!ate))*/iy;
const WORD = /[\p{L}]+/uy;

function withoutRepeats(inspectors: readonly Inspector[]): readonly Inspector[] {
  const seen = new Set<string>();
  return inspectors.filter(({ name }) => {
    const key = name.text.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
