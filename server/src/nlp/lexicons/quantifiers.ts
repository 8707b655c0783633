import data from '../../../data/wording/quantifiers.yaml';
import { lazy } from '../../memo/lazy';
import { fieldsOf, listOf, numberOf, textOf, textsOf } from './yaml-fields';

/** A step in the order of the words for how many, from `server/data/wording/quantifiers.yaml`. */
export interface Quantifier {
  readonly words: readonly string[];
  readonly except: readonly string[];
  /** Steps with the same name say the same. */
  readonly same?: string;
  /** What a number must be for the word to hold, as a part of one. */
  readonly limits: { readonly moreThan?: number; readonly atLeast?: number; readonly lessThan?: number };
  /** It may tell of how many there are, not of how large a part. */
  readonly counted: boolean;
}

/** All that the list says, read once. */
export const quantifiers = lazy(
  (): { readonly steps: readonly Quantifier[]; readonly overused: readonly Overused[] } => ({
    steps: listOf(fieldsOf(data)['words']).flatMap(stepFrom),
    overused: listOf(fieldsOf(data)['overused']).flatMap(overusedFrom),
  }),
);

function stepFrom(entry: unknown): readonly Quantifier[] {
  const fields = fieldsOf(entry);
  const words = textsOf(fields['words']);
  if (words.length === 0) return [];
  const [moreThan, atLeast, lessThan] = [
    numberOf(fields['more-than']),
    numberOf(fields['at-least']),
    numberOf(fields['less-than']),
  ];
  const same = textOf(fields['same']);
  return [
    {
      words,
      except: textsOf(fields['except']),
      ...(same !== '' && { same }),
      limits: {
        ...(moreThan !== undefined && { moreThan }),
        ...(atLeast !== undefined && { atLeast }),
        ...(lessThan !== undefined && { lessThan }),
      },
      counted: fields['counted'] === true,
    },
  ];
}

/** A word that letters use often anyway. Rates are for 1,000 words. */
export interface Overused {
  readonly word: string;
  readonly forms: readonly string[];
  readonly except: readonly string[];
  /** The median of letters. */
  readonly usual: number;
  /** What hardly a letter has. */
  readonly often: number;
  /** Fewer uses than this are nothing to speak of. */
  readonly least: number;
  readonly instead: string;
}

function overusedFrom(entry: unknown): readonly Overused[] {
  const fields = fieldsOf(entry);
  const word = textOf(fields['word']);
  const [usual, often, least] = [numberOf(fields['usual']), numberOf(fields['often']), numberOf(fields['least'])];
  if (word === '' || usual === undefined || often === undefined || least === undefined) return [];
  return [
    {
      word,
      forms: [word, ...textsOf(fields['also'])],
      except: textsOf(fields['except']),
      usual,
      often,
      least,
      instead: textOf(fields['instead']),
    },
  ];
}
