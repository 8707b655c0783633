import type { Block } from '../../letter/letter';
import { memoizeWeak } from '../../memo/memoize-weak';
import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/span';
import { runningText } from '../running-text';
import type { Definition, Mention } from './mentions';
import { mentionsIn } from './mentions';

/** An abbreviation in a letter, with all its mentions. */
export interface Abbreviation {
  /** In capitals: `CIN` for `CiN`, too. */
  readonly key: string;
  /** In order; at least one. */
  readonly mentions: readonly MentionInLetter[];
  /** The mentions that give its expansion. */
  readonly definitions: readonly DefinitionInLetter[];
}

export interface MentionInLetter {
  readonly block: Block;
  readonly mention: Mention;
}

export interface DefinitionInLetter extends MentionInLetter {
  readonly definition: Definition;
}

/** Returns the abbreviations of a letter's running text, in order of first mention. Cached with the reading. */
export const abbreviationsOf = memoizeWeak((reading: Reading): readonly Abbreviation[] => {
  const byKey = new Map<string, { key: string; mentions: MentionInLetter[]; definitions: DefinitionInLetter[] }>();
  const blocks = runningText(reading);
  const sure = new Set<string>();
  for (const { text } of blocks) for (const mention of mentionsIn(text)) if (isSure(mention)) sure.add(mention.key);
  for (const block of blocks) {
    for (const mention of mentionsIn(block.text)) {
      const key = keyOf(mention, sure, byKey);
      if (!isSure(mention) && !sure.has(key)) continue;
      let one = byKey.get(key);
      if (!one) byKey.set(key, (one = { key, mentions: [], definitions: [] }));
      const { definition } = mention;
      const place = definition ? { block, mention, definition } : { block, mention };
      one.mentions.push(place);
      if (definition) one.definitions.push(place as DefinitionInLetter);
    }
  }
  return [...byKey.values()];
});

/**
 * “ILACs” is a slip for “ILACS”, not a plural, if the letter has that. In capitals, `IROS` is the plural of `IRO` if
 * the letter has that.
 */
function keyOf(
  { key, plural, amongCapitals }: Mention,
  sure: ReadonlySet<string>,
  known: ReadonlyMap<string, unknown>,
): string {
  if (plural && !known.has(key) && known.has(`${key}S`)) return `${key}S`;
  const single = key.endsWith('S') ? key.slice(0, -1) : '';
  return amongCapitals && sure.has(single) ? single : key;
}

/** False for a word in a run of capitals, unless it is in brackets after words with its initials. */
const isSure = ({ amongCapitals, definition }: Mention): boolean =>
  !amongCapitals ||
  (definition?.expansion !== undefined &&
    definition.bracket !== undefined &&
    definition.whole.start < definition.bracket.start);

/** Maps a span in a block's plain text to the letter. */
export const placeOf = ({ block }: MentionInLetter, span: Span): Span => block.plain.toSource(span);
