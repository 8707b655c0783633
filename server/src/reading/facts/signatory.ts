import type { AnnotatedText } from '../../text/annotated-text';
import { normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import { trimmed } from '../../text/span';
import type { PersonName, Signatory } from '../facts';
import { frameLexicon } from './lexicon';
import { memoizeFacts } from './memoize-facts';
import { isGeneration, scanName, toPersonName } from './people';
import { placeSignatories } from './place-facts';

/** Returns who signs, from the lines after the sign-off, or from the letter's last lines if it has none. */
export const readSignatory = (lines: SignedLines): Signatory | undefined => readSignatories(lines)[0];

/**
 * Returns all who sign (the letter of a joint inspection has several), in order. Copy lines and anything after them are
 * left out.
 */
export const readSignatories = (lines: SignedLines): readonly Signatory[] =>
  signatoriesOf(lines.map(({ plain }) => plain));

type SignedLines = readonly { readonly plain: AnnotatedText }[];

const signatoriesOf = memoizeFacts((lines: readonly AnnotatedText[]): readonly Signatory[] => {
  const signed: Signatory[] = [];
  const kept = beforeCopies(lines).slice(0, MAX_SIGNATURE_LINES);
  for (let i = 0; i < kept.length; i++) {
    const line = kept[i];
    const read = line && signedLine(line);
    if (!line || !read) continue;
    const next = kept.slice(i + 1).find(({ text }) => text.trim() !== '');
    const title =
      read.title ?? (next && isTitle(next.text) ? whole(next) : undefined) ?? titleAbove(kept, i) ?? read.role;
    signed.push({
      name: read.name,
      ...(read.others.length > 0 ? { others: read.others } : {}),
      ...(title ? { title } : {}),
    });
  }
  // A title confirms that a line is a name; lines without one are accepted only if none has a title.
  const titled = signed.filter(({ title }) => title);
  return titled.length > 0 ? titled : signed.slice(0, 1);
}, placeSignatories);

type Title = NonNullable<Signatory['title']>;

const MAX_SIGNATURE_LINES = 60;

function beforeCopies(lines: readonly AnnotatedText[]): readonly AnnotatedText[] {
  const { copyWords } = frameLexicon().addressee;
  const copy = lines.findIndex(({ text }) => copyWords.has(normalise(/^\s*([\p{L}]+)\b/u.exec(text)?.[1] ?? '')));
  return copy < 0 ? lines : lines.slice(0, copy);
}

interface SignedLine {
  readonly name: PersonName;
  readonly others: readonly PersonName[];
  readonly title?: Title;
  readonly role?: Title;
}

/**
 * Reads `A Name`, `A Name (Lead Inspector)`, `A Name, His Majesty's Inspector`, `A Name and B Name`, or two names side
 * by side.
 */
function signedLine(line: AnnotatedText): SignedLine | undefined {
  const { text } = line;
  if (text.length > 160) return undefined;
  const start = text.length - text.trimStart().length;
  const gap = text.slice(start).search(SIDE_BY_SIDE);
  const name = scanName(text, start, gap < 0 ? text.length : start + gap);
  if (!name || (name.words.length < 2 && !name.honorific)) return undefined;
  // "Deputy Chief Inspector" is a title, not an inspector called Deputy Chief.
  if (name.words.every((word) => frameLexicon().addressee.jobWords.has(normalise(word)))) return undefined;
  const { honours } = frameLexicon().people;
  let rest = { start: name.end, end: text.length };
  for (
    let word = /^[\s,]*([A-Za-z]{2,6})\b/.exec(text.slice(rest.start));
    word && (honours.has(normalise(word[1] ?? '')) || isGeneration(normalise(word[1] ?? '')));
    word = /^[\s,]*([A-Za-z]{2,6})\b/.exec(text.slice(rest.start))
  )
    rest = { start: rest.start + word[0].length, end: rest.end };
  const bracket = /^[\s,]*\(([^()]*)\)/.exec(text.slice(rest.start));
  const role = bracket
    ? place(line, { start: rest.start + bracket[0].indexOf('(') + 1, end: rest.start + bracket[0].length - 1 })
    : undefined;
  if (bracket) rest = { start: rest.start + bracket[0].length, end: rest.end };
  // "A Name HMI and B Name HMI": each has a title.
  const own = /^[\s,]*(S?HMI)\b(?=\s*(?:and|&|,)\s)/.exec(text.slice(rest.start));
  const ownTitle = own
    ? place(line, { start: rest.start + own[0].length - (own[1] ?? '').length, end: rest.start + own[0].length })
    : undefined;
  if (own) rest = { start: rest.start + own[0].length, end: rest.end };
  const others: PersonName[] = [];
  for (let joint = JOINT.exec(text.slice(rest.start)); joint; joint = JOINT.exec(text.slice(rest.start))) {
    const other = scanName(text, rest.start + joint[0].length, text.length);
    if (!other || (other.words.length < 2 && !other.honorific)) break;
    others.push(toPersonName(line, other));
    rest = { start: other.end, end: text.length };
  }
  const after = trimmed(text, {
    start: rest.start + (/^[\s,.;:–—-]*/.exec(text.slice(rest.start))?.[0].length ?? 0),
    end: rest.end,
  });
  const remaining = text.slice(after.start, after.end);
  const person = toPersonName(line, name);
  if (ownTitle && others.length > 0) return { name: person, others, title: ownTitle };
  if (/^[\s,.\d]*$/.test(remaining)) return { name: person, others, ...(role ? { role } : {}) };
  if (!isTitle(remaining)) return undefined;
  return { name: person, others, title: place(line, after) };
}

/** A gap as wide as between two columns. */
const SIDE_BY_SIDE = /(?:(?<! ) {3,}|\t)(?=\S)/;
const JOINT = /^(?:\s*(?:,|and|&)\s+|\s{3,}|\t\s*)(?=\p{Lu})/u;

const titleAbove = (lines: readonly AnnotatedText[], at: number): Title | undefined => {
  const above = lines.slice(0, at).findLast(({ text }) => text.trim() !== '');
  // Only if the title comes first: above a second signatory it belongs to the previous one.
  return above && lines.slice(0, at).filter(({ text }) => text.trim() !== '').length === 1 && isTitle(above.text)
    ? whole(above)
    : undefined;
};

function isTitle(text: string): boolean {
  if (text.length > 160) return false;
  const { jobWords } = frameLexicon().addressee;
  return (
    /\binspectors?\b|\bS?HMI\b/i.test(text) ||
    (/^\s*\p{Lu}/u.test(text) && [...text.matchAll(/[\p{L}]+/gu)].some(([word]) => jobWords.has(normalise(word))))
  );
}

function whole(line: AnnotatedText): Title {
  const start = line.text.length - line.text.trimStart().length;
  const gap = line.text.slice(start).search(SIDE_BY_SIDE);
  return place(line, { start, end: gap < 0 ? line.text.length : start + gap });
}

function place(line: AnnotatedText, span: Span): Title {
  const bare = trimmed(line.text, span);
  return { text: line.text.slice(bare.start, bare.end), span: line.toSource(bare) };
}
