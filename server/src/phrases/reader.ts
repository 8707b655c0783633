import { GenerationalCache } from '../memo/generational-cache';
import type { Boosted } from './boosted';
import { boostedScore } from './boosted';
import type { PhraseCounts } from './count';
import type { CandidateEdit, EditKind } from './edits';
import { CandidateMaker } from './edits';
import { TELLING, featuresOf, written } from './features';
import { isObjectPronoun } from './object-pronouns';
import { TeamPhrases } from './team-phrases';
import type { Token } from './tokens';
import { isWord, sentencesOf } from './tokens';
import type { UsualWords } from './usual-words';
import { usualWordsAround } from './usual-words';

/** Words that are unusual in their context, with the usual wording. Spans are half-open UTF-16 offsets in the text. */
export interface Suggestion {
  readonly kind: EditKind;
  /** The unusual words: those that change, or those on both sides of the gap where one is missing. */
  readonly start: number;
  readonly end: number;
  /** The change. */
  readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  /** The changed words with the neighbours they were counted with, as they would be written. */
  readonly usual: string;
  /** The words with two neighbours on each side, if a word is removed and fewer were counted: not known to be usual. */
  readonly whole?: string;
  /** The confidence, in log odds as trained. */
  readonly score: number;
}

/** The trained trees, with the score from which a suggestion is made. */
export interface Scores extends Boosted {
  readonly threshold: number;
}

/** Finds words that one small edit would make usual. */
export class PhraseReader {
  readonly #maker: CandidateMaker;
  readonly #kept = new GenerationalCache<readonly Suggestion[]>(SENTENCES);

  constructor(
    private readonly counts: PhraseCounts,
    private readonly scores: Scores,
    private readonly team: TeamPhrases = TeamPhrases.none,
  ) {
    this.#maker = new CandidateMaker(counts);
  }

  /** The same reader for a team's letters: wording that the team's own letters repeat is usual. */
  withTeam(team: TeamPhrases): PhraseReader {
    return new PhraseReader(this.counts, this.scores, team);
  }

  /** The unusual wording of a text, in order of position and without overlaps. */
  unusualIn(text: string): readonly Suggestion[] {
    return sentencesOf(text).flatMap((sentence) => {
      const [first, last] = [sentence[0] as Token, sentence.at(-1) as Token];
      if (sentence.length < MIN_SENTENCE_TOKENS || sentence.length > MAX_SENTENCE_TOKENS) return [];
      const said = text.slice(first.start, last.end);
      return this.#kept
        .of(said, () => moved(this.#unusual(sentence, text), -first.start))
        .map((suggestion) => movedBy(suggestion, first.start));
    });
  }

  #unusual(sentence: readonly Token[], text: string): readonly Suggestion[] {
    const row = written(this.counts.vocabulary.symbolsOf(sentence), this.counts, TELLING);
    const found: { readonly candidate: CandidateEdit; readonly score: number }[] = [];
    for (let place = 0; place < sentence.length; place++) {
      this.#maker.each(sentence, row.words.symbols, place, (words, to, length) => {
        const features = featuresOf(row, words, place, to, length, this.counts);
        if (!features) return;
        const score = boostedScore(this.scores, features);
        if (score < this.scores.threshold) return;
        const candidate = { ...words, from: place, to, length };
        if (isObjectPronoun(sentence, candidate)) return;
        if (!this.team.hasUsual(sentence, candidate)) found.push({ candidate, score });
      });
    }
    found.sort((a, b) => b.score - a.score || a.candidate.from - b.candidate.from);
    const chosen: Suggestion[] = [];
    for (const { candidate, score } of found) {
      const suggestion = suggestionOf(sentence, candidate, score, text, this.counts);
      if (suggestion && !chosen.some(({ start, end }) => start <= suggestion.end && end >= suggestion.start))
        chosen.push(suggestion);
    }
    return chosen.sort((a, b) => a.start - b.start);
  }
}

/** The sentences of this many letters are cached. */
const SENTENCES = 1_000;
/** Shorter sentences give too little context. */
const MIN_SENTENCE_TOKENS = 3;
const MAX_SENTENCE_TOKENS = 300;

