import data from '../../../data/wording/spellings.yaml';
import { lazy } from '../../memo/lazy';
import { fieldsOf, listOf, textOf, textsOf } from './yaml-fields';

/** A word that can be spelt in more than one way, from `server/data/wording/spellings.yaml`. */
export interface VariantSet {
  /** One row for each form of the word; a spelling has the same index in every row. */
  readonly rows: readonly (readonly string[])[];
  /** Index of the spelling that house style prefers. */
  readonly house?: number;
  /** If set, the word counts only before one of these. */
  readonly before: ReadonlySet<string> | undefined;
  readonly severity: 'warning' | 'info';
  /**
   * For `capitals` and `body` the spellings are lower case and capitals, in this order; the name of a `body` may
   * include the first word of a sentence.
   */
  readonly kind: 'letters' | 'capitals' | 'body';
}

/** The whole list, read once. */
export const spellings: () => Spellings = lazy(readSpellings);

export interface Spellings {
  readonly families: readonly VariantSet[];
  /** Compounds that change meaning without their hyphen. */
  readonly apart: ReadonlySet<string>;
  /** Every compound listed in a family; the general heuristics skip these. */
  readonly listed: ReadonlySet<string>;
}

function readSpellings(): Spellings {
  const families = [
    ...listOf(fieldsOf(data)['words']).flatMap((entry) => familyFrom(entry) ?? []),
    ...capitalFamilies(),
  ];
  return {
    families,
    apart: new Set(textsOf(fieldsOf(data)['apart'])),
    listed: new Set(
      families
        .flatMap(({ rows }) => rows.flat())
        .filter((word) => word.includes('-'))
        .map((word) => word.toLowerCase()),
    ),
  };
}

function familyFrom(entry: unknown): VariantSet | undefined {
  const fields = fieldsOf(entry);
  const rows = listOf(fields['rows'])
    .map((row) => listOf(row).map(textOf))
    .filter((row) => row.length > 1);
  const first = rows[0];
  if (!first) return undefined;
  const house = first.indexOf(textOf(fields['house']));
  const before = textsOf(fields['before']);
  return {
    rows,
    ...(house >= 0 && { house }),
    before: before.length > 0 ? new Set(before) : undefined,
    severity: fields['severity'] === 'info' ? 'info' : 'warning',
    kind: 'letters',
  };
}

function capitalFamilies(): readonly VariantSet[] {
  const fields = fieldsOf(fieldsOf(data)['capitals']);
  const familyOf =
    (kind: VariantSet['kind'], house: number) =>
    (phrase: string): VariantSet => ({
      rows: alternatives(phrase).map((words) => [
        words,
        words.replace(/\p{L}[\p{L}’]*/gu, (word) => (word === 'of' || word === 'in' ? word : capital(word))),
      ]),
      house,
      before: undefined,
      severity: 'info',
      kind,
    });
  return [
    ...textsOf(fields['house-capitals']).map(familyOf('capitals', 1)),
    ...textsOf(fields['people']).map(familyOf('capitals', 0)),
    ...textsOf(fields['bodies']).map(familyOf('body', 0)),
  ];
}

/** `social worker|workers` stands for `social worker` and `social workers`. */
function alternatives(phrase: string): readonly string[] {
  return phrase
    .split(' ')
    .reduce<readonly string[]>(
      (made, word) =>
        made.flatMap((before) => word.split('|').map((one) => (before === '' ? one : `${before} ${one}`))),
      [''],
    );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
