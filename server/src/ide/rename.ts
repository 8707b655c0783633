import { authorityNamed } from '../reading/facts/known-authorities';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
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

/**
 * The edits that give a person, the authority or an abbreviation another name, each place in its own form: the full
 * name, title and surname, the first name, the official name (where the new authority is a known one), singular and
 * plural of an abbreviation. What an abbreviation stands for is left as it is. Places of any other form are left, and
 * so are those of other people.
 */
export function renameEdits(reading: Reading, offset: number, newName: string): readonly Edit[] {
  const named = namedAt(reading, offset);
  const name = newName.replace(/\s+/g, ' ').trim();
  if (!named || name === '') return [];
  const { text } = reading.letter;
  const form =
    named.kind === 'abbreviation'
      ? () => name
      : named.kind === 'person'
        ? personForm(named.name, name)
        : authorityForm(reading, named.name, name);
  return named.places.flatMap((span) => {
    const words = text.slice(span.start, span.end);
    const renamed = form(words);
    return renamed !== undefined && renamed !== words ? [{ span, text: renamed }] : [];
  });
}

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
