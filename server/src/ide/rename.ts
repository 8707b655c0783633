import { authorityNamed } from '../reading/facts/known-authorities';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { textAt } from '../text/span';
import { namedAt } from './references';

/** The text to be renamed at an offset, and its span; undefined if nothing can be renamed there. */
export function renameAt(reading: Reading, offset: number): { readonly span: Span; readonly name: string } | undefined {
  const named = namedAt(reading, offset);
  // After a plural s the offset is one past the name.
  const span =
    named?.places.find((place) => place.start <= offset && offset <= place.end) ??
    named?.places.find((place) => place.end === offset - 1);
  return named && span ? { span, name: named.name } : undefined;
}

/** An edit of a rename. */
export interface RenameEdit extends Edit {
  /** The text around a place where something else may be meant: a street, a town, another body (“Northmoor Road”). */
  readonly doubt?: string;
}

/**
 * Returns the edits that rename a person, the authority or an abbreviation, each place in its own form: the full name,
 * title and surname, the first name, the official name (if the new authority is a known one), the singular and plural
 * of an abbreviation. The expansion of an abbreviation is left unchanged, as are other forms and the names of other
 * people. A new surname alone keeps the first name. Places where an authority's name may mean something else are marked
 * as doubtful, to be confirmed or left.
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

/** A new surname for a full name, with or without a title, is combined with the existing first name. */
function wholeName(oldName: string, newName: string): string {
  const [, surname] = /^(?:(?:Mr|Ms|Mrs|Miss|Mx|Dr|Professor|Sir|Dame)\.? )?(\S+)$/.exec(newName) ?? [];
  const words = oldName.split(' ');
  return surname !== undefined && words.length > 1 ? `${words.slice(0, -1).join(' ')} ${surname}` : newName;
}

/**
 * The words around an authority's name if they form the longer name of something else, or a line of the address that
 * only gives the location; undefined if the name means the authority.
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

/** Words that may follow an authority's name when it means the authority or its services. */
const OWN_WORDS = /^[ -](?:(?:City|County|Borough|Metropolitan|District) )*(?:Council|Children[’']s Services)\b/;

/** “The Northmoor …”, “In Northmoor”: the capital of the word before it only marks the start of a sentence. */
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
    // For title and surname, the text before the surname stays.
    return words.endsWith(` ${oldLast}`) ? `${words.slice(0, -oldLast.length)}${newLast}` : undefined;
  };
}

function authorityForm({ facts }: Reading, oldName: string, newName: string): Form {
  const next = authorityNamed(newName);
  return (words) => {
    if (words === facts.authority?.officialName) return next?.officialName;
    // “Barnet Council” and the like keep the words around the name.
    return words.includes(oldName) ? words.replace(oldName, () => next?.name ?? newName) : undefined;
  };
}

function endsOf(name: string): readonly [first: string, last: string] {
  const words = name.split(' ');
  return [words[0] ?? name, words.at(-1) ?? name];
}
