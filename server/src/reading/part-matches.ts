import type { Block, Letter, Line } from '../letter/letter';
import { matchStock } from '../templates/match-stock';
import type { Part, Template } from '../templates/template';
import { isOptional } from '../templates/template';
import type { Span } from '../text/span';
import { union } from '../text/span';
import type { Frame } from './frame';
import type { Passage, PartMatch } from './reading';
import type { SectionClaims } from './sections';

/** The frame's lines, as identified by the fact readers. */
export interface FrameLines {
  readonly letterhead: readonly Line[];
  readonly date?: Line;
  readonly addressee: readonly Line[];
  readonly signatory: readonly Line[];
  readonly copyList: readonly Line[];
}

/** Determines for every part of the template what fills it, or where it belongs. */
export function partMatchesOf(
  letter: Letter,
  template: Template,
  frame: Frame,
  lines: FrameLines,
  claims: SectionClaims,
): readonly PartMatch[] {
  const passages = new Map<Part, Passage>();
  const fill = (kind: Part['kind'], passage: Passage | undefined): void => {
    const part = template.parts.find((one) => one.kind === kind);
    if (part && passage) passages.set(part, passage);
  };
  fill('letterhead', ofLines(lines.letterhead));
  fill('date', ofLines(lines.date ? [lines.date] : []));
  fill('addressee', ofLines(lines.addressee));
  fill('salutation', ofBlock(frame.salutation));
  fill('subject', ofBlock(frame.subject));
  fill('sign-off', ofBlock(frame.signOff));
  fill('signatory', ofLines(lines.signatory));
  fill('copy-list', ofLines(lines.copyList));
  const lastSection = template.parts.map((part) => part.kind).lastIndexOf('section');
  const paragraphs = template.parts.filter((part) => part.kind === 'paragraph' || part.kind === 'closing');
  claimParagraphs(
    paragraphs.filter((part) => template.parts.indexOf(part) < lastSection || lastSection < 0),
    frame.opening,
    passages,
  );
  claimParagraphs(
    paragraphs.filter((part) => template.parts.indexOf(part) > lastSection),
    frame.closing,
    passages,
  );
  const moved = new Set<Part>();
  for (const [part, { section, inOrder }] of claims.claimed) {
    passages.set(part, { span: section.span, blocks: [section.heading, ...section.body], section });
    if (!inOrder) moved.add(part);
  }
  const places = placesOf(
    letter,
    template.parts,
    passages,
    moved,
    Math.max(0, frame.opening.at(-1)?.span.end ?? 0, claims.sections.at(-1)?.span.end ?? 0),
  );
  return template.parts.map((part, i): PartMatch => {
    const passage = passages.get(part);
    const extra = (claims.extra.get(part) ?? []).map((section): Passage => ({
      span: section.span,
      blocks: [section.heading, ...section.body],
      section,
    }));
    return {
      part,
      state: !passage ? 'missing' : moved.has(part) && !part.anywhere ? 'misplaced' : 'present',
      ...(passage ? { passage } : {}),
      extra,
      at: places[i] ?? 0,
    };
  });
}

/**
 * Similarity from which a paragraph is assigned to a part; from `LIKELY` on it is assigned only if no other part claims
 * it.
 */
const SURE = 0.7;
const LIKELY = 0.45;

/** Assigns stock paragraphs to parts, the most similar first. One paragraph may contain the words of several parts. */
function claimParagraphs(parts: readonly Part[], blocks: readonly Block[], passages: Map<Part, Passage>): void {
  const paragraphs = blocks.filter((block) => block.kind !== 'footnote');
  const claims: { part: Part; block: Block; similarity: number; span: Span }[] = [];
  for (const part of parts) {
    for (const block of paragraphs) {
      let best: { similarity: number; span: Span } | undefined;
      for (const stock of part.stock) {
        const match = matchStock(stock, block.plain);
        if (match.similarity > (best?.similarity ?? 0)) best = { similarity: match.similarity, span: match.span };
        if (match.similarity === 1) break;
      }
      if (best && best.similarity >= LIKELY)
        claims.push({ part, block, similarity: best.similarity, span: block.plain.toSource(best.span) });
    }
  }
  claims.sort((a, b) => b.similarity - a.similarity);
  const sharers = new Map<Block, number>();
  const chosen = claims.filter((claim, i) => {
    const first = claims.findIndex((other) => other.part === claim.part) === i;
    return (
      first &&
      (claim.similarity >= SURE ||
        !claims.some((other) => other.block === claim.block && other.similarity > claim.similarity))
    );
  });
  for (const { block } of chosen) sharers.set(block, (sharers.get(block) ?? 0) + 1);
  for (const { part, block, span } of chosen) {
    // A part may span several paragraphs; those that are primarily another part's stay with it.
    const others = claims
      .filter(
        (claim) =>
          claim.part === part && claim.block !== block && claim.similarity >= SURE && !sharers.has(claim.block),
      )
      .map((claim) => claim.block);
    const own = sharers.get(block) === 1 ? block.span : span;
    passages.set(part, {
      span: others.reduce((whole, other) => union(whole, other.span), own),
      blocks: [block, ...others].sort((a, b) => a.span.start - b.span.start),
    });
  }
}

const ofBlock = (block: Block | undefined): Passage | undefined => block && { span: block.span, blocks: [block] };

function ofLines(lines: readonly Line[]): Passage | undefined {
  const [first] = lines;
  return first && { span: lines.reduce((span, line) => union(span, line.span), first.span), blocks: [] };
}

/**
 * For each part the offset at which it belongs: after what precedes it in the template and before what follows it;
 * parts after the sections come after the whole body.
 */
function placesOf(
  letter: Letter,
  parts: readonly Part[],
  passages: ReadonlyMap<Part, Passage>,
  moved: ReadonlySet<Part>,
  bodyEnd: number,
): readonly number[] {
  const settled = parts.map((part) => (moved.has(part) ? undefined : passages.get(part)?.span));
  const ahead: number[] = [];
  let next = letter.text.length;
  for (let i = parts.length - 1; i >= 0; i--) {
    ahead[i] = next;
    next = Math.min(next, settled[i]?.start ?? next);
  }
  let behind = letter.frontMatter.span.end;
  const lastSection = parts.map((part) => part.kind).lastIndexOf('section');
  return parts.map((_, i) => {
    if (i === lastSection + 1) behind = Math.max(behind, bodyEnd);
    const next = ahead[i] ?? letter.text.length;
    const place =
      behind <= next ? lineAfter(letter.text, behind, letter.frontMatter.span.end) : lineStart(letter.text, next);
    behind = Math.max(behind, settled[i]?.end ?? behind);
    return place;
  });
}

/** Returns the start of the line after the one that contains `offset`. */
function lineAfter(text: string, offset: number, least: number): number {
  if (offset <= least) return least;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** True for a part that a complete letter of this kind has and this letter lacks. */
export const isMissing = (partMatch: PartMatch): boolean =>
  partMatch.state === 'missing' && !isOptional(partMatch.part);
