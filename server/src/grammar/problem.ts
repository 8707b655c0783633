import type { GrammarProblem } from '../nlp/block-prose';
import type { TaggedSentence } from './sentence';

/** Finds one kind of problem in a sentence; spans are half-open UTF-16 offsets in the sentence. */
export type Detector = (sentence: TaggedSentence) => Iterable<GrammarProblem>;
