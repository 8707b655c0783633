import { wordSet } from '../../nlp/word-lists';
import type { AnnotatedText } from '../../text/annotated-text';
import { normalise } from '../../text/similarity';
import type { Addressed, Addressee } from '../facts';
import { isJobTitle } from './addressee';
import { frameLexicon } from './lexicon';
import { memoizeFacts } from './memoize-facts';
import type { ScannedName } from './people';
import { scanName, toPersonName } from './people';
import { placeAddressed } from './place-facts';
import type { Piece } from './post';
import { isPost, postOf, wordsOf } from './post';

/**
 * Reads the addressees of a letter to several people, in order: `Name, job title, organisation`, one after another,
 * each on one or more lines. A line that does not begin with a person continues the previous entry.
 */
export const readAddressees = (lines: readonly { readonly plain: AnnotatedText }[]): readonly Addressed[] =>
  addresseesOf(lines.map(({ plain }) => plain));

/** Returns the addressee and the others on the same line. */
export const addressedOf = (addressee: Addressee | undefined): readonly Addressed[] =>
  addressee === undefined
    ? []
    : [
        { name: addressee.name, ...(addressee.jobTitle ? { jobTitle: addressee.jobTitle } : {}) },
        ...addressee.others.map((name) => ({ name })),
      ];

/** Returns the first of several as the addressee. */
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

interface Start {
  readonly at: number;
  readonly name: ScannedName;
  /** Where the text after the name begins. */
  readonly after: number;
}

/**
 * Finds the people with whom entries begin: at the start of the line, and after an organisation if two lines were
 * joined.
 */
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

/** Finds a person's name at an offset that is followed by a comma, a dash, a job title or the end of the line. */
function startAt(text: string, at: number): Start | undefined {
  const { jobWords, rankWords, organisationWords, postWords, personRanks } = frameLexicon().addressee;
  const { honours } = frameLexicon().people;
  // "Chief Superintendent Ann Bee": the rank comes before the name.
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
  // "Greater Northmoor Police" begins like a name.
  const sure =
    job || postWords.has(next) || (organisationWords.has(next) && isPost(rest) && isFirstName(name.words[0] ?? ''));
  return sure ? { at, name, after: end + (rest.length - rest.trimStart().length) } : undefined;
}

const isFirstName = (word: string): boolean =>
  wordSet('first-names.names').has(word) || wordSet('first-names.words-too').has(word);
