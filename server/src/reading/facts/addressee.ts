import type { AnnotatedText } from '../../text/annotated-text';
import { endingFrom, withoutEnding } from '../../text/ends';
import { normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import { trimmed } from '../../text/span';
import type { Addressee, PersonName } from '../facts';
import { authorityAtEnd, isAuthority } from './authority-index';
import { frameLexicon } from './lexicon';
import { memoizeFacts } from './memoize-facts';
import { isGeneration, scanName, toPersonName } from './people';
import { placeAddressee } from './place-facts';

/**
 * Reads the addressee from the lines of the address, from the name to the line before the salutation. Undefined if none
 * of the first three lines is a person's name.
 */
export const readAddressee = (lines: readonly { readonly plain: AnnotatedText }[]): Addressee | undefined =>
  addresseeOf(lines.map(({ plain }) => plain));

const addresseeOf = memoizeFacts((lines: readonly AnnotatedText[]): Addressee | undefined => {
  const filled = lines.filter(({ text }) => text.trim() !== '').slice(0, MAX_ADDRESS_LINES);
  for (let i = 0; i < Math.min(3, filled.length); i++) {
    const line = filled[i];
    if (!line || isAuthority(line.text)) return undefined;
    const read = nameLine(line) ?? (i === 0 ? pairOf(line) : undefined);
    // "Ann Hall" may be a person on the first line; further down it is a building.
    if (
      read &&
      (i === 0 || read.name.honorific || !frameLexicon().people.surnamesToo.has(normalise(read.name.surname)))
    )
      return addresseeFrom(read, line, filled.slice(i + 1));
    // A name never follows the job title: what follows is a place.
    if (isJobTitle(line.text)) return undefined;
  }
  return undefined;
}, placeAddressee);

/** True for a line whose words are a job title: `Interim Director of Children's Services`. */
export function isJobTitle(text: string): boolean {
  if (text.length > 200 || /\d{3}/.test(text)) return false;
  const { jobWords } = frameLexicon().addressee;
  return wordsOf(text).some((word) => jobWords.has(word));
}

/** True for a line of an address that only names a department: `Children and Families Services`. */
export function isDepartment(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    text.length <= 200 &&
    !/\d/.test(text) &&
    words.every((word) => frameLexicon().addressee.departmentWords.has(word))
  );
}

const MAX_ADDRESS_LINES = 40;

interface NameLine {
  readonly name: PersonName;
  readonly others: readonly PersonName[];
  /** What follows the names on their line. */
  readonly rest: Span;
}

function nameLine(line: AnnotatedText): NameLine | undefined {
  const { text } = line;
  if (text.length > 200) return undefined;
  const first = scanNameBeforeJob(text, 0);
  if (!first || (first.words.length < 2 && !first.honorific)) return undefined;
  const others: PersonName[] = [];
  let end = afterHonours(text, first.end);
  for (
    let joint = /^\s*(?:and|&)\s+/i.exec(text.slice(end));
    joint;
    joint = /^\s*(?:and|&)\s+/i.exec(text.slice(end))
  ) {
    const other = scanNameBeforeJob(text, end + joint[0].length);
    if (!other) break;
    others.push(toPersonName(line, other));
    end = afterHonours(text, other.end);
  }
  const rest = trimmed(text, {
    start: end + (/^[\s,.;:–—-]*/.exec(text.slice(end))?.[0].length ?? 0),
    end: text.length,
  });
  const remaining = text.slice(rest.start, rest.end);
  if (remaining !== '' && !isJobTitle(remaining)) return undefined;
  return { name: toPersonName(line, first), others, rest };
}

/** "Ann and Carla Quill": the first shares the second's surname. */
function pairOf(line: AnnotatedText): NameLine | undefined {
  const { text } = line;
  if (text.length > 200) return undefined;
  const first = scanNameBeforeJob(text, 0);
  const joint = first && /^\s*(?:and|&)\s+/i.exec(text.slice(first.end));
  const second = joint && scanNameBeforeJob(text, first.end + joint[0].length);
  if (!second || first.words.length !== 1 || second.words.length < 2) return undefined;
  if ([...first.words, ...second.words].some((word) => frameLexicon().addressee.departmentWords.has(normalise(word))))
    return undefined;
  const other = toPersonName(line, second);
  const end = afterHonours(text, second.end);
  const rest = trimmed(text, {
    start: end + (/^[\s,.;:–—-]*/.exec(text.slice(end))?.[0].length ?? 0),
    end: text.length,
  });
  if (rest.end > rest.start && !isJobTitle(text.slice(rest.start, rest.end))) return undefined;
  const name = toPersonName(line, first);
  return { name: { ...name, first: name.first || name.surname, surname: other.surname }, others: [other], rest };
}

