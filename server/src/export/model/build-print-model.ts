import { isoDay } from '../../dates/calendar';
import type { Block, Line } from '../../letter/letter';
import { append } from '../../lists/append';
import { largestOf } from '../../lists/extremes';
import type { Reading, Section } from '../../reading/reading';
import type { PartKind } from '../../templates/template';
import type { Span } from '../../text/span';
import { union, contains } from '../../text/span';
import { FootnoteNumbers } from './footnote-numbers';
import { runsOf, wordsOf } from './inline-runs';
import { letterheadLines, letterheadOf } from './letterhead';
import { listsOf } from './lists';
import type { PrintModel, PrintBlock, PrintRun } from './print-model';

/** The default mark on every page of a letter exported with open problems. */
export const DRAFT_MARK = 'DRAFT';

export interface PrintOptions {
  /** `DRAFT_MARK` or other words, printed on every page if problems were left open. */
  readonly draftMark?: string;
}

/**
 * Returns the print model of a letter: everything written in it, in its own order, however incomplete it is. Front
 * matter, comments and dividing lines are left out; a typed letterhead is replaced by the template's.
 */
export function printModelOf(reading: Reading, options: PrintOptions = {}): PrintModel {
  const { facts, template } = reading;
  const { blocks, footnotes } = new Planner(reading).plan();
  const subject = blocks.find(
    (block) => block.kind === 'heading' && contains(block.source, passageSpan(reading, 'subject') ?? NOWHERE),
  );
  const title =
    subject?.kind === 'heading'
      ? wordsOf(subject.runs.filter(({ footnote }) => footnote === undefined))
          .replace(/\s+/g, ' ')
          .trim()
      : '';
  return {
    title: title || template.title,
    author: facts.signatory?.name.text ?? '',
    language: 'en-GB',
    date: facts.letterDate?.day ? isoDay(facts.letterDate.day) : '',
    ...(options.draftMark ? { draftMark: options.draftMark } : {}),
    letterhead: letterheadOf(template),
    blocks,
    footnotes,
  };
}

const NOWHERE: Span = { start: -1, end: -1 };
/** Lines of addresses, signatures and copy lists are short; anything longer is a paragraph. */
const MAX_FRAME_LINE_LENGTH = 120;
const MAX_SIGNATURE_LINES = 80;

type LineKind = 'date' | 'address' | 'signatory' | 'copy-list';

class Planner {
  private readonly blocks: PrintBlock[] = [];
  private readonly footnotes: FootnoteNumbers;
  private readonly sections: ReadonlyMap<Block, Section>;
  private readonly spans: ReadonlyMap<PartKind, Span>;
  private readonly inLetterhead: (line: Line) => boolean;
  private readonly topEnd: number;
  /** Starts of the lines with which the signature of a second or later person begins. */
  private readonly signatures: ReadonlySet<number>;
  private deepest = 0;

  constructor(private readonly reading: Reading) {
    this.footnotes = new FootnoteNumbers(reading.letter.blocks);
    this.sections = new Map(reading.sections.map((section) => [section.heading, section]));
    this.spans = new Map(
      FRAME_KINDS.flatMap((kind) => {
        const span = passageSpan(reading, kind);
        return span ? [[kind, span] as const] : [];
      }),
    );
    const ends = (['letterhead', 'date', 'addressee'] as const).map((kind) => this.spans.get(kind)?.end ?? 0);
    this.topEnd = Math.min(
      this.spans.get('salutation')?.start ?? Infinity,
      this.spans.get('subject')?.start ?? Infinity,
    );
    if (this.topEnd === Infinity) this.topEnd = largestOf(ends);
    this.inLetterhead = typedLetterhead(reading, this.spans.get('letterhead'), this.topEnd);
    this.signatures = signatureStarts(reading);
  }

