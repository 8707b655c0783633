import type { Span } from './span';

/** One change to a text: the text at `span` is replaced by `text` (an insertion if the span is empty). */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Applies edits that do not overlap; edits at the same position keep their order. Overlapping edits are a programming
 * error and throw.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order);
  let done = 0;
  let out = '';
  for (const { edit } of ordered) {
    if (edit.span.start < done) throw new Error(`edits overlap at ${edit.span.start}`);
    out += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.end;
  }
  return out + text.slice(done);
}