/** Scans a name, stopping before a job title on the same line ("Ms A Name Director of …"). */
function scanNameBeforeJob(text: string, from: number): ReturnType<typeof scanName> {
  const { jobWords, placeWords } = frameLexicon().addressee;
  const words = [...text.slice(from).matchAll(/[\p{L}'’-]+/gu)];
  const job = words.find(([word], i) => i > 0 && jobWords.has(normalise(word)));
  const name = scanName(text, from, job ? from + job.index : text.length);
  const last = normalise(name?.words.at(-1) ?? '');
  const isPlace = placeWords.has(last) && !name?.honorific && !frameLexicon().people.surnamesToo.has(last);
  return isPlace || jobWords.has(normalise(name?.words[0] ?? '')) ? undefined : name;
}

function afterHonours(text: string, from: number): number {
  const { honours } = frameLexicon().people;
  let at = from;
  for (;;) {
    const next = /^[\s,]*(?:([A-Za-z]{2,6})\b|\([^()]*\))/.exec(text.slice(at));
    if (!next || (next[1] !== undefined && !honours.has(normalise(next[1])) && !isGeneration(normalise(next[1]))))
      return at;
    at += next[0].length;
  }
}

function addresseeFrom(read: NameLine, line: AnnotatedText, following: readonly AnnotatedText[]): Addressee {
  const pieces: { readonly line: AnnotatedText; readonly span: Span }[] = [];
  if (read.rest.end > read.rest.start) pieces.push({ line, span: read.rest });
  let next = 0;
  while (next < following.length) {
    const plain = following[next];
    if (!plain || !continuesJob(pieces, plain.text)) break;
    pieces.push({ line: plain, span: trimmed(plain.text, { start: 0, end: plain.text.length }) });
    next++;
  }
  const copy = following.findIndex(({ text }) => frameLexicon().addressee.copyWords.has(wordsOf(text)[0] ?? ''));
  const lines = following.slice(next, copy < 0 ? undefined : copy).map((plain) => {
    const span = trimmed(plain.text, { start: 0, end: plain.text.length });
    return { text: plain.text.slice(span.start, span.end), span: plain.toSource(span) };
  });
  const jobTitle = jobTitleOf(pieces);
  return { name: read.name, others: read.others, ...(jobTitle ? { jobTitle } : {}), lines };
}

function continuesJob(before: readonly { readonly line: AnnotatedText; readonly span: Span }[], text: string): boolean {
  const last = before.at(-1);
  const words = wordsOf(text);
  if (isAuthority(text) || text.length > 200 || before.length > 3) return false;
  if (!last) return isJobTitle(text) && !isPlace(text.slice(0, authorityAtEnd(text)));
  const { jobWords, rankWords, departmentWords } = frameLexicon().addressee;
  const said = last.line.text.slice(last.span.start, last.span.end);
  const department = words.length > 0 && words.every((word) => departmentWords.has(word) || jobWords.has(word));
  // "… of Children," and "… Services and" continue on the next line; so does a job title without its subject.
  const open =
    /(?:,|&|–|-|\b(?:of|for|and))\s*$/i.test(said) ||
    /^\s*(?:&|and|of|for)\s/i.test(text) ||
    wordsOf(said).every((word) => jobWords.has(word) || rankWords.has(word));
  if (open && department) return true;
  return isJobTitle(text) && !isPlace(text) && !/\d/.test(text);
}

const isPlace = (text: string): boolean =>
  /\d/.test(text) || frameLexicon().addressee.placeWords.has(wordsOf(text).at(-1) ?? '');

function jobTitleOf(pieces: readonly { readonly line: AnnotatedText; readonly span: Span }[]): Addressee['jobTitle'] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  // "Director of Children's Services Northmoor Council": the council is not part of the job title.
  const said = last.line.text.slice(last.span.start, last.span.end);
  const tail = pieces.length === 1 ? authorityAtEnd(said) : undefined;
  const cut =
    tail !== undefined &&
    isJobTitle(said.slice(0, tail)) &&
    !/\b(?:of|for|in|and|the)$/i.test(withoutEnding(said.slice(0, tail), /[\s,]/))
      ? endingFrom(said.slice(0, tail), /[\s,–-]/)
      : said.length;
  const end = { start: last.span.start, end: last.span.start + cut };
  const texts = pieces.map(({ line, span }, i) =>
    line.text.slice(span.start, i === pieces.length - 1 ? end.end : span.end),
  );
  const from = first.line.toSource(first.span).start;
  return { text: texts.join(' '), span: { start: from, end: last.line.toSource(end).end } };
}

const wordsOf = (text: string): string[] => normalise(text).match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
