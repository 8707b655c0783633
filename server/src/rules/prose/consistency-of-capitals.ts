import type { Block } from '../../letter/letter';
import type { Prose } from '../../nlp/block-prose';
import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/span';
import type { Inconsistency } from './consistency';
import { isOwnWords, mayChange } from './consistency';

/** A capitalised name, or one that has lost the capital of its last word. */
interface Name extends Span {
  readonly block: Block;
  readonly words: string;
}

/** Last words of names: “House Project”, “Poole Council”. */
const NAMING =
  'project council service team partnership board consortium police hub panel group programme centre forum strategy ' +
  'scheme academy network unit initiative charter alliance commission constabulary';
const LAST = NAMING.split(' ').join('|');
const WORD = String.raw`\p{Lu}\p{Ll}[\p{L}’-]*`;
/** Two to five words, the last with or without a capital, after a word in small letters or a comma. */
const NAME = new RegExp(
  String.raw`(?<=\p{Ll}[\p{L}’]*,? |\d,? )(?:${WORD} (?:(?:and|of|for) )?){1,4}` +
    String.raw`(?:${LAST}|${capitals(LAST)})(?![\p{L}’-]| \p{Lu})`,
  'gu',
);

function capitals(words: string): string {
  return words.replace(/(?<=^|\|)./g, (letter) => letter.toUpperCase());
}

/** The names that the letter writes with all their capitals in one place and with a small last word in another. */
export function inconsistentCapitals(
  reading: Reading,
  blocks: readonly Block[],
  prose: Prose,
): readonly Inconsistency[] {
  const byName = new Map<string, Name[]>();
  for (const block of blocks)
    for (const { 0: words, index: start } of block.plain.text.matchAll(NAME)) {
      const end = start + words.length;
      if (!isOwnWords(block, { start, end }, prose)) continue;
      const key = words.toLowerCase();
      byName.set(key, [...(byName.get(key) ?? []), { block, words, start, end }]);
    }
  return [...byName.values()].flatMap((names) => {
    const capital = names.filter(({ words }) => hasLastCapital(words));
    const misfits = names.filter(({ block, words }) => !hasLastCapital(words) && mayChange(reading, block, words));
    const right = capital[0]?.words;
    if (right === undefined || misfits.length === 0) return [];
    const place = ({ block, words, start, end }: Name) => ({
      words,
      right,
      span: block.plain.toSource({ start, end }),
    });
    return [{ misfits: misfits.map(place), others: capital.map(place), kind: 'capitals', severity: 'info' } as const];
  });
}

const hasLastCapital = (words: string): boolean => /\p{Lu}\S*$/u.test(words.slice(words.lastIndexOf(' ')));
