import { parse, preprocess } from 'micromark';
import { lazy } from '../memo/lazy';

/** Text without any of these characters contains no Markdown. */
export const MARKUP = /[*_`[\]<&\\\n\r]/;
export const FOOTNOTE_MARK = /\[\^([^\]\s]{1,30})\]/g;
/** Replaces each character of a footnote mark while Markdown is parsed. */
export const HIDDEN = '\uE0FF';

/** Hides footnote marks from Markdown; every offset stays the same. */
export const withHiddenMarks = (source: string): string =>
  source.replace(FOOTNOTE_MARK, (mark) => HIDDEN.repeat(mark.length));

// Created for the first letter with markup: assembling its constructs costs more than reading a paragraph.
const markdown = lazy(parse);

/** Returns the tokens of the Markdown inside a block; offsets count in `source`. */
export const inlineTokens = (source: string) =>
  markdown()
    .text()
    .write(preprocess()(source, undefined, true));
