import { wordSet } from '../../nlp/word-lists';
import type { AnnotatedText } from '../../text/annotated-text';
import { normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import { trimmed } from '../../text/span';
import type { Addressed, Addressee } from '../facts';
import { isJobTitle } from './addressee';
import { frameLexicon } from './lexicon';
import { memoizeFacts } from './memoize-facts';
import type { ScannedName } from './people';
import { scanName, toPersonName } from './people';
import { placeAddressed } from './place-facts';

/**
 * All whom a letter to several people is addressed to, in their order: `Name, job title, organisation`, one after
 * another, each on a line or on several. A line that begins with no person goes on with the one before.
 */
export const readAddressees = (lines: readonly { readonly plain: AnnotatedText }[]): readonly Addressed[] =>
  addresseesOf(lines.map(({ plain }) => plain));

/** The one whom a letter is addressed to, and who is named beside him or her. */
export const addressedOf = (addressee: Addressee | undefined): readonly Addressed[] =>
  addressee === undefined
    ? []
    : [
        { name: addressee.name, ...(addressee.jobTitle ? { jobTitle: addressee.jobTitle } : {}) },
        ...addressee.others.map((name) => ({ name })),
      ];

/** The first of several, as the one whom the letter is addressed to. */
export function firstAddressed([first]: readonly Addressed[]): Addressee | undefined {
  return first && { name: first.name, ...(first.jobTitle ? { jobTitle: first.jobTitle } : {}), others: [], lines: [] };
}

const MAX_LINES = 80;
const MAX_LINE_LENGTH = 300;

const addresseesOf = memoizeFacts((lines: readonly AnnotatedText[]): readonly Addressed[] => {
  const entries: { readonly name: Named; readonly pieces: Piece[] }[] = [];
  for (const line of lines.slice(0, MAX_LINES)) {
    if (line.text.trim() === '' || line.text.length > MAX_LINE_LENGTH) continue;
    const starts = startsIn(line);
    const first = starts[0]?.at ?? line.text.length;
    if (first > 0) entries.at(-1)?.pieces.push({ line, span: { start: 0, end: first } });
    starts.forEach(({ name, after }, i) => {
      const end = starts[i + 1]?.at ?? line.text.length;
      entries.push({ name: { line, name }, pieces: [{ line, span: { start: after, end } }] });
    });
  }
  return entries.map(({ name, pieces }) => ({ name: toPersonName(name.line, name.name), ...postOf(pieces) }));
}, placeAddressed);

interface Named {
  readonly line: AnnotatedText;
  readonly name: ScannedName;
}

/** A stretch of a line. */
interface Piece {
  readonly line: AnnotatedText;
  readonly span: Span;
}

interface Start {
  readonly at: number;
  readonly name: ScannedName;
  /** Where what follows the name begins. */
  readonly after: number;
}

/** The people with whom entries begin: at the line's start, and behind an organisation where two lines were joined. */
function startsIn(line: AnnotatedText): readonly Start[] {
  const { text } = line;
  const first = startAt(text, text.length - text.trimStart().length);
  const starts: Start[] = first ? [first] : [];
  for (const { index } of text.matchAll(/\s(?=\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+(?:\s+[A-Z]{2,4})*\s*,)/gu)) {
    const before = wordsOf(text.slice(0, index)).at(-1) ?? '';
    const start = startAt(text, index + 1);
    if (!start || start.at <= (starts.at(-1)?.after ?? 0) || /[,&(–-]\s*$/.test(text.slice(0, index))) continue;
    if (
      frameLexicon().addressee.organisationWords.has(before) &&
      isJobTitle(text.slice(start.after).split(',')[0] ?? '')
    )
      starts.push(start);
  }
  return starts;
}

/** A person's name at an offset, with a comma, a dash, a job or the line's end behind it. */
function startAt(text: string, at: number): Start | undefined {
  const { jobWords, rankWords, organisationWords, postWords, personRanks } = frameLexicon().addressee;
  const { honours } = frameLexicon().people;
  // "Chief Superintendent Ann Bee" has her rank before her name.
  const rank = personRanks.find(
    (one) => normalise(text.slice(at, at + one.length)) === one && /^\s\p{Lu}/u.test(text.slice(at + one.length)),
  );
  const from = at + (rank?.length ?? 0);
  const endsName = (word: string): boolean =>
    [jobWords, rankWords, organisationWords, postWords].some((words) => words.has(word));
  const words = [...text.slice(from).matchAll(/[\p{L}][\p{L}’'-]*/gu)];
  const post = words.find(([word], i) => i > 0 && endsName(normalise(word)));
  const name = scanName(text, from, post ? from + post.index : text.length);
  if (!name || (name.words.length < 2 && !name.honorific && rank === undefined)) return undefined;
  if (endsName(normalise(name.words[0] ?? ''))) return undefined;
  let end = name.end;
  for (
    let next = /^[\s,]*([A-Za-z]{2,8})\b/.exec(text.slice(end));
    next && honours.has(normalise(next[1] ?? ''));
    next = /^[\s,]*([A-Za-z]{2,8})\b/.exec(text.slice(end))
  )
    end += next[0].length;
  const bracket = /^\s*\([^()]{1,30}\)/.exec(text.slice(end));
  if (bracket) end += bracket[0].length;
  const rest = text.slice(end);
  const comma = /^\s*[,–—:;-]\s*/.exec(rest);
  if (comma) return { at, name, after: end + comma[0].length };
  if (rest.trim() === '') return { at, name, after: text.length };
  const next = wordsOf(rest)[0] ?? '';
  const job = jobWords.has(next) || rankWords.has(next);
  // "Greater Northmoor Police" begins as a name does.
  const sure =
    job || postWords.has(next) || (organisationWords.has(next) && isPost(rest) && isFirstName(name.words[0] ?? ''));
  return sure ? { at, name, after: end + (rest.length - rest.trimStart().length) } : undefined;
}

const isFirstName = (word: string): boolean =>
  wordSet('first-names.names').has(word) || wordSet('first-names.words-too').has(word);

/** Job title and organisation out of what follows a name. */
function postOf(pieces: readonly Piece[]): Pick<Addressed, 'jobTitle' | 'organisation'> {
  const parts = segmentsOf(pieces);
  const [first] = parts;
  if (!first) return {};
  const jobAt = parts.findIndex(({ text }) => isPost(text));
  // "National Probation Service, Divisional Director" has them the other way about.
  if (isOrganisation(first.text) && wordsOf(first.text).length > 1) {
    const end = jobAt < 0 ? parts.length : jobAt;
    return { ...named('organisation', parts.slice(0, end)), ...named('jobTitle', parts.slice(end)) };
  }
  let end = Math.max(0, jobAt) + 1;
  // A title that says all by itself ("Chief Executive") ends at its comma; "Director of Quality, Nursing" goes on.
  while (end < parts.length && goesOn(parts, end)) end++;
  return { ...named('jobTitle', parts.slice(0, end)), ...named('organisation', parts.slice(end)) };
}

function goesOn(parts: readonly Segment[], at: number): boolean {
  const { jobWords, rankWords } = frameLexicon().addressee;
  const text = parts[at]?.text ?? '';
  if (/^\p{Ll}/u.test(text)) return true;
  if (wordsOf(parts[at - 1]?.text ?? '').every((word) => jobWords.has(word) || rankWords.has(word))) return false;
  return !isOrganisation(text) && parts.slice(at + 1).some((one) => isOrganisation(one.text));
}

const isPost = (text: string): boolean =>
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
  const fact = {
    text: parts.map(({ text }) => text.replace(/(?<=\p{Ll})\d$/u, '')).join(', '),
    span: { start: first.span.start, end: last.span.end },
  };
  return { [key]: fact };
}

/** What stands between two commas, over as many lines as it takes. */
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

const wordsOf = (text: string): string[] => normalise(text).match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
