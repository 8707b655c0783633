import type { Line } from '../../letter/letter';
import type { AnnotatedText } from '../../text/annotated-text';
import { withoutEnding } from '../../text/ends';
import { regex } from '../../text/regex';
import { inRunningCapitals } from '../../text/running-capitals';
import { normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import type { Authority, AuthorityMention } from '../facts';
import { isDepartment, isJobTitle, readAddressee } from './addressee';
import type { FoundAuthority } from './authority-index';
import {
  allAuthorities,
  authorityAtStart,
  authorityNamed,
  findAuthorities,
  mayNameAuthority,
  nearestAuthority,
} from './authority-index';
import { frameLexicon } from './lexicon';
import { memoizeFacts, memoizeFactsOf } from './memoize-facts';
import { placeAll } from './place-facts';

export { allAuthorities, authorityNamed, nearestAuthority };

/**
 * Returns the authority named by `text`: the whole text in any form and case, or else the first capitalised name in it.
 */
export const findAuthority = (text: string): Authority | undefined =>
  authorityNamed(text) ?? findAuthorities(text.slice(0, MAX_AUTHORITY_OFFSET), 1)[0]?.authority;

/**
 * Finds every mention of an authority in the frame, in order. `subject` is the subject line, `opening` the paragraphs
 * up to the first section, `address` the lines from the addressee's name to the salutation. A town in the address is
 * not an authority: a bare place name counts only in the council's position, after the job title.
 */
export function readAuthorityMentions(frame: {
  readonly subject?: AnnotatedText | undefined;
  readonly opening?: readonly AnnotatedText[] | undefined;
  readonly address?: readonly AnnotatedText[] | undefined;
}): readonly AuthorityMention[] {
  const mentions = [
    ...addressMentions(frame.address ?? []),
    ...(frame.subject ? subjectMentions(frame.subject) : []),
    ...openingMentions(frame.opening ?? []),
  ];
  return mentions.sort((a, b) => a.span.start - b.span.start);
}

/** An authority named in the findings. */
export interface ToldAuthority {
  readonly authority: Authority;
  readonly text: string;
  readonly span: Span;
  /** True if the words before it suggest a neighbour or partner (`with …`, `on behalf of …`). */
  readonly inPassing: boolean;
}

/**
 * Returns the authorities that a paragraph of the findings clearly names. A name within a longer one (`Greater
 * Manchester Police`) does not count, nor one that is also an ordinary word.
 */
export const authoritiesTold = memoizeFactsOf((plain: AnnotatedText): readonly ToldAuthority[] => {
  const text = plain.text.slice(0, MAX_FINDING_LENGTH);
  if (!mayNameAuthority(text)) return [];
  return findAuthorities(text).flatMap(({ authority, span, full }) => {
    const named = text.slice(span.start, span.end);
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    const after = text.slice(span.end, span.end + 40);
    if (!authority || (!full && frameLexicon().authorities.wordsToo.has(normalise(named)))) return [];
    // "Greater Manchester", "Kent Community Health"; but a capital after a full stop begins a sentence.
    if (!full && /\p{Lu}[\p{L}’'-]*[\s-]+$/u.test(before) && !STARTS.test(before)) return [];
    if (/^[\s-]+(?:\p{Lu}|police\b|hospitals?\b|universit(?:y|ies)\b)/u.test(after)) return [];
    return [
      {
        authority,
        text: named,
        span: plain.toSource(span),
        inPassing: IN_PASSING.test(before) || /^,? (?:and|or) \p{Lu}/u.test(after),
      },
    ];
  });
}, placeAll);

const MAX_FINDING_LENGTH = 20_000;
const STARTS = /(?:^|[.?!:;]\s+)(?:The|In|At|For|Across|Within)\s+$/;
const IN_PASSING = regex(
  'i',
  String.raw`\b(?:with|from|by|behalf of|between|and|or|to|like|including|joined|neighbouring|neighbour,?`,
  String.raw`|council of|such as)\s+(?:the\s+)?$`,
);

// The first paragraph that names a place says which visit it was; later ones are about other things.
function openingMentions(paragraphs: readonly AnnotatedText[]): readonly AuthorityMention[] {
  for (const paragraph of paragraphs.slice(0, 12)) {
    const mentions = visitMentions(paragraph);
    if (mentions.length > 0) return mentions;
  }
  return [];
}

const visitMentions = memoizeFactsOf(
  (paragraph: AnnotatedText) =>
    VISIT.test(paragraph.text.slice(0, MAX_AUTHORITY_OFFSET)) ? sentenceMentions(paragraph, 'opening') : [],
  placeAll,
);
const subjectMentions = memoizeFactsOf((subject: AnnotatedText) => sentenceMentions(subject, 'subject'), placeAll);

const MAX_AUTHORITY_OFFSET = 2_000;
const VISIT = /\b(?:visit|inspection|assessment)\b/i;
const PREPOSITION = /\b(?:to|of|in|within|at|for)\s+/gi;

function sentenceMentions(text: AnnotatedText, where: 'subject' | 'opening'): readonly AuthorityMention[] {
  const visit = VISIT.exec(text.text.slice(0, MAX_AUTHORITY_OFFSET));
  const sentence = text.text.slice(0, Math.min(MAX_AUTHORITY_OFFSET, sentenceEnd(text.text, visit?.index ?? 0)));
  const first = anchored(sentence, visit ? visit.index + visit[0].length : 0) ?? firstKnown(sentence);
  const rest = findAuthorities(sentence).filter(
    (found) => found.full && found.authority && found.span.start >= (first?.span.end ?? 0),
  );
  return [...(first ? [first] : []), ...rest]
    .filter((found) => found.authority ?? 'nearest' in found)
    .map((found) => mention(text, found, where));
}

interface Unknown {
  readonly span: Span;
  readonly authority?: undefined;
  readonly nearest: Authority | undefined;
}

/** Returns the authority after "visit to", known or not. */
function anchored(sentence: string, from: number): FoundAuthority | Unknown | undefined {
  PREPOSITION.lastIndex = from;
  for (let match = PREPOSITION.exec(sentence); match; match = PREPOSITION.exec(sentence)) {
    const start = match.index + match[0].length;
    const after = sentence.slice(start, start + 200);
    const known = authorityAtStart(after);
    const name = properName(after);
    const nameLength = nameEnd(after);
    const misspelt =
      nameLength > 0 && /^(?:the\s+)?\p{Lu}/u.test(after) && (!known || known.span.end < nameLength)
        ? nearestAuthority(after.slice(0, nameLength))
        : undefined;
    // "East Riding f Yorkshire": the text has more than the known name.
    if (misspelt)
      return {
        span: { start: start + (/^the\s+/i.exec(after)?.[0].length ?? 0), end: start + nameLength },
        nearest: misspelt,
      };
    if (known && known.span.end >= name.end)
      return { ...known, span: { start: start + known.span.start, end: start + known.span.end } };
    if (name.end > 0 && isTail(after.slice(name.end))) {
      const span = { start: start + name.start, end: start + name.end };
      // "Name Trust" that serves several authorities, or a place that merely resembles one.
      return { span, nearest: nearestAuthority(sentence.slice(span.start, span.end)) ?? known?.authority };
    }
    if (known) return { ...known, span: { start: start + known.span.start, end: start + known.span.end } };
  }
  return undefined;
}

/**
 * Returns the length of the name in a subject or opening, which ends before “local authority” or “children’s services”;
 * 0 if they are not close by.
 */
function nameEnd(text: string): number {
  const end = /(?:['’]s)?\s+(?:local\s+authority\b|children['’]?s\s+services?\b)/i.exec(text.slice(0, 90));
  return end && !/[.;:()\d]/.test(text.slice(0, end.index)) ? end.index : 0;
}

const firstKnown = (sentence: string): FoundAuthority | undefined => findAuthorities(sentence, 1)[0];

/**
 * Returns the capitalised words at the start (after "the") and the small words between them, without "Children's
 * Services".
 */
function properName(text: string): Span {
  const start = /^the\s+/i.exec(text)?.[0].length ?? 0;
  let end = 0;
  NAME_WORD.lastIndex = start;
  for (let match = NAME_WORD.exec(text); match; match = NAME_WORD.exec(text)) {
    const [, word = ''] = match;
    if (/^childrens?$/i.test(word.replace(/['’]/g, '')) && /^\s*services?\b/i.test(text.slice(NAME_WORD.lastIndex)))
      break;
    if (/^local$/i.test(word)) break;
    // In text set in capitals, they do not show where a name ends.
    if (word === word.toUpperCase() && inRunningCapitals(text, NAME_WORD.lastIndex - word.length, NAME_WORD.lastIndex))
      return { start, end: 0 };
    if (/^\p{Lu}/u.test(word) || (end > 0 && /^(?:council|city|borough|county|metropolitan)$/.test(word)))
      end = match.index + match[0].trimEnd().replace(/['’]s$/, '').length;
    else if (!/^(?:and|of|for|upon|on|with|the|&|in)$/.test(word)) break;
  }
  return { start, end };
}

const NAME_WORD = /,?\s*([\p{L}][\p{L}'’-]*|&)/uy;

function isTail(text: string): boolean {
  const rest = normalise(text.slice(0, 40));
  if (rest === '' || /^[.,;:()'-]/.test(rest)) return true;
  return frameLexicon().authorities.tails.some((tail) => rest.startsWith(tail));
}

function sentenceEnd(text: string, from: number): number {
  const end = /[.?!](?:\s|$)(?!\s*Helen)/g;
  end.lastIndex = from;
  return (end.exec(text)?.index ?? text.length - 1) + 1;
}

const addressMentions = memoizeFacts((texts: readonly AnnotatedText[]): readonly AuthorityMention[] => {
  const copy = texts.findIndex(({ text }) =>
    frameLexicon().addressee.copyWords.has(normalise(/^\s*(\p{L}+)/u.exec(text)?.[1] ?? '')),
  );
  const lines = texts
    .slice(0, Math.min(40, copy < 0 ? 40 : copy))
    .map((plain): Line => ({ plain, span: plain.toSource({ start: 0, end: plain.text.length }) }));
  const addressee = readAddressee(lines);
  const named = addressee?.name.span.end ?? -1;
  const jobEnd = addressee?.jobTitle?.span.end ?? named;
  // If the job title's own line ends with a council, the next line is a place.
  const tailed = lines.some(
    ({ span, plain }) =>
      span.start < jobEnd &&
      jobEnd < span.end &&
      findAuthorities(plain.text).some((found) => plain.toSource(found.span).start >= jobEnd),
  );
  const council = tailed ? undefined : addressee?.lines.find(({ text }) => !isDepartment(text))?.span.start;
  return lines.flatMap(({ span, plain }): readonly AuthorityMention[] => {
    if (plain.text.trim() === '' || plain.text.length > 200) return [];
    const all = findAuthorities(plain.text);
    const isCouncilLine =
      council !== undefined && span.start <= council && council < Math.max(span.end, span.start + 1);
    const known = all.filter((found) => {
      const at = plain.toSource(found.span);
      const alone =
        plain.text.slice(0, found.span.start).trim() === '' &&
        /^\s*(?:[,.;(]|$)/.test(plain.text.slice(found.span.end));
      // The end of the job title's own line.
      const tail = at.start >= jobEnd && span.start < jobEnd && isJobTitle(plain.text);
      return (
        found.authority &&
        at.start >= named &&
        ((found.full && !isBuilding(plain.text, found.span)) || (isCouncilLine && alone) || tail)
      );
    });
    const misspelt = known.length === 1 && known[0] ? wordBefore(plain.text, known[0]) : undefined;
    if (misspelt) return [mention(plain, misspelt, 'address')];
    if (known.length > 0) return known.map((found) => mention(plain, found, 'address'));
    const unknown =
      (all.length === 0 ? unknownCouncil(plain.text) : undefined) ??
      (isCouncilLine ? misspeltName(plain.text) : undefined);
    return unknown ? [mention(plain, unknown, 'address')] : [];
  });
}, placeAll);

/** "Westminster City Hall" is a building, not the council. */
const isBuilding = (text: string, found: Span): boolean =>
  /^\s+\p{Lu}/u.test(text.slice(found.end)) &&
  /(?:city|county|borough|district)$/i.test(text.slice(found.start, found.end));

/** "Noth Lincolnshire Council" does not name a known authority, though its last words do. */
function wordBefore(text: string, found: FoundAuthority): Unknown | undefined {
  const from = Math.max(0, found.span.start - 60);
  const word = /\p{Lu}\p{L}+\s+$/u.exec(text.slice(from, found.span.start));
  if (!word) return undefined;
  const span = { start: from + word.index, end: found.span.end };
  const nearest = nearestAuthority(text.slice(span.start, span.end));
  return nearest ? { span, nearest } : undefined;
}

/** "Hariney" on the council's line. A shorter name is too similar to other words. */
function misspeltName(text: string): Unknown | undefined {
  const line = withoutEnding(text.trim(), /[,.;]/);
  const nearest = line.length >= 5 && /^[\p{L}\s&’'-]+$/u.test(line) ? nearestAuthority(line) : undefined;
  const start = text.indexOf(line);
  return nearest ? { span: { start, end: start + line.length }, nearest } : undefined;
}

/** A line that reads like a council's name but is not a known one. */
function unknownCouncil(text: string): Unknown | undefined {
  const { before, after } = frameLexicon().authorities;
  const line = withoutEnding(text.trim(), /[,.;]/);
  const flat = normalise(line);
  const council = after.find(
    (words) => /council|mbc/.test(words) && flat.endsWith(` ${words}`) && flat.length > words.length + 2,
  );
  const borough = before.find((words) => words.includes('borough of') && flat.startsWith(`${words} `));
  if (!council && !borough) return undefined;
  const start = text.indexOf(line);
  return { span: { start, end: start + line.length }, nearest: nearestAuthority(line) };
}

function mention(
  text: AnnotatedText,
  found: FoundAuthority | Unknown,
  where: AuthorityMention['where'],
): AuthorityMention {
  const nearest = 'nearest' in found ? found.nearest : undefined;
  return {
    where,
    text: text.text.slice(found.span.start, found.span.end),
    span: text.toSource(found.span),
    ...(found.authority ? { authority: found.authority } : {}),
    ...(nearest ? { nearest } : {}),
  };
}
