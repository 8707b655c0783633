import { authorityNamed } from '../reading/facts/known-authorities';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { textAt } from '../text/span';
import { namedAt } from './references';

/**
 * The words that a rename at an offset would start from, and where they stand; undefined where nothing can be renamed.
 */
export function renameAt(reading: Reading, offset: number): { readonly span: Span; readonly name: string } | undefined {
  const named = namedAt(reading, offset);
  // After the s of a plural the place is one off.
  const span =
    named?.places.find((place) => place.start <= offset && offset <= place.end) ??
    named?.places.find((place) => place.end === offset - 1);
  return named && span ? { span, name: named.name } : undefined;
}

/** An edit of a rename. */
export interface RenameEdit extends Edit {
  /** The words around a place where something else may be meant: a street, a town, another body (“Northmoor Road”). */
  readonly doubt?: string;
}

/**
 * The edits that give a person, the authority or an abbreviation another name, each place in its own form: the full
 * name, title and surname, the first name, the official name (where the new authority is a known one), singular and
 * plural of an abbreviation. What an abbreviation stands for is left as it is. Places of any other form are left, and
 * so are those of other people. A surname alone keeps the first name. Places of an authority's name that may be of
 * something else say so: they are to be confirmed, or left.
 */
export function renameEdits(reading: Reading, offset: number, newName: string): readonly RenameEdit[] {
  const named = namedAt(reading, offset);
  const name = newName.replace(/\s+/g, ' ').trim();
  if (!named || name === '') return [];
  const { text } = reading.letter;
  const form =
    named.kind === 'abbreviation'
      ? () => name
      : named.kind === 'person'
        ? personForm(named.name, wholeName(named.name, name))
        : authorityForm(reading, named.name, name);
  return named.places.flatMap((span) => {
    const words = text.slice(span.start, span.end);
    const renamed = form(words);
    if (renamed === undefined || renamed === words) return [];
    const doubt = named.kind === 'authority' ? doubtAt(reading, span) : undefined;
    return [{ span, text: renamed, ...(doubt === undefined ? {} : { doubt }) }];
  });
}

/** A surname, with or without a title, that is typed for a whole name goes with the first name that is there. */
function wholeName(oldName: string, newName: string): string {
  const [, surname] = /^(?:(?:Mr|Ms|Mrs|Miss|Mx|Dr|Professor|Sir|Dame)\.? )?(\S+)$/.exec(newName) ?? [];
  const words = oldName.split(' ');
  return surname !== undefined && words.length > 1 ? `${words.slice(0, -1).join(' ')} ${surname}` : newName;
}

/**
 * The words around an authority's name where it is part of a longer one that is not the authority's, or a line of the
 * address that only says where it is; undefined where it stands for the authority.
 */
function doubtAt({ facts, letter: { text }, partMatches }: Reading, span: Span): string | undefined {
  if (facts.authorities.some((mention) => mention.span.start <= span.start && span.end <= mention.span.end))
    return undefined;
  const before = /(?:\p{Lu}[\p{L}’'-]*[ -])$/u.exec(text.slice(Math.max(0, span.start - 40), span.start))?.[0] ?? '';
  const after = /^(?:[ -]\p{Lu}[\p{L}’'-]*)+/u.exec(text.slice(span.end, span.end + 80))?.[0] ?? '';
  const isOwn = (after === '' || OWN_WORDS.test(after)) && (before === '' || isSentenceStart(text, span, before));
  const inAddress = partMatches.some(
    ({ part, passage }) =>
      part.kind === 'addressee' && passage && passage.span.start <= span.start && span.end <= passage.span.end,
  );
  return isOwn && !inAddress ? undefined : `${before}${textAt(text, span)}${after}`;
}

/** What may follow an authority's name and still be the authority, or its services. */
const OWN_WORDS = /^[ -](?:(?:City|County|Borough|Metropolitan|District) )*(?:Council|Children[’']s Services)\b/;

/** “The Northmoor …”, “In Northmoor”: the capital before it begins a sentence. */
const isSentenceStart = (text: string, span: Span, before: string): boolean =>
  /(?:^|[.?!:\n]\s*|[-*•]\s+)$/.test(
    text.slice(Math.max(0, span.start - before.length - 10), span.start - before.length),
  );

type Form = (words: string) => string | undefined;

function personForm(oldName: string, newName: string): Form {
  const [oldFirst, oldLast] = endsOf(oldName);
  const [newFirst, newLast] = endsOf(newName);
  return (words) => {
    if (words === oldName) return newName;
    if (words === oldFirst) return newFirst;
    // Title and surname: what stands before the surname stays.
    return words.endsWith(` ${oldLast}`) ? `${words.slice(0, -oldLast.length)}${newLast}` : undefined;
  };
}

function authorityForm({ facts }: Reading, oldName: string, newName: string): Form {
  const next = authorityNamed(newName);
  return (words) => {
    if (words === facts.authority?.officialName) return next?.officialName;
    // “Barnet Council” and the like keep what stands around the name.
    return words.includes(oldName) ? words.replace(oldName, () => next?.name ?? newName) : undefined;
  };
}

function endsOf(name: string): readonly [first: string, last: string] {
  const words = name.split(' ');
  return [words[0] ?? name, words.at(-1) ?? name];
}
