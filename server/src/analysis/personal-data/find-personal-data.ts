import { append } from '../../lists/append';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import { lowered } from '../../nlp/lexicons/tokenizer';
import type { BlockText } from '../../text/annotated-text';
import { regex } from '../../text/regex';
import { inRunningCapitals } from '../../text/running-capitals';
import { agesIn } from './ages';
import { identifiersIn } from './identifiers';
import type { PersonalDataMention, PersonalDataKind } from './mention';
import type { NameCandidate } from './name-candidates';
import { nameCandidates, startsSentence } from './name-candidates';
import { peopleIn } from './people';
import { ABBREVIATIONS, pseudonymsIn } from './pseudonyms';
import { placesIn } from './schools-and-towns';

/**
 * Returns everything in a text by which somebody may be identified, in order; overlapping mentions are merged. Cached
 * by text.
 */
export const findPersonalData = memoizeByBlock((text: BlockText): readonly PersonalDataMention[] => {
  const { text: plain } = text.plain;
  const found: PersonalDataMention[] = [];
  const runs = nameCandidates(plain);
  // Ages are recognised by words in lower case.
  const small = /\p{Ll}/u.test(plain) ? plain : lowered(plain);
  const hasFigure = FIGURE.test(plain);
  // Each test is a cheap prefilter for the finder after it.
  if ((hasFigure && NUMBERS.test(plain)) || plain.includes('@')) append(found, identifiersIn(plain));
  if (
    small.includes(' aged ') ||
    small.includes('(aged ') ||
    OLD.test(small) ||
    AGE_WRITTEN.test(small) ||
    (hasFigure && AGE_IN_FIGURES.test(small))
  )
    append(found, agesIn(small));
  if (
    runs.some((run) => isShort(run, plain)) ||
    (hasFigure && FIGURE_AFTER_WORD.test(plain)) ||
    runs.some((run) => isFamily(run, plain))
  )
    append(found, pseudonymsIn(plain));
  if (runs.length > 0) {
    append(found, peopleIn(plain, runs));
    append(found, placesIn(plain, runs));
  }
  return (found.length < 2 ? found : together(found)).map((mention) => inItsCase(mention, plain));
});

/** In text set in capitals, the replacement is in capitals as well. */
function inItsCase(mention: PersonalDataMention, text: string): PersonalDataMention {
  const { start, end, instead, again } = mention;
  if (!instead || /\p{Ll}/u.test(text.slice(start, end)) || !inRunningCapitals(text, start, end)) return mention;
  return { ...mention, instead: instead.toUpperCase(), ...(again === undefined ? {} : { again: again.toUpperCase() }) };
}

const FIGURE = /\d/;
/** Four digits that are not a year, a numeric date, a birth, the first half of a postcode, “turned 16 on 3”. */
const NUMBERS = regex(
  '',
  String.raw`BORN|BIRTH|(?<!\d)(?!(?:19|20)\d\d(?![\d/-]))\d{4}|\d[ -]\d\d|\d\/\d|\d\.\d\d?\.\d`,
  String.raw`|[A-Z]{2,3}[-/]?\d{4}|\b(?:[Bb]orn|[Dd]ates? of birth|[Bb]irth ?date|birthday|D\.?O\.?B|dob`,
  String.raw`|b\.)`,
  String.raw`(?![a-z])|[A-Z]\d[\dA-Z]? ?\d[A-Z]{2}|(?:turn|turns|turned|turning|be|was|is|became|age of`,
  String.raw`|been`,
  String.raw`|of age|reached|reaches) (?:\d{1,2}|[a-z]{3,9}) on (?:the )?\d`,
);
const OLD = /[ \u00a0-]old(?![a-z])/;
const AGE_WRITTEN = regex(
  '',
  String.raw`(?:boy|girl|child|son|daughter|baby)(?: of| is| was|,| \() ?(?:two|three|four|five|six|seven`,
  String.raw`|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\b`,
);
const AGE_IN_FIGURES = regex(
  '',
  String.raw`(?:hild|boy|girl|erson|baby|son|daughter|rother|ister|eaver|nfant|oddler|teen\w*|newborn`,
  String.raw`|youngster|upil|other|ather|ibling|twin|nephew|niece|cousin|lad|adolescent|youth|man)(?:,`,
  String.raw`| \(`,
  String.raw`| of| is| was|, who is|, who was| who is| who was)? ?\(?(?:just |only |now )?\d|\d ?y\/?o\b`,
);
/** True for one or two capitals that are neither an abbreviation nor an article: initials, or `A` in `Child A`. */
const isShort = ({ words }: NameCandidate, text: string): boolean =>
  words.some(
    ({ text: word, start, end }) =>
      word.length <= 2 &&
      word !== 'I' &&
      !ABBREVIATIONS.has(word) &&
      !/[a-z]/.test(word) &&
      !(word === 'A' && /^\s[a-z]/.test(text.slice(end, end + 2)) && startsSentence(text, start)),
  );
const FIGURE_AFTER_WORD = regex(
  '',
  String.raw`(?:hild|HILD|erson|YP|yp|ibling|roup|amil(?:y|ies)|aby|nfant|[Cc]ases?|CASE|arent|other`,
  String.raw`|ather`,
  String.raw`|[Mm]um|[Dd]ad|rother|ister|boy|girl|twin|eenager|eaver|upil|arer|dult|lient|ubject|ousehold`,
  String.raw`|iblings) ?(?:number |no\.? |known as )?[‘“"(]?#?\d`,
);
/** `the Khan family`. */
const isFamily = ({ words, possessive }: NameCandidate, text: string): boolean =>
  !possessive &&
  /^ (?:family|household|siblings|brothers|sisters|twins)/.test(
    text.slice(words.at(-1)?.end, (words.at(-1)?.end ?? 0) + 10),
  );

const RANK: readonly PersonalDataKind[] = [
  'named',
  'lettered',
  'birth',
  'record',
  'school',
  'home',
  'hospital',
  'street',
  'staff',
  'titled',
  'person',
  'aged',
  'telephone',
  'mail',
  'postcode',
  'first-name',
];

/** Merges mentions that overlap or touch into one of the most serious kind. */
function together(found: readonly PersonalDataMention[]): readonly PersonalDataMention[] {
  const merged: PersonalDataMention[] = [];
  for (const mention of [...found].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))) {
    const last = merged.at(-1);
    if (!last || startOf(mention) >= endOf(last)) {
      merged.push(mention);
      continue;
    }
    const [graver, other] = RANK.indexOf(mention.kind) < RANK.indexOf(last.kind) ? [mention, last] : [last, mention];
    const { replaced, ...rest } = graver;
    const start = Math.min(last.start, mention.start);
    const end = Math.max(last.end, mention.end);
    const wider = start < graver.start || end > graver.end;
    merged[merged.length - 1] = {
      ...rest,
      start: wider ? start : graver.start,
      end: wider ? end : graver.end,
      ...(replaced ? { replaced: { start: Math.min(start, replaced.start), end: Math.max(end, replaced.end) } } : {}),
      ...(graver.unless && !other.unless ? { unless: [] } : {}),
    };
  }
  return merged;
}

const startOf = ({ start, replaced }: PersonalDataMention): number => Math.min(start, replaced?.start ?? start);
const endOf = ({ end, replaced }: PersonalDataMention): number => Math.max(end, replaced?.end ?? 0);
