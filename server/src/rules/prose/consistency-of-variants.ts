import type { Block } from '../../letter/letter';
import type { Prose } from '../../nlp/block-prose';
import type { SpellingUse } from '../../nlp/lexicons/find-wording';
import { smallLettersOf, wordingOf } from '../../nlp/lexicons/find-wording';
import type { VariantSet } from '../../nlp/lexicons/variant-sets';
import type { Reading } from '../../reading/reading';
import type { Inconsistency, SpelledPlace } from './consistency';
import { isInName, isOwnWords, isWord, mayChange } from './consistency';

/**
 * The listed words that the letter spells in two ways. All should have the house spelling if there is one, otherwise
 * the more frequent, otherwise the one used first.
 */
export function inconsistentVariants(
  reading: Reading,
  blocks: readonly Block[],
  prose: Prose,
): readonly Inconsistency[] {
  const byFamily = new Map<VariantSet, VariantPlace[]>();
  for (const block of blocks) {
    for (const said of wordingOf(block.text).spellings) {
      const places = byFamily.get(said.variantSet);
      if (places) places.push({ block, said });
      else byFamily.set(said.variantSet, [{ block, said }]);
    }
  }
  if ([...byFamily.keys()].some(({ kind }) => kind !== 'letters'))
    for (const block of blocks)
      for (const said of smallLettersOf(block.text)) byFamily.get(said.variantSet)?.push({ block, said });
  return [...byFamily].flatMap(([family, places]) => mixtureOf(family, places, reading, prose) ?? []);
}

interface VariantPlace {
  readonly block: Block;
  readonly said: SpellingUse;
}

function mixtureOf(
  family: VariantSet,
  all: readonly VariantPlace[],
  reading: Reading,
  prose: Prose,
): Inconsistency | undefined {
  const first = all[0]?.said.column;
  if (all.every(({ said }) => said.column === first)) return undefined;
  const isName = ({ block, said }: VariantPlace): boolean => family.kind === 'letters' && isInName(block, said);
  const places = all.filter((place) => isOwnWords(place.block, place.said, prose) && !isName(place));
  const chosen = family.house ?? commonest(places);
  const misfits = places.filter(
    ({ block, said }) => said.column !== chosen && isWord(said.words, prose) && mayChange(reading, block, said.words),
  );
  const others = places.filter(({ said }) => said.column === chosen);
  if (misfits.length === 0 || others.length === 0) return undefined;
  return {
    misfits: misfits.map((place) => spelled(place, chosen)),
    others: others.map((place) => spelled(place, chosen)),
    kind: family.kind !== 'letters' ? 'capitals' : family.house === undefined ? 'spelling' : 'house',
    severity: family.severity,
  };
}

function commonest(places: readonly VariantPlace[]): number {
  const counts = new Map<number, number>();
  for (const { said } of places) counts.set(said.column, (counts.get(said.column) ?? 0) + 1);
  // A map keeps the order in which keys were added, so of equally frequent spellings the one used first wins.
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

const spelled = (
  { block, said: { words, row, variantSet: family, start, end } }: VariantPlace,
  chosen: number,
): SpelledPlace => ({
  words,
  span: block.plain.toSource({ start, end }),
  right: family.kind !== 'letters' ? (row[chosen] ?? words) : withCapitalOf(words, row[chosen] ?? words),
});

/** Adds the capital that the first word of a sentence has. */
const withCapitalOf = (words: string, right: string): string =>
  words.charAt(0) !== words.charAt(0).toLowerCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right;
