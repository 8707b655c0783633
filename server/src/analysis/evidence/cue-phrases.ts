import data from '../../../data/evidence.yaml';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { BlockText } from '../../text/annotated-text';
import { indexedTextOf } from './finding-terms';

/** True for a finding that reports a weakness but not its effect on anybody. */
export const leavesEffectOpen = memoizeByBlock((text: BlockText): boolean => {
  const { text: plain } = text.plain;
  const { sentences } = indexedTextOf(text);
  const weak = sentences.filter(({ weakness }) => weakness > 0);
  if (weak.reduce((sum, { weakness }) => sum + weakness, 0) < 2 || effects().test(plain)) return false;
  // “Children are not visited often enough” says whom it affects.
  return !weak.some(({ start, end }) => people().test(plain.slice(start, end)));
});

/** True for a finding that judges in a few words and does not say what was seen: `Partnership working is strong.` */
export const judgesOnly = memoizeByBlock((text: BlockText): boolean => {
  const { text: plain } = text.plain;
  if (plain.length > MAX_JUDGEMENT_LENGTH || !/[.!?]\s*$/.test(plain) || REFERS_BACK.test(plain)) return false;
  return judgements().test(plain) && !seen().test(plain) && !/[\d‘“"]/.test(plain);
});

/** About 25 words. */
const MAX_JUDGEMENT_LENGTH = 160;

// “This contributes to …” continues the previous paragraph.
const REFERS_BACK = /^\s*(?:this|these|those|it|they|such)\b/i;

interface CueData {
  readonly effects: string;
  readonly people: string;
  readonly judgements: string;
  readonly seen: string;
}

const cueData = data as CueData;

const anyOf = (phrases: () => string): (() => RegExp) => {
  let made: RegExp | undefined;
  return () => {
    if (made) return made;
    const list = phrases()
      .split('|')
      .map((phrase) => phrase.trim())
      .filter(Boolean)
      .sort((a, b) => b.length - a.length);
    return (made = new RegExp(
      `(?<![\\p{L}])(?:${list.map((phrase) => phrase.replace(/\s+/g, '\\s+')).join('|')})(?![\\p{L}])`,
      'iu',
    ));
  };
};

const effects = anyOf(() => cueData.effects);
const people = anyOf(() => cueData.people);
const judgements = anyOf(() => cueData.judgements);
const seen = anyOf(() => cueData.seen);
