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

/** What of a heading's line is the heading. Spans are of its plain text. */
export interface HeadingWords {
  readonly words: Span;
  /** A paragraph that runs on in the heading's line because the line break between them is gone. */
  readonly rest?: Span;
}

/**
 * The words of a line that are its heading, and the paragraph that runs on after them, if there is one. Undefined where
 * the line is too long for a heading, or has the end of a sentence in it, and where in it the heading ends cannot be
 * told.
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

/** The heading of a block, and what runs on after it, placed in the source. */
export function headingPlaces(
  { text, plain }: Block,
  template: Template,
): { readonly words: Span; readonly rest?: Span } | undefined {
  const found = headingWords(text, template);
  return found && { words: plain.toSource(found.words), ...(found.rest && { rest: plain.toSource(found.rest) }) };
}

/** Headings of more words are none that a template has, and none that a title can name. */
const MAX_HEADING_WORDS = 12;
/** Similarity from which a line is a heading mistyped. */
const SURE = 0.8;

/** What may stand between a heading and the paragraph that ran into its line. */
const GAP = /^[?:.]?\s+/;

/** A paragraph begins with a capital, whatever marks stand before it. */
const startsParagraph = (rest: string): boolean => /^[?:.]?\s+[‘“'"([]*\p{Lu}/u.test(rest);

const isWordedLike = (words: string, wording: string): boolean =>
  headingSimilarity(normalise(words), wording, SURE) > 0;

/** True where a line has more words than a wording, and the first that is too many begins a paragraph. */
function runsOn(line: string, count: number): boolean {
  const end = endOfWords(line, count);
  return end !== undefined && end < line.length && startsParagraph(line.slice(end));
}

/** Where so many words of a line end; undefined where it has fewer. */
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

/** Every wording of a heading that a template knows, folded. */
const wordingsOf = memoizeWeak(({ parts }: Template): readonly Wording[] =>
  parts
    .flatMap(({ heading }) => (heading ? allOf(heading) : []))
    .map((wording) => ({ text: normalise(wording), count: wording.split(/\s+/).length })),
);

const allOf = ({ text, aliases, dated }: Heading): readonly string[] => [text, ...aliases, ...dated];
