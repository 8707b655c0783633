import { memoizeByBlock } from '../memo/memoize-by-block';
import { memoizeLast } from '../memo/memoize-last';
import type { Prose } from '../prose/prose';
import { isSlipOfName } from '../prose/spelling/names';
import type { Reading } from '../reading/reading';
import { runningText } from '../reading/running-text';
import type { BlockText } from '../text/block-text';
import { sameItems } from '../text/same-items';

/** The names of a letter, as its frame and its running text have them; straight apostrophes, no possessive endings. */
export interface NamesInLetter {
  /**
   * True for a name that the letter is sure of: it stands in its place (authority, persons) or in the frame (address,
   * letterhead, signature).
   */
  isSure(name: string): boolean;
  /**
   * A name that the letter is sure of, or that the dictionary has and the letter uses, and of which `name` may be a
   * misspelling.
   */
  like(name: string): string | undefined;
}

export function namesInLetter(reading: Reading, prose: Prose): NamesInLetter {
  const sure = sureNames(reading, prose);
  return {
    isSure: (name) => sure.has(name),
    like(name) {
      for (const other of sure) if (isSlipOfName(name, other)) return other;
      for (const block of reading.letter.blocks) {
        if (block.kind === 'comment') continue;
        for (const other of capitalWords(block.text)) {
          if (isSlipOfName(name, other) && prose.dictionary.has(other) && !prose.dictionary.has(other.toLowerCase()))
            return other;
        }
      }
      return undefined;
    },
  };
}

function sureNames(reading: Reading, prose: Prose): ReadonlySet<string> {
  const { addressee, authorities, inspectors, signatory } = reading.facts;
  const texts: string[] = [];
  for (const { text, authority } of authorities) if (authority) texts.push(text, authority.name);
  for (const name of [
    addressee?.name,
    ...(addressee?.others ?? []),
    signatory?.name,
    ...(signatory?.others ?? []),
    ...inspectors.map((inspector) => inspector.name),
  ]) {
    if (name) texts.push(name.text);
  }
  const frame = frameOf(reading);
  return namesOf({ texts, frame, prose });
}

interface Named {
  readonly texts: readonly string[];
  readonly frame: readonly BlockText[];
  readonly prose: Prose;
}

/** Letters that are open side by side. */
const MOST_LATELY = 4;

const namesOf = memoizeLast(
  MOST_LATELY,
  (one: Named, other: Named) =>
    one.prose.dictionary === other.prose.dictionary &&
    sameItems(one.texts, other.texts) &&
    sameItems(one.frame, other.frame),
  ({ texts, frame, prose }): ReadonlySet<string> => {
    const names = new Set(texts.flatMap((text) => text.match(NAME) ?? []));
    for (const text of frame) for (const { word, capital } of prose.of(text).doubts) if (capital) names.add(word);
    return names;
  },
);

const NAME = /\p{Lu}[\p{L}']+/gu;

const capitalWords = memoizeByBlock((text: BlockText): readonly string[] => [
  ...new Set(text.plain.text.match(/\p{Lu}\p{Ll}{4,}/gu) ?? []),
]);

/** What is neither running text nor a comment: running text is a part of the blocks in their order. */
function frameOf(reading: Reading): readonly BlockText[] {
  const running = runningText(reading);
  let next = 0;
  return reading.letter.blocks.flatMap((block) => {
    if (block === running[next]) {
      next++;
      return [];
    }
    return block.kind === 'comment' || block.kind === 'divider' ? [] : [block.text];
  });
}
