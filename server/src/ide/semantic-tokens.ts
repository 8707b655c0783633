import { abbreviationsOf, placeOf } from '../analysis/abbreviations/abbreviations';
import { runningParagraphs } from '../analysis/running-text';
import { append } from '../lists/append';
import { judgementWordsIn } from '../nlp/lexicons/judgement-words';
import { findDates } from '../reading/facts/dates';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { namesIn } from './references';

/** The semantic token types, in the order of the protocol's legend. */
export const TOKEN_TYPES = ['date', 'person', 'authority', 'abbreviation', 'judgement'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
}

/** A limit for noise, which may have any number. */
const MAX_TOKENS = 5000;
const MAX_BLOCK_LENGTH = 50_000;

/**
 * Dates, people and the authority of the frame, abbreviations, and words of judgement in the running text, in order of
 * position and without overlaps.
 */
export function semanticTokens(reading: Reading): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const { kind, plain } of reading.letter.blocks) {
    if (kind === 'comment' || plain.text.length > MAX_BLOCK_LENGTH) continue;
    for (const { days } of findDates(plain.text))
      append(
        tokens,
        days.map(({ span }) => ({ span: plain.toSource(span), type: 'date' as const })),
      );
  }
  for (const { kind, places } of namesIn(reading))
    append(
      tokens,
      places.map((span) => ({ span, type: kind })),
    );
  for (const { mentions } of abbreviationsOf(reading))
    append(
      tokens,
      mentions.map((place) => ({ span: placeOf(place, place.mention), type: 'abbreviation' as const })),
    );
  for (const { plain } of runningParagraphs(reading))
    append(
      tokens,
      judgementWordsIn(plain.text).map((word) => ({ span: plain.toSource(word), type: 'judgement' as const })),
    );
  return apart(tokens, reading.letter.frontMatter.span.end);
}

/** Of two overlapping tokens the first is kept; the front matter is not part of the letter. */
function apart(tokens: readonly SemanticToken[], from: number): readonly SemanticToken[] {
  const kept: SemanticToken[] = [];
  const ordered = [...tokens].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let done = from;
  for (const token of ordered) {
    if (token.span.start < done || token.span.end <= token.span.start) continue;
    if (kept.length >= MAX_TOKENS) break;
    kept.push(token);
    done = token.span.end;
  }
  return kept;
}
