import { starterText } from '../edits/insert-part';
import { firstWords } from '../letter/word-count';
import { isMissing } from '../reading/part-matches';
import type { Reading, PartMatch } from '../reading/reading';
import { isOptional } from '../templates/template';
import type { Span } from '../text/span';
import { contains } from '../text/span';
import { blockAt, lineAround, sectionAt } from './at-offset';
import { frontMatterCompletions } from './completion-front-matter';
import type { Completion, CompletionContext } from './completion-offer';
import { completionsAfterWords, completionsForLine } from './completion-values';

/** What may be written at an offset: parts not there yet, headings, stock sentences, authorities, dates, names. */
export function completionsAt(reading: Reading, offset: number, context: CompletionContext): readonly Completion[] {
  const { letter } = reading;
  const front = letter.frontMatter.span;
  if (front.end > front.start && offset < front.end) return frontMatterCompletions(letter, offset, context);

  const line = lineAround(letter.text, offset);
  // A line of great length is no place to write a part.
  if (offset - line.start > MAX_LINE_PREFIX_LENGTH) return [];
  const prefix = letter.text.slice(line.start, offset);
  const rest = letter.text.slice(offset, line.end);
  const replace: Span = { start: line.start, end: rest.trim() === '' ? line.end : offset };
  const block = blockAt(reading, offset);
  if (block?.kind === 'comment') return [];
  // In a section people write freely: the words that lead to a slot of the frame mean nothing there.
  const after = sectionAt(reading, offset)
    ? []
    : completionsAfterWords(reading, block?.span.start ?? line.start, offset, context);
  if (after.length > 0) return after;
  if (/^ {0,3}#{1,6}/.test(prefix)) return headings(reading, offset, replace);

  const here = partMatchesAround(reading, offset);
  const lone = completionsForLine(reading, here, { line, offset }, context);
  if (!startsParagraph(letter.text, line) || rest.trim() !== '' || prefix.length > MAX_TYPED_LENGTH) return lone;
  const indent = prefix.length - prefix.trimStart().length;
  const typed: Span = { start: line.start + indent, end: replace.end };
  return [...lone, ...sentences(reading, here, typed), ...parts(reading, here, typed)];
}

/**
 * The slots that belong around an offset: from the last part in place that starts before it to the next one. What is
 * missing straight before the first of them is among them: half a date reads as a line of the address.
 */
function partMatchesAround(reading: Reading, offset: number): readonly PartMatch[] {
  const { partMatches } = reading;
  let from = 0;
  let to = partMatches.length;
  partMatches.forEach((partMatch, i) => {
    if (partMatch.state !== 'present' || !partMatch.passage) return;
    if (partMatch.passage.span.start < offset || contains(partMatch.passage.span, { start: offset, end: offset }))
      from = i;
  });
  let first = from;
  while (first > 0 && isRequiredAndMissing(partMatches[first - 1])) first--;
  for (let i = from + 1; i < partMatches.length; i++) {
    const partMatch = partMatches[i];
    if (partMatch?.state !== 'present' || !partMatch.passage) continue;
    to = i;
    break;
  }
  return partMatches.slice(first, to);
}

const isRequiredAndMissing = (partMatch: PartMatch | undefined): boolean =>
  partMatch !== undefined && isMissing(partMatch);

const MAX_LINE_PREFIX_LENGTH = 5000;
const MAX_TYPED_LENGTH = 80;

function headings(reading: Reading, offset: number, replace: Span): readonly Completion[] {
  const here = new Set(partMatchesAround(reading, offset));
  const open = reading.partMatches.filter(
    (partMatch) => partMatch.state === 'missing' && /^#/.test(partMatch.part.starter),
  );
  return open.map((partMatch) => {
    const text = starterText(reading, partMatch.part);
    const heading = text.split('\n', 1)[0] ?? '';
    return {
      label: heading.replace(/^#+\s*/, ''),
      kind: 'heading' as const,
      replace,
      text,
      filter: heading,
      detail: detailOf(partMatch),
      documentation: documentationOf(partMatch, text),
      rank: here.has(partMatch) ? 0 : 1,
    };
  });
}

function parts(reading: Reading, here: readonly PartMatch[], replace: Span): readonly Completion[] {
  const near = new Set(here);
  return (
    reading.partMatches
      // Optional parts are rare: anywhere but in their own place they would only be in the way.
      .filter(
        (partMatch) =>
          partMatch.state === 'missing' &&
          partMatch.part.kind !== 'letterhead' &&
          (!isOptional(partMatch.part) || near.has(partMatch)),
      )
      .flatMap((partMatch) => {
        const text = starterText(reading, partMatch.part);
        if (text === '') return [];
        // People type the part's name, or begin to write it.
        return [
          {
            label: partMatch.part.title,
            kind: 'part' as const,
            replace,
            text,
            filter: `${partMatch.part.title} ${firstWords(text.replace(/^#+\s*/, ''), 8)}`,
            detail: detailOf(partMatch),
            documentation: documentationOf(partMatch, text),
            rank: near.has(partMatch) ? 2 : 4,
          },
        ];
      })
  );
}

// Of the parts around the place: stock sentences that the letter does not have yet.
function sentences(reading: Reading, here: readonly PartMatch[], replace: Span): readonly Completion[] {
  return here.flatMap((partMatch) => {
    if (
      partMatch.part.kind !== 'paragraph' &&
      partMatch.part.kind !== 'closing' &&
      partMatch.part.kind !== 'sign-off' &&
      partMatch.part.kind !== 'section'
    )
      return [];
    const written = partMatch.passage?.blocks.map((block) => block.plain.text).join(' ') ?? '';
    return partMatch.part.stock.flatMap((stock) => {
      const text = starterText(reading, { ...partMatch.part, starter: stock.text });
      if (written.includes(text)) return [];
      return [
        {
          label: firstWords(text, 8),
          kind: 'sentence' as const,
          replace,
          text,
          filter: text,
          detail: partMatch.part.title,
          documentation: text,
          rank: partMatch.state === 'missing' ? 1 : 3,
        },
      ];
    });
  });
}

const detailOf = ({ part }: PartMatch): string => (isOptional(part) ? 'optional part' : 'part not there yet');
const documentationOf = ({ part }: PartMatch, text: string): string => `${part.guidance}\n\n---\n\n${text}`;

function startsParagraph(text: string, line: Span): boolean {
  let at = line.start;
  // Over this line's break to the line before; white space there does not count.
  if (at > 0 && text.charCodeAt(at - 1) === 10) at--;
  if (at > 0 && text.charCodeAt(at - 1) === 13) at--;
  if (line.start === 0) return true;
  const before = lineAround(text, at);
  const words = text.slice(before.start, before.end).trim();
  return words === '' || words === '---' || words === '\uFEFF';
}
