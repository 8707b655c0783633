import { starterText } from '../edits/insert-part';
import { partSnippet } from '../edits/part-snippet';
import { firstWords } from '../letter/word-count';
import { isMissing } from '../reading/part-matches';
import type { Reading, PartMatch } from '../reading/reading';
import { isOptional } from '../templates/template';
import type { Span } from '../text/span';
import { contains } from '../text/span';
import { blockAt, lineAround, sectionAt } from './at-offset';
import { frontMatterCompletions } from './completion-front-matter';
import type { Completion, CompletionContext } from './completion-offer';
import { completionsForPlaceholder, completionsForTag } from './completion-places';
import { completionsAfterWords, completionsForLine } from './completion-values';

/**
 * Returns completions at an offset: missing parts, headings, stock sentences, authorities, dates, names, tags. Each
 * continues the typed text, in any case, and never removes a word of it; parts are offered only on an empty line, and
 * snippets there after `il-`.
 */
export function completionsAt(reading: Reading, offset: number, context: CompletionContext): readonly Completion[] {
  const { letter } = reading;
  const front = letter.frontMatter.span;
  if (front.end > front.start && offset < front.end) return frontMatterCompletions(letter, offset, context);
  // A very long line is no place to insert a part.
  const line = lineAround(letter.text, offset);
  if (offset - line.start > MAX_LINE_PREFIX_LENGTH) return [];
  const block = blockAt(reading, offset);
  if (block?.kind === 'comment') return [];
  const place = completionsForPlaceholder(reading, offset, context);
  if (place) return place;
  const tags = completionsForTag(reading, offset, context);
  if (tags.length > 0) return tags;
  return offersAt(reading, offset, context).filter((offer) => goesOn(offer, letter.text, offset, context));
}

function offersAt(reading: Reading, offset: number, context: CompletionContext): readonly Completion[] {
  const { letter } = reading;
  const line = lineAround(letter.text, offset);
  const prefix = letter.text.slice(line.start, offset);
  const rest = letter.text.slice(offset, line.end);
  const replace: Span = { start: line.start, end: rest.trim() === '' ? line.end : offset };
  // Sections are free text: words that lead to a variable of the frame have no such meaning there.
  const after = sectionAt(reading, offset)
    ? []
    : completionsAfterWords(reading, blockAt(reading, offset)?.span.start ?? line.start, offset, context);
  if (after.length > 0) return after;
  if (/^ {0,3}#{1,6}/.test(prefix)) {
    const whole = context.isHeading(letter.text.slice(line.start, line.end).replace(/^[ #]+/, ''));
    return rest.trim() !== '' || whole ? [] : headings(reading, offset, replace);
  }
  const here = partMatchesAround(reading, offset);
  const lone = completionsForLine(reading, here, { line, offset }, context);
  if (rest.trim() !== '' || prefix.length > MAX_TYPED_LENGTH) return lone;
  const indent = prefix.length - prefix.trimStart().length;
  const typed: Span = { start: line.start + indent, end: replace.end };
  if (/^il-[\w-]*$/i.test(prefix.trim())) return snippets(reading, typed);
  if (!startsParagraph(letter.text, line)) return lone;
  // A value for the line is not also offered as a part: a part that is only a placeholder would be less useful.
  return [
    ...lone,
    ...sentences(reading, here, typed),
    ...parts(reading, here, typed).filter(({ text }) => lone.length === 0 || !/^\[[^[\]\n]+\]$/.test(text)),
  ];
}

/** True if a completion keeps the typed text and adds to it; on request, it may also add text before it. */
function goesOn(
  { kind, label, replace, text }: Completion,
  letter: string,
  offset: number,
  { asked }: CompletionContext,
): boolean {
  const typed = folded(letter.slice(replace.start, offset)).trimStart();
  if (typed === '') return true;
  const whole = folded(text);
  if (whole === typed) return false;
  const bare = whole.replace(/^#+ */, '');
  return (
    whole.startsWith(typed) ||
    bare.startsWith(typed) ||
    (kind === 'snippet' && label.startsWith(typed)) ||
    (asked && whole.includes(` ${typed}`))
  );
}

// In lower case, with straight quotes and plain spaces.
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[ \u00a0\t]+/g, ' ');

/**
 * The parts that belong around an offset: from the last part before it that is in place, to the next such part.
 * Includes a part missing directly before the first of them, because half a date reads as a line of the address.
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
      // Optional parts are rare, and outside their own place they would only clutter the list.
      .filter(
        (partMatch) =>
          partMatch.state === 'missing' &&
          partMatch.part.kind !== 'letterhead' &&
          (!isOptional(partMatch.part) || near.has(partMatch)),
      )
      .flatMap((partMatch) => {
        const text = starterText(reading, partMatch.part);
        if (text === '') return [];
        // Users may type the part's name, or begin to write its text.
        return [
          {
            label: partMatch.part.title,
            kind: 'part' as const,
            replace,
            text,
            snippet: partSnippet(reading, partMatch.part),
            filter: `${partMatch.part.title} ${firstWords(text.replace(/^#+\s*/, ''), 8)}`,
            detail: detailOf(partMatch),
            documentation: documentationOf(partMatch, text),
            rank: near.has(partMatch) ? 2 : 4,
          },
        ];
      })
  );
}

/** Every part of the letter's template, in place or not, as a snippet named `il-` and its id. */
function snippets(reading: Reading, replace: Span): readonly Completion[] {
  return reading.template.parts.flatMap((part, rank) => {
    const text = starterText(reading, part);
    if (text === '') return [];
    return [
      {
        label: `il-${part.id}`,
        kind: 'snippet' as const,
        replace,
        text,
        snippet: partSnippet(reading, part),
        filter: `il-${part.id}`,
        detail: part.title,
        documentation: documentationOf({ part }, text),
        rank,
      },
    ];
  });
}

// Stock sentences of nearby parts that the letter does not have yet.
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
const documentationOf = ({ part }: Pick<PartMatch, 'part'>, text: string): string =>
  `${part.guidance}\n\n---\n\n${text}`;

function startsParagraph(text: string, line: Span): boolean {
  let at = line.start;
  // Past this line's break to the line before; trailing white space does not count.
  if (at > 0 && text.charCodeAt(at - 1) === 10) at--;
  if (at > 0 && text.charCodeAt(at - 1) === 13) at--;
  if (line.start === 0) return true;
  const before = lineAround(text, at);
  const words = text.slice(before.start, before.end).trim();
  return words === '' || words === '---' || words === '\uFEFF';
}
