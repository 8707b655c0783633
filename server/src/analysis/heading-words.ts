import type { Block } from '../letter/letter';
import { largestOf } from '../lists/extremes';
import { memoizeByBlockAnd } from '../memo/memoize-by-block';
import { memoizeWeak } from '../memo/memoize-weak';
import { headingSimilarity } from '../reading/match-heading';
import type { Heading, Template } from '../templates/template';
import type { BlockText } from '../text/annotated-text';
import { normalise, normalisedWords } from '../text/similarity';
import type { Span } from '../text/span';
import { spanOf } from '../text/span';

/** The part of a heading's line that is the heading. Spans are in its plain text. */
export interface HeadingWords {
  readonly words: Span;
  /** A paragraph that continues on the heading's line because the line break between them was lost. */
  readonly rest?: Span;
}

/**
 * Returns the words of a line that are its heading, and the paragraph that follows on the same line, if any. Undefined
 * if the line is too long for a heading or contains the end of a sentence, and the end of the heading cannot be
 * determined.
 */
export const headingWords = memoizeByBlockAnd(
  ({ plain: { text } }: BlockText, template: Template): HeadingWords | undefined => {
    const start = text.length - text.trimStart().length;
    const whole = spanOf(start, text.trimEnd().length);
    if (whole.end <= whole.start) return undefined;
    const line = text.slice(whole.start, whole.end);
    const known = wordingsOf(template);
    if (
      known.some(
        (wording) => headingSimilarity(normalise(line), wording.text, SURE) > 0 && !runsOn(line, wording.count),
      )
    )
      return { words: whole };
    const ends = known.flatMap(({ text: wording, count }) => {
      const end = endOfWords(line, count);
      return end !== undefined &&
        end < line.length &&
        startsParagraph(line.slice(end)) &&
        isWordedLike(line.slice(0, end), wording)
        ? [end]
        : [];
    });
    if (ends.length > 0) {
      const end = whole.start + largestOf(ends);
      const rest = end + (GAP.exec(text.slice(end))?.[0].length ?? 0);
      return { words: spanOf(whole.start, end), rest: spanOf(rest, whole.end) };
    }
    return normalisedWords(line).length <= MAX_HEADING_WORDS && !/[.!?]["’”)]*\s|[.;,]$/.test(line)
      ? { words: whole }
      : undefined;
  },
);

/** Returns the heading of a block, and what follows on the same line, placed in the source. */
export function headingPlaces(
  { text, plain }: Block,
  template: Template,
): { readonly words: Span; readonly rest?: Span } | undefined {
  const found = headingWords(text, template);
  return found && { words: plain.toSource(found.words), ...(found.rest && { rest: plain.toSource(found.rest) }) };
}

/** No heading of a template is longer, and a title cannot name more words. */
const MAX_HEADING_WORDS = 12;
/** Similarity from which a line counts as a mistyped heading. */
const SURE = 0.8;

/** What may come between a heading and the paragraph on the same line. */
const GAP = /^[?:.]?\s+/;

/** A paragraph begins with a capital, after any opening marks. */
const startsParagraph = (rest: string): boolean => /^[?:.]?\s+[‘“'"([]*\p{Lu}/u.test(rest);

const isWordedLike = (words: string, wording: string): boolean =>
  headingSimilarity(normalise(words), wording, SURE) > 0;

/** True if a line has more words than a wording, and the first surplus word begins a paragraph. */
function runsOn(line: string, count: number): boolean {
  const end = endOfWords(line, count);
  return end !== undefined && end < line.length && startsParagraph(line.slice(end));
}

/** Returns where the given number of words of a line ends; undefined if it has fewer. */
function endOfWords(line: string, count: number): number | undefined {
  const words = /\S+(?=\s|$)/g;
  let end: number | undefined;
  for (let i = 0; i < count; i++) {
    const word = words.exec(line);
    if (!word) return undefined;
    end = word.index + word[0].length;
  }
  return end;
}

interface Wording {
  readonly text: string;
  readonly count: number;
}

/** Every wording of a template's headings, folded. */
const wordingsOf = memoizeWeak(({ parts }: Template): readonly Wording[] =>
  parts
    .flatMap(({ heading }) => (heading ? allOf(heading) : []))
    .map((wording) => ({ text: normalise(wording), count: wording.split(/\s+/).length })),
);

const allOf = ({ text, aliases, dated }: Heading): readonly string[] => [text, ...aliases, ...dated];
