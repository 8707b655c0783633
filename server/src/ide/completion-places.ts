import { tagChoices } from '../analysis/framework-tags';
import { salutationFor } from '../analysis/variable-values';
import { dayOfLetter } from '../analysis/visit-dates';
import { HONORIFICS } from '../edits/part-snippet';
import type { Reading } from '../reading/reading';
import { variableInWords } from '../templates/fill-variables';
import { KNOWN_VARIABLES } from '../templates/template';
import type { Span } from '../text/span';
import { lineAround } from './at-offset';
import type { Completion, CompletionContext } from './completion-offer';
import { themesFor, valuesFor } from './completion-values';

/**
 * Completes the placeholder in square brackets around an offset: the areas that a visit may look at for `[scope of the
 * visit]`, dates and names for theirs, the tags of the framework for the outcome or enabler of an area. Never offers
 * the brackets themselves; returns an empty list if no values are known. Undefined if the offset is not in a
 * placeholder.
 */
export function completionsForPlaceholder(
  reading: Reading,
  offset: number,
  context: CompletionContext,
): readonly Completion[] | undefined {
  const place = placeholderAround(reading.letter.text, offset);
  if (!place) return undefined;
  const { span, words } = place;
  const typed = reading.letter.text.slice(span.start, offset);
  const offer = (values: readonly Omit<Completion, 'replace' | 'filter'>[], replace = span): readonly Completion[] =>
    // The bracketed text counts as typed, so every value matches it.
    values.map((value) => ({ ...value, replace, filter: typed }));

  const surname = /^Ms or Mr (.+)$/.exec(words)?.[1];
  if (surname !== undefined)
    return offer(
      HONORIFICS.map((honorific, rank) => ({
        label: salutationFor({ honorific, surname }),
        kind: 'value',
        text: salutationFor({ honorific, surname }),
        detail: 'title and surname',
        rank,
      })),
    );
  if (/^outcome or enabler\b/.test(words)) {
    const tag = bracketsAround(reading.letter.text, span);
    const from = reading.letter.text.slice(tag.start, offset);
    return tags(reading).map((value) => ({ ...value, replace: tag, filter: from }));
  }
  if (words === 'theme') return offer(themesFor(reading));
  const variable = KNOWN_VARIABLES.find((name) => variableInWords(name) === words);
  return variable
    ? offer(valuesFor(variable, reading, context).filter(({ text }) => !/[[{]/.test(text)))
    : words === 'surname' && reading.facts.addressee
      ? offer([
          {
            label: reading.facts.addressee.name.surname,
            kind: 'value',
            text: reading.facts.addressee.name.surname,
            rank: 0,
          },
        ])
      : [];
}

/**
 * Completes tags of the national framework at the start of one in an area for improvement: after `(` or, if requested,
 * at the end of the area. Returns none elsewhere.
 */
export function completionsForTag(
  reading: Reading,
  offset: number,
  { asked }: { readonly asked: boolean },
): readonly Completion[] {
  const { text } = reading.letter;
  const part = reading.partMatches.find((match) => match.part.role === 'improvement');
  if (!part?.part.body?.frameworkTagsFrom) return [];
  const area = reading.facts.improvements.find(
    ({ block }) => block.span.start <= offset && offset <= lineAround(text, block.span.end).end,
  );
  if (!area) return [];
  const end = lineAround(text, area.block.span.end).end;
  const written = text.slice(area.block.span.start, offset);
  const rest = text.slice(offset, end);
  const bracket = /\(([^()\n]{0,80})$/.exec(written);
  if (bracket) {
    // Editors insert the closing bracket as soon as one is opened.
    const closing = /^\)?/.exec(rest)?.[0].length ?? 0;
    if (!/^\)?[.\s]*$/.test(rest)) return [];
    return tags(reading).map((tag) => ({
      ...tag,
      replace: { start: offset - bracket[0].length, end: offset + closing },
      filter: tag.text,
    }));
  }
  if (!asked || area.tags.length > 0 || rest.trim() !== '') return [];
  const gap = /\s$/.test(written) ? '' : ' ';
  return tags(reading).map((tag) => ({
    ...tag,
    text: `${gap}${tag.text}`,
    replace: { start: offset, end: offset },
  }));
}

const tags = (reading: Reading): readonly Omit<Completion, 'replace'>[] =>
  tagChoices(reading.facts.improvements, dayOfLetter(reading)).map(({ says, tag }, rank) => ({
    label: tag,
    kind: 'value',
    text: tag,
    detail: says,
    rank,
  }));

function placeholderAround(text: string, offset: number): { readonly span: Span; readonly words: string } | undefined {
  const line = lineAround(text, offset);
  const from = Math.max(line.start, offset - MAX_PLACE_LENGTH);
  for (const match of text.slice(from, Math.min(line.end, offset + MAX_PLACE_LENGTH)).matchAll(PLACE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset <= end) return { span: { start, end }, words: match[0].slice(1, -1) };
  }
  return undefined;
}

const MAX_PLACE_LENGTH = 200;
/** Footnote references and links are not placeholders. */
const PLACE = /\[[^[\]\n^][^[\]\n]*\](?![(:[])/g;

/** The round brackets around a placeholder on one line, or the placeholder alone. */
function bracketsAround(text: string, span: Span): Span {
  const line = lineAround(text, span.start);
  const open = text.lastIndexOf('(', span.start);
  const close = text.indexOf(')', span.end);
  return open >= line.start && close >= 0 && close < line.end && !text.slice(open + 1, close).includes('(')
    ? { start: open, end: close + 1 }
    : span;
}
