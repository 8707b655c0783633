import type { Problem } from '../rules/engine/rule';
import type { Span } from '../text/span';
import { textAt } from '../text/span';

/** A place that has to change before a problem is gone. */
export interface Jump {
  readonly title: string;
  readonly span: Span;
  /** There may be something to choose from at the place. */
  readonly choose: boolean;
}

/**
 * Where to go for a problem that has no fix: the other places that it names, else its own words, to be written anew or
 * filled in. None for one that has a fix, and none for mere information without another place.
 */
export function jumpsOf(text: string, { rule, severity, span, related, fixes }: Problem): readonly Jump[] {
  if (fixes.length > 0) return [];
  const others = related
    .filter((other, i) => related.findIndex((one) => one.span.start === other.span.start) === i)
    .slice(0, MAX_JUMPS)
    .map((other): Jump => ({ title: `Go to ${shown(text, other.span)}`, span: other.span, choose: false }));
  if (others.length > 0 || (severity !== 'error' && severity !== 'warning')) return others;
  return rule === 'placeholder-left'
    ? [{ title: `Fill in ${shown(text, span)}`, span, choose: true }]
    : [{ title: `Select ${shown(text, span)} to write it anew`, span, choose: false }];
}

const MAX_JUMPS = 3;
const MAX_SHOWN_LENGTH = 50;

function shown(text: string, span: Span): string {
  const words = textAt(text, span).replace(/\s+/g, ' ').trim();
  if (words === '') return 'the place';
  return `“${words.length > MAX_SHOWN_LENGTH ? `${words.slice(0, MAX_SHOWN_LENGTH - 1).trimEnd()}…` : words}”`;
}
