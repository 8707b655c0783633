import scores from '../../data/phrases/scores.json';
import { decodePhrases } from './codec';
import type { Scores } from './reader';
import { PhraseReader } from './reader';

export { TeamPhrases, learntFrom } from './team-phrases';
export { paragraphsOf } from './paragraphs';
export { sentencesOf } from './tokens';

/**
 * Creates the reader of phrases, a separate bundle (`dist/phrases.js`) because its scores are long.
 * @param bytes  the decompressed contents of `counts.bin.br`; throws an error with a sentence for the user if they are
 * not valid
 */
export const createPhrases = (bytes: Uint8Array): PhraseReader =>
  new PhraseReader(decodePhrases(bytes), scores as Scores);
