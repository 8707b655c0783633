import type { Documents } from './count';
import type { CandidateEdit } from './edits';
import type { Token } from './tokens';

/**
 * The word sequences that a team's own letters repeat. They are kept as text, one a line in alphabetical order, so that
 * the team can read what was learnt and delete lines.
 */
export class TeamPhrases {
  static readonly none = new TeamPhrases(new Set());

  private constructor(private readonly sequences: ReadonlySet<string>) {}

  /** @param lines  sequences of three words, from `learntFrom` */
  static of(lines: Iterable<string>): TeamPhrases {
    const sequences = new Set<string>();
    for (const line of lines) {
      const words = line.trim().toLowerCase();
      if (words !== '' && !words.startsWith('#')) sequences.add(words);
    }
    return sequences.size === 0 ? TeamPhrases.none : new TeamPhrases(sequences);
  }

  /** True if the words that an edit would change are part of the team's own sequences. */
  hasUsual(sentence: readonly Token[], { from, to }: CandidateEdit): boolean {
    if (this.sequences.size === 0) return false;
    // A sequence must contain the changed words, or both sides of a gap.
    const first = Math.max(0, to - WORDS + (from === to ? 1 : 0));
    const last = Math.min(sentence.length - WORDS, from === to ? from - 1 : from);
    for (let at = first; at <= last; at++) if (this.sequences.has(sequenceAt(sentence, at))) return true;
    return false;
  }
}

/** Words per sequence. */
const WORDS = 3;

const sequenceAt = (sentence: readonly Token[], at: number): string =>
  sentence
    .slice(at, at + WORDS)
    .map(({ key }) => key)
    .join(' ');

/** The sequences of three words in at least this many documents, in alphabetical order. */
export function learntFrom(documents: Documents, fewestDocuments: number): readonly string[] {
  const seen = new Map<string, { documents: number; last: number }>();
  documents.forEach((sentences, document) => {
    for (const sentence of sentences) {
      for (let at = 0; at + WORDS <= sentence.length; at++) {
        // Punctuation is not part of a phrase, and names do not belong in a list that a team shares.
        const words = sentence.slice(at, at + WORDS);
        if (words.some(({ key, capital }, place) => !/^\p{L}[^#]*$/u.test(key) || (capital && at + place > 0)))
          continue;
        const sequence = sequenceAt(sentence, at);
        const one = seen.get(sequence) ?? { documents: 0, last: -1 };
        if (one.last !== document) seen.set(sequence, { documents: one.documents + 1, last: document });
      }
    }
  });
  return [...seen]
    .filter(([, { documents: stood }]) => stood >= fewestDocuments)
    .map(([sequence]) => sequence)
    .sort((a, b) => (a < b ? -1 : 1));
}
