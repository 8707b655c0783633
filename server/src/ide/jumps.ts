import type { Problem } from '../rules/engine/rule';
import type { L10n } from '../text/l10n';
import type { Span } from '../text/span';
import { textAt } from '../text/span';

/** A place that has to be changed to resolve a problem. */
export interface Jump {
  readonly title: string;
  readonly span: Span;
  /** Whether there may be completions to choose from at the place. */
  readonly choose: boolean;
}

/**
 * Returns the places to go to for a problem without a fix: its related places, otherwise its own text, to be rewritten
 * or filled in. Empty for a problem with a fix, and for mere information without related places.
 */
export function jumpsOf(text: string, { rule, severity, span, related, fixes }: Problem, l10n: L10n): readonly Jump[] {
  if (fixes.length > 0) return [];
  const others = related
    .filter((other, i) => related.findIndex((one) => one.span.start === other.span.start) === i)
    .slice(0, MAX_JUMPS)
    .map((other): Jump => ({ title: goTo(shown(text, other.span), l10n), span: other.span, choose: false }));
  if (others.length > 0 || (severity !== 'error' && severity !== 'warning')) return others;
  return rule === 'placeholder-left'
    ? [{ title: fillIn(shown(text, span), l10n), span, choose: true }]
    : [{ title: select(shown(text, span), l10n), span, choose: false }];
}

const goTo = (words: string, l10n: L10n): string =>
  words === '' ? l10n.t('Go to the place') : l10n.t('Go to “{0}”', words);

const fillIn = (words: string, l10n: L10n): string =>
  words === '' ? l10n.t('Fill in the place') : l10n.t('Fill in “{0}”', words);

const select = (words: string, l10n: L10n): string =>
  words === '' ? l10n.t('Select the place to rewrite it') : l10n.t('Select “{0}” to rewrite it', words);

const MAX_JUMPS = 3;
const MAX_SHOWN_LENGTH = 50;

/** The text of a place, shortened; '' if it is empty. */
function shown(text: string, span: Span): string {
  const words = textAt(text, span).replace(/\s+/g, ' ').trim();
  return words.length > MAX_SHOWN_LENGTH ? `${words.slice(0, MAX_SHOWN_LENGTH - 1).trimEnd()}…` : words;
}
