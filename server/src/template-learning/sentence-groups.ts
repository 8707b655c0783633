import type { MaskedWord } from './masked-words';
import { keyOf } from './masked-words';

/** A sentence of one example. */
export interface Said {
  readonly example: string;
  /** The index of its block in the example. */
  readonly block: number;
  readonly words: readonly MaskedWord[];
}

/** Sentences of several examples that are the same apart from the facts of each letter. */
export interface SentenceGroup {
  readonly said: readonly Said[];
  /** The wordings, most common first. */
  readonly forms: readonly (readonly Said[])[];
}

/** The least share of the longer sentence's words that two sentences have in the same order to count as one. */
const MIN_SIMILARITY = 0.7;
const FIRST_WORDS = 5;

/** Groups the sentences of all examples, in time quadratic in the number of different sentences. */
export function groupSentences(said: readonly Said[]): readonly SentenceGroup[] {
  const forms = new Map<string, Said[]>();
  for (const one of said) {
    const key = keyOf(one.words);
    const form = forms.get(key);
    if (form) form.push(one);
    else forms.set(key, [one]);
  }
  const sorted = [...(forms.size > MANY ? shared(forms) : forms).values()].sort(
    (a, b) => examplesOf(b) - examplesOf(a),
  );
  const groups: { readonly keys: readonly string[]; readonly set: ReadonlySet<string>; readonly forms: Said[][] }[] =
    [];
  for (const form of sorted) {
    const keys = (form[0]?.words ?? []).map(({ key }) => key);
    const set = new Set(keys);
    const known = groups.find(
      (group) =>
        beginAlike(keys, group.keys) || (mayBeLike(set, group.set) && similarity(keys, group.keys) >= MIN_SIMILARITY),
    );
    if (known) known.forms.push(form);
    else groups.push({ keys, set, forms: [form] });
  }
  return groups.map((group) => ({ said: group.forms.flat(), forms: group.forms }));
}

/** With more different sentences than this, one whose beginning is unique is not compared with all others. */
const MANY = 500;

function shared(forms: ReadonlyMap<string, readonly Said[]>): Map<string, Said[]> {
  const beginnings = new Map<string, Set<string>>();
  const beginning = ([one]: readonly Said[]): string => keyOf((one?.words ?? []).slice(0, FIRST_WORDS));
  for (const form of forms.values()) {
    const names = beginnings.get(beginning(form)) ?? new Set();
    for (const { example } of form) names.add(example);
    beginnings.set(beginning(form), names);
  }
  return new Map(
    [...forms].flatMap(([key, form]): [string, Said[]][] =>
      examplesOf(form) > 1 || (beginnings.get(beginning(form))?.size ?? 0) > 2 ? [[key, [...form]]] : [],
    ),
  );
}

export const examplesOf = (said: readonly Said[]): number => new Set(said.map(({ example }) => example)).size;

/** The rest of a sentence may be the letter's own. */
const beginAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > FIRST_WORDS && b.length > FIRST_WORDS && a.slice(0, FIRST_WORDS).every((key, i) => key === b[i]);

function mayBeLike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const key of a) if (b.has(key)) shared++;
  return shared >= MIN_SIMILARITY * Math.max(a.size, b.size);
}

/** The length of the longest common subsequence, as a share of the longer sentence. */
function similarity(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const key of a) {
    for (let j = 1; j <= b.length; j++)
      row[j] = key === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!);
    [above, row] = [row, above];
  }
  return above[b.length]! / Math.max(1, a.length, b.length);
}
