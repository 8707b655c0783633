import type { AnnotatedText } from '../../text/annotated-text';
import { withoutEnding } from '../../text/ends';
import { normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import { trimmed } from '../../text/span';
import type { Addressed } from '../facts';
import { isDepartment, isJobTitle } from './addressee';
import { authorityAtEnd } from './authority-index';
import { frameLexicon } from './lexicon';

/** Part of a line. */
export interface Piece {
  readonly line: AnnotatedText;
  readonly span: Span;
}

/**
 * Reads job title and organisation from what follows a name, on one or more lines: `Director of Quality, Nursing and
 * Safety, Rutland Integrated Care Board`. A comma inside a list of places separates neither.
 */
export function postOf(pieces: readonly Piece[]): Pick<Addressed, 'jobTitle' | 'organisation'> {
  const parts = withoutPlaceAtEnd(segmentsOf(pieces));
  const [first] = parts;
  if (!first) return {};
  const jobAt = parts.findIndex(({ text }) => isPost(text));
  // "National Probation Service, Divisional Director" has them in reverse order.
  if (isOrganisation(first.text) && wordsOf(first.text).length > 1) {
    const end = jobAt < 0 ? parts.length : jobAt;
    return { ...named('organisation', parts.slice(0, end)), ...named('jobTitle', parts.slice(end)) };
  }
  let end = Math.max(0, jobAt) + 1;
  const list = listEnd(parts, end);
  if (list !== undefined) {
    // "Head of Northmoor, Eastmoor and Westmoor Youth Services" is a job title to its end.
    if (!endsInPlaceOfPost(parts[end - 1]?.text ?? ''))
      return { ...named('jobTitle', parts.slice(0, end)), ...named('organisation', parts.slice(end)) };
    end = list;
    while (end < parts.length && /\sand\s/.test(parts[end]?.text ?? '')) end++;
  } else {
    // A complete title ("Chief Executive") ends at its comma; "Director of Quality, Nursing" continues.
    while (end < parts.length && goesOn(parts, end)) end++;
  }
  return { ...named('jobTitle', parts.slice(0, end)), ...named('organisation', parts.slice(end)) };
}

/**
 * Returns the end of a list of places that begins at a part (or before it if it is the only one) and ends with an
 * organisation: `Northmoor`, `Eastmoor and Westmoor Care Board`. Undefined if there is none.
 */
function listEnd(parts: readonly Segment[], from: number): number | undefined {
  let last = from;
  while (last < parts.length && isPlaceName(parts[last]?.text ?? '')) last++;
  const text = parts[last]?.text ?? '';
  const joint = /^(?:(?!\b(?:and|of|for)\b)[^&])+\s(?:and|&)\s/u.exec(text);
  if (!joint || !isOrganisation(text) || !isPlaceName(joint[0].replace(/\s(?:and|&)\s$/, ''))) return undefined;
  return last > from || endsInPlaceOfPost(parts[from - 1]?.text ?? '') ? last + 1 : undefined;
}

/** True for capitalised words none of which belongs to a job title, a department or an organisation. */
function isPlaceName(text: string): boolean {
  const { jobWords, rankWords, departmentWords, organisationWords, postWords } = frameLexicon().addressee;
  const lists = [jobWords, rankWords, departmentWords, organisationWords, postWords];
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= 4 &&
    /^(?!(?:Her|His)\s)\p{Lu}/u.test(text) &&
    !words.some((word) => lists.some((list) => list.has(word)))
  );
}

/** True for a title that ends with a preposition and a place: `Head of Northmoor`. */
function endsInPlaceOfPost(text: string): boolean {
  const tail = /\s(?:for|of)\s((?:(?!\s(?:for|of)\s).)+)$/u.exec(text)?.[1];
  return tail !== undefined && isPlaceName(tail.split(/\sNHS\s|^NHS\s/).at(-1) ?? '');
}

