import { GenerationalCache } from '../memo/generational-cache';
import { lazy } from '../memo/lazy';
import type { Grammar, GrammarProblem } from '../nlp/block-prose';
import { sentenceEnds } from '../nlp/retext/sentence-ends';
import { DETECTORS } from './detectors/detectors';
import type { TaggedSentence } from './sentence';
import { createTagger } from './tagger';

/**
 * The tagger and the detectors that read its tags; a separate bundle (`dist/grammar.js`), loaded when the first text is
 * checked. Results are kept by sentence, so an edit costs only the sentence that it changes.
 */
export function createGrammar(tagger: () => (sentence: string) => TaggedSentence = createTagger): Grammar {
  const tag = lazy(tagger);
  const kept = new GenerationalCache<readonly GrammarProblem[]>(SENTENCES_KEPT);
  const problemsOf = (sentence: string): readonly GrammarProblem[] => {
    const tagged = tag()(sentence);
    const problems = DETECTORS.flatMap((detector) => [...detector(tagged)]);
    return problems
      .filter((one, i) => !problems.some((other, k) => isSaidBy(one, other) || (k < i && isSame(one, other))))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  };
  return {
    problemsIn: (plain) =>
      sentencesOf(plain).flatMap(({ start, text }) =>
        text.length > MAX_SENTENCE_LENGTH
          ? []
          : kept.of(text, () => problemsOf(text)).map((problem) => moved(problem, start)),
      ),
  };
}

/** True if a verb disagrees only because its noun has the wrong number, which is already reported. */
const isSaidBy = (one: GrammarProblem, other: GrammarProblem): boolean =>
  one.rule === 'verb-agreement' && other.rule === 'noun-number' && other.start < one.end && one.start < other.end;

/** True for the same problem found by two detectors: the same words, or the same word to change. */
const isSame = (one: GrammarProblem, other: GrammarProblem): boolean =>
  one.rule === other.rule &&
  ((one.start === other.start && one.end === other.end) ||
    (one.edit !== undefined && one.edit.start === other.edit?.start && one.edit.end === other.edit.end));

/** The sentences of about ten letters. */
const SENTENCES_KEPT = 1_000;
/** Anything longer is not a sentence. */
const MAX_SENTENCE_LENGTH = 2_000;

function sentencesOf(plain: string): readonly { readonly start: number; readonly text: string }[] {
  const sentences: { start: number; text: string }[] = [];
  let from = 0;
  for (const end of [...sentenceEnds(plain).ends, plain.length]) {
    const whole = plain.slice(from, end);
    const text = whole.trim();
    if (/\p{L}/u.test(text)) sentences.push({ start: from + whole.indexOf(text), text });
    from = end;
  }
  return sentences;
}

const moved = (problem: GrammarProblem, by: number): GrammarProblem => ({
  ...problem,
  start: problem.start + by,
  end: problem.end + by,
  ...(problem.edit && { edit: { ...problem.edit, start: problem.edit.start + by, end: problem.edit.end + by } }),
});
