import scores from '../../data/phrases/scores.json';
import { decodePhrases } from './codec';
import type { Scores } from './reader';
import { PhraseReader } from './reader';

export { TeamPhrases, learntFrom } from './team-phrases';
export { paragraphsOf } from './paragraphs';
export { sentencesOf } from './tokens';

/**
 * The reader of phrases, which is a bundle of its own (`dist/phrases.js`), for its scores are long.
 * @param bytes  the counts of `counts.bin.br`, unpacked; throws an error with a sentence where they are none
 */
export const createPhrases = (bytes: Uint8Array): PhraseReader =>
  new PhraseReader(decodePhrases(bytes), scores as Scores);