/** Splits off a list of places that follows a title without a comma: `Chief Nurse Northmoor`. */
function withoutPlaceAtEnd(parts: readonly Segment[]): readonly Segment[] {
  const [first, ...rest] = parts;
  const at = first && authorityAtEnd(first.text);
  if (!first || !at || rest.length === 0 || first.text.length !== first.span.end - first.span.start) return parts;
  const title = first.text.slice(0, at).trimEnd();
  const place = { text: first.text.slice(at), span: { start: first.span.start + at, end: first.span.end } };
  if (!isPost(title) || /\s(?:and|at|for|in|of|the|&)$/i.test(title)) return parts;
  const split = [{ text: title, span: { ...first.span, end: first.span.start + title.length } }, place, ...rest];
  return listEnd(split, 1) === undefined ? parts : split;
}

function goesOn(parts: readonly Segment[], at: number): boolean {
  const { jobWords, rankWords } = frameLexicon().addressee;
  const text = parts[at]?.text ?? '';
  if (/^\p{Ll}/u.test(text)) return true;
  if (endsAsPost(text) || isDepartmentOf(text)) return true;
  if (wordsOf(parts[at - 1]?.text ?? '').every((word) => jobWords.has(word) || rankWords.has(word))) return false;
  return !isOrganisation(text) && parts.slice(at + 1).some((one) => isOrganisation(one.text));
}

/** "Manager, Youth Service Team Manager" repeats the post. */
const endsAsPost = (text: string): boolean => frameLexicon().addressee.jobWords.has(wordsOf(text).at(-1) ?? '');

/** A department after a comma: `Strategic Director, People`, `Designated Nurse, Safeguarding Children for NHS …`. */
const isDepartmentOf = (text: string): boolean =>
  !isOrganisation(text.split(/\s(?:for|at)\s/)[0] ?? '') && isDepartment(text.split(/\s(?:for|at)\s/)[0] ?? '');

export const isPost = (text: string): boolean =>
  isJobTitle(text) ||
  [wordsOf(text)[0], wordsOf(text).at(-1)].some((word) => frameLexicon().addressee.postWords.has(word ?? ''));

const isOrganisation = (text: string): boolean =>
  !isPost(text) && wordsOf(text).some((word) => frameLexicon().addressee.organisationKinds.has(word));

function named(
  key: 'jobTitle' | 'organisation',
  parts: readonly Segment[],
): Pick<Addressed, 'jobTitle' | 'organisation'> {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return {};
  const words = parts.map(({ text }) => text.replace(/(?<=\p{Ll})\d$/u, '')).join(', ');
  const text = withoutEnding(words, /[.\s]/);
  const end = last.span.end - (words.length - text.length);
  return { [key]: { text, span: { start: first.span.start, end } } };
}

/** The text between two commas, across as many lines as it takes. */
interface Segment {
  readonly text: string;
  readonly span: Span;
}

function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const segments: Segment[] = [];
  let open: { text: string; span: Span } | undefined;
  const close = (): void => {
    if (open && /[\p{L}\d]/u.test(open.text)) segments.push(open);
    open = undefined;
  };
  for (const { line, span } of pieces) {
    for (let from = span.start; from <= span.end;) {
      const comma = line.text.indexOf(',', from);
      const end = comma < 0 || comma >= span.end ? span.end : comma;
      const bare = trimmed(line.text, { start: from, end });
      if (bare.end > bare.start) {
        const place = line.toSource(bare);
        const words = line.text.slice(bare.start, bare.end);
        open = open
          ? { text: `${open.text} ${words}`, span: { start: open.span.start, end: place.end } }
          : { text: words, span: place };
      }
      if (end === span.end) break;
      close();
      from = end + 1;
    }
  }
  close();
  return segments;
}

/** Returns the words of a text in lower case, without numbers. */
export const wordsOf = (text: string): string[] => normalise(text).match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
