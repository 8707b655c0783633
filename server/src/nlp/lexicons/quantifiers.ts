import data from '../../../data/wording/quantifiers.yaml';
import { lazy } from '../../memo/lazy';
import { fieldsOf, listOf, numberOf, textOf, textsOf } from './yaml-fields';

/** A step in the scale of quantifiers, from `server/data/wording/quantifiers.yaml`. */
export interface Quantifier {
  readonly words: readonly string[];
  readonly except: readonly string[];
  /** Steps with the same name mean the same. */
  readonly same?: string;
  /** The range, as fractions of one, in which the word is right. */
  readonly limits: { readonly moreThan?: number; readonly atLeast?: number; readonly lessThan?: number };
  /** True if it may count things rather than give a proportion. */
  readonly counted: boolean;
}

/** The whole list, read once. */
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

/** A word that letters use often anyway. Rates are per 1,000 words. */
export interface Overused {
  readonly word: string;
  readonly forms: readonly string[];
  readonly except: readonly string[];
  /** The median rate in letters. */
  readonly usual: number;
  /** A rate that few letters reach. */
  readonly often: number;
  /** Fewer uses than this are not reported. */
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
