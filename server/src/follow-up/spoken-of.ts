import { indexedTextOf } from '../analysis/evidence/finding-terms';
import { memoizeByBlock } from '../memo/memoize-by-block';
import { judgementWordsIn } from '../nlp/lexicons/judgement-words';
import type { BlockText } from '../text/annotated-text';
import type { Span } from '../text/span';
import type { Matter, Setting } from './matters';
import { mattersIn, settingsIn } from './matters';

/** The subjects of a finding: the matters of its sentences, and how much is said about each. */
export interface FindingSubject {
  readonly sentences: readonly SpokenSentence[];
  readonly settings: readonly Setting[];
}

/** A half-open span in the finding's plain text. */
export interface SpokenSentence extends Span {
  /** Ids of the matters that it is about. */
  readonly about: ReadonlySet<string>;
  /** Ids of the matters that it names in passing. */
  readonly inPassing: ReadonlySet<string>;
  readonly tells: Tells;
}

/** Whether text reports a strength, a weakness, both, or neither. */
export type Tells = 'strength' | 'weakness' | 'both' | 'neither';

/**
 * Analyses a finding. A sentence is about the matters named in its first words (up to where the verb usually is); later
 * ones are named in passing, unless the sentence opens the finding.
 */
export const subjectOfFinding = memoizeByBlock((text: BlockText): FindingSubject => {
  const { text: plain } = text.plain;
  return {
    settings: settingsIn(plain),
    sentences: indexedTextOf(text).sentences.map(({ start, end, weakness }, i): SpokenSentence => {
      const words = plain.slice(start, end);
      const lead = words.length - words.trimStart().length;
      const about = new Set<string>();
      const inPassing = new Set<string>();
      for (const { matter, start: at } of mattersIn(words)) {
        const before = words.slice(lead, at);
        const isSubject = !matter.mustBeSubject || !VERB.test(before.replace(NO_VERB, ''));
        if (before.length <= (i === 0 ? FIRST_REACH : REACH) && isSubject) about.add(matter.id);
        else inPassing.add(matter.id);
      }
      return { start: start + lead, end, about, inPassing, tells: tellsOf(words, weakness) };
    }),
  };
});

// Plans and assessments are named in every other sentence; one is about them only if they are its subject.
const VERB =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|will|may|must|should|need|needs|receive|receives|ensures?)\b/i;
const NO_VERB = /^there (?:is|are|has been|have been)\b|^(?:when|while|where) [^,]*,|\bin need\b/gi;
const REACH = 60;
const FIRST_REACH = 140;

function tellsOf(words: string, weakness: number): Tells {
  const good = judgementWordsIn(words).some(({ step }) => step >= STRONG_STEP) || GAIN.test(words);
  if (weakness > 0) return good ? 'both' : 'weakness';
  return good ? 'strength' : 'neither';
}

/** “Appropriate” and better, in the order of `server/data/wording/judgements.yaml`. */
const STRONG_STEP = 4;
const GAIN =
  /\b(?:improved|improvements?|strengthened|benefit(?:s|ing)?|positive(?:ly)?|successful(?:ly)?|manageable)\b/i;

/** The sentences of a finding that are about a matter; empty if there are none. */
export function sentencesAbout(finding: FindingSubject, matters: readonly Matter[]): readonly SpokenSentence[] {
  const ids = new Set(matters.flatMap(({ id, covers }) => [id, ...covers]));
  const names = (set: ReadonlySet<string>): boolean => [...ids].some((id) => set.has(id));
  const about = finding.sentences.filter((sentence) => names(sentence.about));
  const passing = finding.sentences.filter((sentence) => names(sentence.inPassing));
  if (about.length > 0) return finding.sentences.filter((one) => about.includes(one) || passing.includes(one));
  const enough = matters.some(({ kind }) => kind === 'practice' || kind === 'recording') ? MANY : SOME;
  return passing.length >= enough ? passing : [];
}

/** A matter named in passing this often counts as a subject. */
const SOME = 2;
const MANY = 4;

/** Adds the sentences that directly continue one of these (“However, …”) and have no other subject. */
export const withCarriedOn = (
  { sentences }: FindingSubject,
  about: readonly SpokenSentence[],
): readonly SpokenSentence[] =>
  sentences.filter((sentence, i) => {
    const before = sentences[i - 1];
    return about.includes(sentence) || (before && about.includes(before) && sentence.about.size === 0);
  });

/** Combines the results of several sentences. */
export function together(tells: readonly Tells[]): Tells {
  const strength = tells.some((one) => one === 'strength' || one === 'both');
  const weakness = tells.some((one) => one === 'weakness' || one === 'both');
  return strength ? (weakness ? 'both' : 'strength') : weakness ? 'weakness' : 'neither';
}