  plan(): Pick<PrintModel, 'blocks' | 'footnotes'> {
    let bullets: Block[] = [];
    const endList = (): void => {
      if (bullets.length > 0) append(this.blocks, listsOf(bullets, this.runs));
      bullets = [];
    };
    for (const block of this.reading.letter.blocks) {
      if (block.kind === 'bullet') {
        bullets.push(block);
        continue;
      }
      if (NO_WORDS.has(block.kind)) continue;
      endList();
      if (block.kind === 'heading') this.heading(block, this.isSubject(block) ? 1 : this.levelOf(block));
      else this.paragraph(block);
    }
    endList();
    return { blocks: this.blocks, footnotes: this.footnotes.written((block) => this.runs(block, block.content)) };
  }

  private readonly runs = (block: Block, place: Span): readonly PrintRun[] =>
    runsOf(this.reading.letter.text, place, block.footnoteMarks, this.footnotes.numberOf);

  private isSubject(block: Block): boolean {
    return this.spans.get('subject')?.start === block.span.start;
  }

  /** A heading pasted in bold inside a section is one level below it, unless the template knows it. */
  private levelOf(block: Block): 1 | 2 | 3 {
    const section = this.sections.get(block);
    const inside = block.level > 2 || (block.level === 0 && section?.wording === 'none');
    return inside ? 3 : 2;
  }

  private heading(block: Block, level: 1 | 2 | 3): void {
    const runs = this.runs(block, block.content);
    if (runs.length === 0) return;
    // Screen reader users move through headings by level, so no level is skipped.
    const step = Math.min(level, this.deepest + 1) as 1 | 2 | 3;
    this.deepest = step;
    this.blocks.push({ kind: 'heading', level: step, runs, source: block.span });
  }

  // Lines are read only where they matter: reading them costs as much as reading the text.
  private paragraph(block: Block): void {
    if (this.isSubject(block)) this.heading(block, 1);
    else if (this.starts('salutation', block)) this.withFirstLine('salutation', block, 'paragraph');
    else if (this.starts('sign-off', block)) this.withFirstLine('sign-off', block, 'signatory');
    else if (this.isOfLines(block)) for (const line of block.lines) this.line(block, line);
    else this.text('paragraph', block, block.content);
  }

  private starts(kind: PartKind, block: Block): boolean {
    return this.spans.get(kind)?.start === block.span.start;
  }

  private withFirstLine(kind: 'salutation' | 'sign-off', block: Block, rest: 'paragraph' | 'signatory'): void {
    const [first, ...others] = block.lines;
    if (first) this.text(kind, block, first.span);
    const [second] = others;
    if (!second) return;
    if (rest === 'paragraph') this.text('paragraph', block, { start: second.span.start, end: block.content.end });
    else for (const line of others.slice(0, MAX_SIGNATURE_LINES)) this.addLine('signatory', block, line);
    const more = others[MAX_SIGNATURE_LINES];
    if (rest === 'signatory' && more) this.text('paragraph', block, { start: more.span.start, end: block.content.end });
  }

  /** True for blocks set line by line, before the salutation or after the sign-off. */
  private isOfLines(block: Block): boolean {
    const { start, end } = block.span;
    const tail = [this.spans.get('signatory'), this.spans.get('copy-list')].some(
      (span) => span && start >= span.start && end <= span.end,
    );
    return (
      (tail || end <= this.topEnd) &&
      end - start <= MAX_SIGNATURE_LINES * MAX_FRAME_LINE_LENGTH &&
      block.lines.length <= MAX_SIGNATURE_LINES &&
      block.lines.every(({ plain }) => plain.text.length <= MAX_FRAME_LINE_LENGTH)
    );
  }

  private line(block: Block, line: Line): void {
    if (this.inLetterhead(line)) return;
    const kind = this.kindOf(line);
    if (kind === 'date') this.text('date', block, line.span);
    else this.addLine(kind, block, line);
  }

  private kindOf(line: Line): LineKind {
    const inside = (kind: PartKind): boolean => contains(this.spans.get(kind) ?? NOWHERE, line.span);
    if (inside('date')) return 'date';
    if (inside('copy-list')) return 'copy-list';
    return inside('signatory') ? 'signatory' : 'address';
  }

