import { parse, preprocess } from 'micromark';
import { lazy } from '../memo/lazy';

/** A stretch without any of these characters contains no Markdown. */
export const MARKUP = /[*_`[\]<&\\\n\r]/;
export const FOOTNOTE_MARK = /\[\^([^\]\s]{1,30})\]/g;
/** Stands in for each character of a footnote mark while Markdown is read. */
export const HIDDEN = '\uE0FF';

/** A stretch in which footnote marks are hidden from Markdown, every offset as before. */
export const withHiddenMarks = (source: string): string =>
  source.replace(FOOTNOTE_MARK, (mark) => HIDDEN.repeat(mark.length));

// Made once, for the first letter with marks: putting its constructs together costs more than reading a paragraph.
const markdown = lazy(parse);

/** The steps through the Markdown inside a block; offsets count in `source`. */
export const inlineTokens = (source: string) =>
  markdown()
    .text()
    .write(preprocess()(source, undefined, true));