function suggestionOf(
  sentence: readonly Token[],
  { kind, from, to, keys }: CandidateEdit,
  score: number,
  text: string,
  counts: PhraseCounts,
): Suggestion | undefined {
  const first = sentence[from];
  const last = sentence[to - 1];
  const before = sentence[from - 1];
  const next = sentence[to];
  const put = putWords(sentence, from, to, keys, text);
  const edited = [...sentence.slice(0, from), ...keys.map((key) => ({ key })), ...sentence.slice(to)];
  const known = usualWordsAround(edited, from, from + keys.length, counts);
  // Wording that never occurred is not called usual.
  if (!known) return undefined;
  const made = { kind, usual: usualWords(sentence, from, to, keys.length, put, known, text), score };
  if (from === to) {
    const place = first as Token;
    return {
      ...made,
      start: before?.start ?? place.start,
      end: place.end,
      edit: { start: place.start, end: place.start, text: `${put} ` },
    };
  }
  const [start, end] = [(first as Token).start, (last as Token).end];
  if (keys.length === 0) {
    // A word is removed with the space after it, or the one before it if punctuation follows.
    const after = next !== undefined && /^\s+$/.test(text.slice(end, next.start));
    const edit =
      after || before === undefined
        ? { start, end: next?.start ?? end, text: '' }
        : { start: before.end, end, text: '' };
    const whole = wholeWords(sentence, from, to, known, text);
    return { ...made, ...(whole === undefined ? {} : { whole }), start, end, edit };
  }
  return { ...made, start, end, edit: { start, end, text: put } };
}

/** The words that an edit inserts, as they would be written. */
function putWords(sentence: readonly Token[], from: number, to: number, keys: readonly string[], text: string): string {
  const words = keys.join(' ');
  if (from < to) return asWritten(words, text.slice(sentence[from]?.start, sentence[to - 1]?.end));
  return from === 0 && sentence[0]?.capital ? capital(words) : words;
}

/** Capitalised if the word it replaces is; in capitals only if that is. */
const asWritten = (words: string, like: string): string =>
  /^\p{Lu}{2,}$/u.test(like) ? words.toUpperCase() : /^\p{Lu}/u.test(like) ? capital(words) : words;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The words that are usual together with an edit that inserts `count` words, as they would be written. */
function usualWords(
  sentence: readonly Token[],
  from: number,
  to: number,
  count: number,
  put: string,
  usual: UsualWords,
  text: string,
): string {
  const asThere = ({ start, end }: Token): string => text.slice(start, end);
  const before = sentence.slice(usual.from, from).map(asThere);
  const after = sentence.slice(to, to + usual.to - from - count).map(asThere);
  return [...before, ...(put === '' ? [] : [put]), ...after].join(' ');
}

/** Number of words shown on each side of a word that is removed. */
const SHOWN = 2;

/**
 * The words around removed ones, `[from, to)`: those that are usual, and at least two on each side up to punctuation;
 * undefined if that adds none.
 */
function wholeWords(
  sentence: readonly Token[],
  from: number,
  to: number,
  usual: UsualWords,
  text: string,
): string | undefined {
  let first = from;
  while (first > 0 && from - first < SHOWN && isWord(sentence[first - 1]?.key ?? '')) first--;
  let last = to;
  while (last < sentence.length && last - to < SHOWN && isWord(sentence[last]?.key ?? '')) last++;
  // The usual words are counted without those removed.
  const usualTo = usual.to + to - from;
  if (usual.from <= first && usualTo >= last) return undefined;
  return [...sentence.slice(Math.min(first, usual.from), from), ...sentence.slice(to, Math.max(last, usualTo))]
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

const moved = (suggestions: readonly Suggestion[], by: number): readonly Suggestion[] =>
  suggestions.map((suggestion) => movedBy(suggestion, by));

const movedBy = (suggestion: Suggestion, by: number): Suggestion => ({
  ...suggestion,
  start: suggestion.start + by,
  end: suggestion.end + by,
  edit: { ...suggestion.edit, start: suggestion.edit.start + by, end: suggestion.edit.end + by },
});
