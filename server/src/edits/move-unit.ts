import type { Reading, Section } from '../reading/reading';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { contains, spanOf, textAt } from '../text/span';
import { wordsLost } from '../text/words-lost';
import { lineBreakOf } from './insert-passage';
import { movePassage } from './move-passage';

/** The target of a move: past a neighbour, or to the place of another section or finding (an offset in it). */
export type MoveTarget = 'up' | 'down' | number;

/** The edits of a move, and the new start of the moved text. */
export interface Move {
  readonly edits: readonly Edit[];
  readonly place: number;
}

interface Units {
  readonly kind: 'section' | 'block';
  readonly spans: readonly Span[];
  readonly sections: readonly Section[];
}

/**
 * Moves the section or heading, paragraph or bullet at an offset among its neighbours: sections among sections,
 * paragraphs and bullets within their section. Anything between them stays, and no words are lost. Undefined if there
 * is nothing to move, or nowhere to move it.
 */
export function moveUnit(reading: Reading, at: number, target: MoveTarget): Move | undefined {
  const { text } = reading.letter;
  const { kind, spans, sections } = unitsAt(reading, at);
  const from = spans.findIndex((span) => holds(span, at));
  if (from < 0) return undefined;
  const to = target === 'up' ? from - 1 : target === 'down' ? from + 1 : spans.findIndex((span) => holds(span, target));
  const move =
    to >= 0 && to < spans.length
      ? moved(text, spans, from, to)
      : typeof target === 'number' && kind === 'block'
        ? movedToSection(text, spans[from], sections, target)
        : undefined;
  return move && move.edits.length > 0 && wordsLost(text, move.edits).length === 0 ? move : undefined;
}

const holds = (span: Span, at: number): boolean => span.start <= at && at < Math.max(span.end, span.start + 1);

function unitsAt({ sections }: Reading, at: number): Units {
  // Subheadings and the text below them move with their section.
  const outer = sections.filter(
    (section) => !sections.some((other) => other !== section && contains(other.span, section.span)),
  );
  const inside = sections.find(({ body }) => body.some(({ span }) => holds(span, at)));
  return inside
    ? {
        kind: 'block',
        spans: inside.body.filter(({ kind }) => kind === 'paragraph' || kind === 'bullet').map(({ span }) => span),
        sections,
      }
    : { kind: 'section', spans: outer.map(({ span }) => span), sections };
}

/** Rotates the texts of the spans between two positions; the gaps between them stay. */
function moved(text: string, spans: readonly Span[], from: number, to: number): Move {
  const first = Math.min(from, to);
  const some = spans.slice(first, Math.max(from, to) + 1);
  const texts = some.map((span) => textAt(text, span));
  const gaps = some.slice(1).map((span, i) => gapOf(text, spanOf(some[i]?.end ?? span.start, span.start)));
  const turned = from < to ? [...texts.slice(1), texts[0] ?? ''] : [texts.at(-1) ?? '', ...texts.slice(0, -1)];
  const start = some[0]?.start ?? 0;
  const end = some.at(-1)?.end ?? start;
  const written = turned.map((unit, i) => unit + (gaps[i] ?? '')).join('');
  const place = from < to ? start + written.length - (texts[0] ?? '').length : start;
  return { edits: [{ span: spanOf(start, end), text: written }], place };
}

/** Without a blank line a paragraph would merge with the text that ends up below it. */
function gapOf(text: string, span: Span): string {
  const gap = textAt(text, span);
  const lineBreak = lineBreakOf(text);
  return gap.trim() === '' && !/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.test(gap) && !bullets(text, span)
    ? lineBreak + lineBreak
    : gap;
}

/** True if there are bullets on both sides of a gap. */
function bullets(text: string, { start, end }: Span): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return (
    /^[ \t]*(?:[-*+•■·]|\d{1,3}[.)])[ \t\u00a0]/.test(line) &&
    /^(?:[-*+•■·]|\d{1,3}[.)])[ \t\u00a0]/.test(text.slice(end, end + 6))
  );
}

/** A paragraph or bullet moved to another section goes to its end. */
function movedToSection(
  text: string,
  span: Span | undefined,
  sections: readonly Section[],
  target: number,
): Move | undefined {
  const section = sections.findLast((one) => holds(one.span, target));
  const end = section?.body.at(-1)?.span.end ?? section?.heading.span.end;
  const edits = span && end !== undefined ? movePassage(text, span, end) : undefined;
  if (!span || !edits) return undefined;
  const [out, put] = edits;
  if (!out || !put) return undefined;
  const lead = put.text.length - put.text.trimStart().length;
  const place = put.span.start + lead - (out.span.start < put.span.start ? out.span.end - out.span.start : 0);
  return { edits, place };
}
