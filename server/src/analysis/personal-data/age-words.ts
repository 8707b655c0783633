import { regex } from '../../text/regex';

/** Numbers in words, for ages. */
const WRITTEN: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four ' +
    'twenty-five'
  )
    .split(' ')
    .map((word, number) => [word, number]),
);

/** Returns the number of a word; undefined if it is not a number that could be an age. */
export function ageOf(word: string): number | undefined {
  return /^\d{1,2}$/.test(word) ? Number(word) : WRITTEN.get(word.toLowerCase());
}

export const isAge = (word: string): boolean => ageOf(word) !== undefined;

const AGE_AFTER = regex(
  '',
  String.raw`^(?:(?<said>,?\s\(?(?:who\s(?:is|was)\s)?(?:aged|now|age|just)\s(?:just\s|only\s)?)`,
  String.raw`|,?\swho\s`,
  String.raw`(?:is|was)\s|,\s|\s\()(?<age>[A-Za-z]+(?:-[a-z]+)?|\d{1,2})(?<unit>\s(?:years?|months?`,
  String.raw`|weeks?)`,
  String.raw`(?:\sold|\sof\sage)?)?(?![\w%]|\s?(?:-|–)\s?\d|\s(?:to|and|or)\s\d|\sper\scent)\)?,?`,
);

/**
 * Finds the age after a name (`, aged 7,`, ` (7)`, `, 7,`), given the text after it. `said`: the text calls it an age.
 */
export function ageAfter(rest: string): { readonly length: number; readonly said: boolean } | undefined {
  const found = AGE_AFTER.exec(rest);
  if (!found || !isAge(found.groups?.['age'] ?? '')) return undefined;
  const said = found.groups?.['said'] !== undefined || found.groups?.['unit'] !== undefined;
  // “, 7,” is an age if a comma or the end follows.
  if (!said && !/[),]$/.test(found[0]) && !/^[.;]/.test(rest.slice(found[0].length))) return undefined;
  return { length: found[0].length, said };
}