  private addLine(kind: Exclude<LineKind, 'date'>, block: Block, line: Line): void {
    const runs = this.runs(block, line.span);
    if (runs.length === 0) return;
    const last = this.blocks.at(-1);
    // A blank line between a name and its title separates nothing; in an address it separates two addresses.
    const goesOn =
      last?.kind === kind &&
      (kind !== 'address' || contains(block.span, last.source)) &&
      (kind !== 'signatory' || !this.signatures.has(line.span.start));
    if (goesOn && 'lines' in last) {
      this.blocks[this.blocks.length - 1] = {
        kind,
        lines: [...last.lines, { runs, source: line.span }],
        source: union(last.source, line.span),
      };
    } else this.blocks.push({ kind, lines: [{ runs, source: line.span }], source: line.span });
  }

  private text(kind: 'date' | 'salutation' | 'paragraph' | 'sign-off', block: Block, place: Span): void {
    const runs = this.runs(block, place);
    if (runs.length > 0) this.blocks.push({ kind, runs, source: place });
  }
}

const FRAME_KINDS: readonly PartKind[] = [
  'letterhead',
  'date',
  'addressee',
  'salutation',
  'subject',
  'sign-off',
  'signatory',
  'copy-list',
];
const NO_WORDS: ReadonlySet<Block['kind']> = new Set(['comment', 'divider', 'footnote']);

const passageSpan = ({ partMatches }: Reading, kind: PartKind): Span | undefined =>
  partMatches.find((partMatch) => partMatch.part.kind === kind)?.passage?.span;

/**
 * Finds where the signatures of all but the first person begin. The office or the “and” above a name belongs to it: a
 * signature begins after the first blank line below the title before it, and at the name if there is no blank line.
 */
function signatureStarts({ letter, facts: { signatories } }: Reading): ReadonlySet<number> {
  const starts = new Set<number>();
  const first = signatories[0];
  if (!first || signatories.length < 2) return starts;
  const blocks = letter.blocks.filter(({ kind, span }) => !NO_WORDS.has(kind) && span.end > first.name.span.start);
  for (const [i, { name }] of signatories.entries()) {
    const before = signatories[i - 1];
    if (!before) continue;
    const end = Math.max(before.name.span.end, before.title?.span.end ?? 0);
    const apart = blocks.find(({ span }) => span.start >= end && span.start <= name.span.start);
    const line = (apart ?? blocks.find(({ span }) => contains(span, name.span)))?.lines.find(
      ({ span }) => apart !== undefined || contains(span, name.span),
    );
    // Two who sign on one line have one signature.
    if (line && line.span.start >= end) starts.add(line.span.start);
  }
  return starts;
}

/**
 * Finds the lines of a typed letterhead. It begins and ends where the reading found it, extended at either edge by
 * lines that the template's letterhead has too (the sender's name, a town); a town elsewhere in the address stays.
 */
function typedLetterhead(
  { letter, template }: Reading,
  found: Span | undefined,
  topEnd: number,
): (line: Line) => boolean {
  if (!found) return () => false;
  const isLetterhead = letterheadLines(template);
  const lines = letter.blocks
    .filter(({ kind, span }) => kind === 'paragraph' && span.end <= topEnd)
    .flatMap((block) => block.lines);
  const inside = (line: Line | undefined): boolean => line !== undefined && contains(found, line.span);
  let from = lines.findIndex(inside);
  let to = from;
  while (inside(lines[to + 1])) to++;
  const typed = (line: Line | undefined): boolean => line !== undefined && isLetterhead(line.plain.text);
  while (from > 0 && typed(lines[from - 1])) from--;
  while (typed(lines[to + 1])) to++;
  const taken = new Set(
    lines
      .slice(Math.max(0, from), to + 1)
      .filter(typed)
      .map(({ span }) => span.start),
  );
  return (line) => taken.has(line.span.start);
}
