import type { Block } from '../../letter/letter';
import type { Prose } from '../../nlp/block-prose';
import { wordingOf } from '../../nlp/lexicons/find-wording';
import type { SpellingVariant } from '../../nlp/lexicons/spelling-variants';
import { spellingVariantsIn } from '../../nlp/lexicons/spelling-variants';
import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/span';
import type { Inconsistency, SpelledPlace } from './consistency';
import { isInName, isOwnWords, isWord, mayChange } from './consistency';

/**
 * Compounds with and without a hyphen, and words in both -ize and -ise, from no fixed list. “Well supported” and “a
 * well-supported plan” are both right, so two words count as another spelling of a compound only in the same position:
 * before a word that also follows the compound, or between “a” and the noun that they describe.
 */
export function inconsistentCompounds(
  reading: Reading,
  blocks: readonly Block[],
  prose: Prose,
): readonly Inconsistency[] {
  const twins = new Map<string, CompoundPlace[]>();
  spellingVariantsIn(
    blocks.map(({ text }) => text),
    prose.dictionary,
  ).forEach((found, i) => {
    const block = blocks[i];
    if (!block) return;
    for (const twin of found)
      twins.set(twin.key, [
        ...(twins.get(twin.key) ?? []),
        { block, place: twin, kind: twin.kind, next: twin.next, afterArticle: twin.afterArticle },
      ]);
  });
  if (twins.size === 0) return [];
  const hyphened = new Map<string, CompoundPlace[]>();
  for (const block of blocks) {
    const { compounds, izeWords } = wordingOf(block.text);
    for (const compound of compounds)
      if (twins.has(compound.key))
        hyphened.set(compound.key, [
          ...(hyphened.get(compound.key) ?? []),
          { block, place: compound, kind: 'hyphen', next: compound.next, afterArticle: false },
        ]);
    for (const word of izeWords)
      if (twins.has(word.key))
        hyphened.set(word.key, [
          ...(hyphened.get(word.key) ?? []),
          { block, place: word, kind: 'ize', next: '', afterArticle: false },
        ]);
  }
  return [...hyphened].flatMap(([key, places]) => mixtureOf(key, places, twins.get(key) ?? [], reading, prose) ?? []);
}

interface CompoundPlace {
  readonly block: Block;
  readonly place: Span;
  readonly kind: SpellingVariant['kind'] | 'hyphen' | 'ize';
  readonly next: string;
  readonly afterArticle: boolean;
}

function mixtureOf(
  key: string,
  first: readonly CompoundPlace[],
  all: readonly CompoundPlace[],
  reading: Reading,
  prose: Prose,
): Inconsistency | undefined {
  const own = ({ block, place }: CompoundPlace): boolean => isOwnWords(block, place, prose) && !isInName(block, place);
  const before = new Set(first.map(({ next }) => next).filter((next) => isContent(next)));
  const twins = all.filter(
    (twin) =>
      (twin.kind !== 'open' ||
        before.has(twin.next) ||
        (twin.afterArticle && before.size > 0 && isContent(twin.next))) &&
      own(twin),
  );
  const twin = twins[0];
  const hyphened = first.filter(own);
  if (!twin || hyphened.length === 0) return undefined;
  const isIze = hyphened[0]?.kind === 'ize';
  // If both are equally frequent, the hyphen is kept; -ise is house style.
  const [misfits, others] = isIze || twins.length > hyphened.length ? [hyphened, twins] : [twins, hyphened];
  const right = isIze
    ? ise
    : misfits === twins
      ? (words: string) => withHyphen(words, key)
      : (words: string) => words.replace(/[-‐‑]/, twin.kind === 'open' ? ' ' : '');
  const changed = misfits.filter(
    ({ block, place }) =>
      (isIze || isWord(wordsAt(block, place), prose)) && mayChange(reading, block, wordsAt(block, place)),
  );
  if (changed.length === 0) return undefined;
  return {
    misfits: changed.map((place) => spelled(place, right)),
    others: others.map((place) => spelled(place, (words) => words)),
    kind: isIze ? 'house' : 'spelling',
    severity: isIze ? 'info' : 'warning',
  };
}

const spelled = ({ block, place }: CompoundPlace, right: (words: string) => string): SpelledPlace => {
  const words = wordsAt(block, place);
  return { words, span: block.plain.toSource(place), right: right(words) };
};

const wordsAt = (block: Block, { start, end }: Span): string => block.plain.text.slice(start, end);

/** True for a likely noun, by a quick test: not a word that joins clauses or follows a predicate. */
const isContent = (word: string): boolean => word.length > 2 && !NOT_CONTENT.has(word) && !word.endsWith('ly');

const NOT_CONTENT: ReadonlySet<string> = new Set(
  (
    'and but for from with that which who whom when while where are was were been being has have had ' +
    'does did will would can could may should not also ' +
    'than then because about into over under within without across during between among through until ' +
    'after before since however therefore ' +
    'often always only more most less very too yet both all any each this these those their them they ' +
    'its his her our your the'
  ).split(' '),
);

const withHyphen = (words: string, key: string): string => {
  const first = key.indexOf('-');
  return `${words.slice(0, first)}-${words.slice(first).trimStart()}`;
};

const ise = (words: string): string => words.replace(/([iy])z(?=\p{L}*$)/iu, '$1s');
