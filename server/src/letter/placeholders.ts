import { memoizeByWords } from '../memo/memoize-by-block';
import { regex } from '../text/regex';
import type { Span } from '../text/span';
import { spanOf } from '../text/span';

/** Words that stand for something still to be written. `span` is an offset range in the given text. */
export interface Placeholder {
  /**
   * `brackets` for [..] and {..}; `blank` for XX, ___ and blank dates; `pending` for TBC; `prompt` for the instructions
   * of a form; `choice` for “area(s)”; `snippet` for an editor's tab stop.
   */
  readonly kind: 'brackets' | 'blank' | 'pending' | 'prompt' | 'choice' | 'snippet';
  readonly text: string;
  readonly span: Span;
}

/**
 * Returns the placeholders of a text, in order and without overlaps. A word in square brackets inside quotation marks
 * is an editor's insertion ("‘[the social worker] listens’") and not a placeholder; figures in brackets are references.
 */
export function placeholdersIn(text: string): readonly Placeholder[] {
  if (!mayHavePlaceholders(text)) return [];
  const found: Placeholder[] = [];
  let quotations: readonly Span[] | undefined;
  let at = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const kind = (KINDS.find((name) => match.groups?.[name] !== undefined) ?? 'brackets') as Placeholder['kind'];
    const span = spanOf(match.index, match.index + match[0].length);
    if (kind === 'brackets' && match[0].startsWith('[')) {
      quotations ??= quotationsIn(text);
      while ((quotations[at]?.end ?? Infinity) < span.end) at++;
      if (IN_BRACKETS_RIGHTLY.test(match[0]) || (quotations[at]?.start ?? Infinity) < span.start) continue;
    }
    if (kind === 'snippet' && isMoney(match[0], text)) continue;
    found.push({ kind, text: match[0], span });
  }
  return found;
}

/** “$5”: tab stops count from one, so a figure without its predecessor is a sum of dollars. */
function isMoney(stop: string, text: string): boolean {
  const figure = Number(/^\$([2-9])$/.exec(stop)?.[1] ?? 0);
  return figure > 0 && !new RegExp(String.raw`\$\{?${figure - 1}(?!\d)`).test(text);
}

/** The same for the words of a block or a line. */
export const placeholdersOf = memoizeByWords(placeholdersIn);

/**
 * Words in angle brackets in a letter's source (“<local authority>”), which Markdown takes for markup and hides. HTML
 * tags and addresses are excluded.
 */
export const anglesIn = (source: string): readonly Placeholder[] =>
  source.includes('<')
    ? Array.from(source.matchAll(ANGLES), (match) => ({
        kind: 'brackets' as const,
        text: match[0],
        span: spanOf(match.index, match.index + match[0].length),
      }))
    : [];

const ANGLES = regex(
  'gu',
  String.raw`<(?!\/?(?:b|br|em|i|p|s|span|strong|sub|sup|u|table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td)\b`,
  String.raw`|https?:|mailto:)\p{L}[^<>@\n]{0,80}>`,
);

/** Most paragraphs have none of these characters and words, not even in their source, and need no closer look. */
export const mayHavePlaceholders = (source: string): boolean => MAYBE.test(source);

const MAYBE = regex(
  '',
  String.raw`[[\]{}$_<&]|\(s\)|[Xx]{2}|\b(?:TB[ACD]|tb[acd])\b|\?\?|\b[Dd]{1,2} (?:[Mm]onth|MONTH)|YYYY`,
  String.raw`|[Ii]nsert|[Cc]lick|[Cc]hoose|LA NAME|INSPECTION DATE|[Ll]orem`,
);

const KINDS = ['snippet', 'brackets', 'blank', 'pending', 'prompt', 'choice'] as const;

const PLACEHOLDER = new RegExp(
  [
    String.raw`(?<snippet>\$\{\d{1,3}(?:[:|][^{}\n]{0,120})?\}|\$\d(?![\d,.]))`,
    String.raw`(?<brackets>\[[^\][\n]{1,160}\]|\{[^{}\n]{1,160}\})`,
    String.raw`(?<blank>\b(?:X{2,}|x{2,})\b|_{3,}|\?{2,}|\b(?:[Dd]{1,2}(?: and [Dd]{1,2})? )?(?:[Mm]onth` +
      String.raw`|MONTH|MM) YYYY\b|\b[Dd]{1,2} (?:[Mm]onth|MONTH)\b|\bDD[/.-]MM[/.-]YY(?:YY)?\b|\bYYYY\b)`,
    String.raw`(?<pending>\b(?:TBC|TBA|TBD|tbc|tba|tbd)\b)`,
    String.raw`(?<prompt>\b(?:[Cc]lick(?: here)? or tap(?: here)? to enter(?: text| a date)?` +
      String.raw`|[Cc]lick here to enter(?: text| a date)?|[Cc]hoose an item|[Ii]nsert (?:the )?(?:name|names` +
      String.raw`|date|dates|title|text|heading|job title|address|local authority|LA|council|scope|here)\b` +
      String.raw`(?: (?:[Aa]ddress|[Nn]ame|[Dd]ates?|[Tt]itle))?|LA NAME|INSPECTION DATE|[Ll]orem ipsum))`,
    String.raw`(?<choice>\b\p{L}{2,30}\((?:s|es)\))`,
  ].join('|'),
  'gu',
);

/** Rightly in brackets: “[sic]”, “[…]”, “[12]”, and a footnote mark. */
const IN_BRACKETS_RIGHTLY =
  /^\[(?:sic|\.{3}|…|\d{1,3}|\^[^\]\s]+|\s?(?:outcome|enabler|principle)s?\s\d[^\]]{0,40})\]$/i;

/**
 * Returns the text between quotation marks. An apostrophe has a letter before and after it, or closes nothing that was
 * opened.
 */
function quotationsIn(text: string): readonly Span[] {
  const quotations: Span[] = [];
  let open: { readonly at: number; readonly closes: string } | undefined;
  for (const { 0: mark, index } of text.matchAll(/[‘’“”'"]/g)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (open) {
      if (open.closes === mark && !/[\p{L}\p{N}]/u.test(after)) {
        quotations.push(spanOf(open.at, index));
        open = undefined;
      }
    } else if (mark === '‘' || mark === '“') open = { at: index, closes: mark === '‘' ? '’' : '”' };
    else if ((mark === "'" || mark === '"') && !/[\p{L}\p{N}]/u.test(before) && after.trim() !== '')
      open = { at: index, closes: mark };
  }
  return quotations;
}
