import type { Block } from '../letter/letter';
import type { Prose } from '../prose/prose';
import type { Family } from '../prose/wording/spellings';
import type { SpellingSaid } from '../prose/wording/wording';
import { smallLettersOf, wordingOf } from '../prose/wording/wording';
import type { Reading } from '../reading/reading';
import type { Mixture, SpelledPlace } from './mixture';
import { isOwnWords, mayChange } from './mixture';

/**
 * The words of the list that the letter spells in two ways: in the house’s spelling all should be, else in the
 * commoner, else in that used first.
 */
export function listedMixtures(reading: Reading, blocks: readonly Block[], prose: Prose): readonly Mixture[] {
  const byFamily = new Map<Family, Place[]>();
  for (const block of blocks) {
    for (const said of wordingOf(block.text).spellings) {
      const places = byFamily.get(said.family);
      if (places) places.push({ block, said });
      else byFamily.set(said.family, [{ block, said }]);
    }
  }
  if ([...byFamily.keys()].some(({ kind }) => kind !== 'letters'))
    for (const block of blocks)
      for (const said of smallLettersOf(block.text)) byFamily.get(said.family)?.push({ block, said });
  return [...byFamily].flatMap(([family, places]) => mixtureOf(family, places, reading, prose) ?? []);
}

interface Place {
  readonly block: Block;
  readonly said: SpellingSaid;
}

function mixtureOf(family: Family, all: readonly Place[], reading: Reading, prose: Prose): Mixture | undefined {
  const first = all[0]?.said.column;
  if (all.every(({ said }) => said.column === first)) return undefined;
  const places = all.filter(({ block, said }) => isOwnWords(block, said, prose));
  const chosen = family.house ?? commonest(places);
  const misfits = places.filter(({ block, said }) => said.column !== chosen && mayChange(reading, block, said.words));
  const others = places.filter(({ said }) => said.column === chosen);
  if (misfits.length === 0 || others.length === 0) return undefined;
  return {
    misfits: misfits.map((place) => spelled(place, chosen)),
    others: others.map((place) => spelled(place, chosen)),
    kind: family.kind !== 'letters' ? 'capitals' : family.house === undefined ? 'spelling' : 'house',
    severity: family.severity,
  };
}

function commonest(places: readonly Place[]): number {
  const counts = new Map<number, number>();
  for (const { said } of places) counts.set(said.column, (counts.get(said.column) ?? 0) + 1);
  // A map keeps the order in which its keys came, so the spelling that was used first wins where two are as common.
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

const spelled = ({ block, said: { words, row, family, start, end } }: Place, chosen: number): SpelledPlace => ({
  words,
  span: block.plain.toSource({ start, end }),
  right: family.kind !== 'letters' ? (row[chosen] ?? words) : withCapitalOf(words, row[chosen] ?? words),
});

/** The capital that a sentence's first word has. */
const withCapitalOf = (words: string, right: string): string =>
  words.charAt(0) !== words.charAt(0).toLowerCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right;
