import { stockInLetter } from '../../analysis/stock-in-letter';
import { commentsIn } from '../../letter/inline-plain-text';
import type { Placeholder } from '../../letter/placeholders';
import { anglesIn, mayHavePlaceholders, placeholdersOf } from '../../letter/placeholders';
import type { AnnotatedText, BlockText } from '../../text/annotated-text';
import { verbatim } from '../../text/annotated-text';
import type { Span } from '../../text/span';
import { overlaps, textAt } from '../../text/span';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'placeholder-left',
    title: 'Placeholder text is still in the letter',
    why:
      'A template’s brackets, “XX” or “TBC” in a finished letter show that something was never written. Each place ' +
      'needs its words, or has to go.',
    group: 'wording',
    severity: 'error',
    stages: { drafting: 'info' },
    fix: 'none',
    phase: 'letter',
    messages: {
      left: '“{words}” is still to be filled in: write what belongs here.',
      note: 'A note is still in the draft; it is not printed: take it out when it is settled.',
      openNote: 'This note is not closed, so its paragraph is not printed: write “-->” where it ends.',
      choice: '“{words}” leaves a choice open: write the singular or the plural.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: {
    of: 'blocks',
    from: ({ kind, text }) => (kind === 'comment' ? NOTE_ALONE : leftIn(text)),
  },

  *check(reading, _options, _prose, gathered) {
    const { letter } = reading;
    // A slip that the template lists is reported with its reason by `stock-wording`.
    const slips = stockInLetter(reading)
      .filter(({ match }) => match.quality === 'slip')
      .map(({ words, match }) => words.toSource(match.span));
    let left = MAX_PLACEHOLDERS;
    for (const { block, found } of gathered) {
      if (block.kind === 'comment') {
        if (left-- <= 0) return;
        const closed = textAt(letter.text, block.span).endsWith('-->');
        if (closed) yield { message: 'note', span: block.span, severity: 'info' };
        else yield { message: 'openNote', span: block.span };
        continue;
      }
      const source = verbatim(block.text.source, block.content.start);
      for (const note of found.notes) {
        if (left-- <= 0) return;
        yield { message: 'note', span: source.toSource(note), severity: 'info' };
      }
      for (const { placeholder, span } of [...placed(found.inWords, block.plain), ...placed(found.inSource, source)]) {
        if (left-- <= 0) return;
        if (placeholder.kind === 'choice') {
          if (!slips.some((slip) => overlaps(slip, span)))
            yield { message: 'choice', data: { words: placeholder.text }, span, severity: 'warning' };
        } else yield { message: 'left', data: { words: shortened(placeholder) }, span };
      }
    }
  },
});

interface Left {
  /** Comments and angle brackets, which are not part of the plain text; spans in the source. */
  readonly notes: readonly Span[];
  readonly inSource: readonly Placeholder[];
  readonly inWords: readonly Placeholder[];
}

/** The placeholders and notes in a text; undefined in most, which have none. */
function leftIn({ source, plain }: BlockText): Left | undefined {
  const notes = source.includes('<!--') ? commentsIn(source) : [];
  const open = mayHavePlaceholders(source);
  const inWords = open ? placeholdersOf(plain) : [];
  const inSource = open ? anglesIn(source) : [];
  return notes.length + inWords.length + inSource.length > 0 ? { notes, inSource, inWords } : undefined;
}

/** A comment block contains nothing else. */
const NOTE_ALONE: Left = { notes: [], inSource: [], inWords: [] };

const placed = (
  placeholders: readonly Placeholder[],
  words: AnnotatedText,
): readonly { readonly placeholder: Placeholder; readonly span: Span }[] =>
  placeholders.map((placeholder) => ({ placeholder, span: words.toSource(placeholder.span) }));

/** No real letter has more. */
const MAX_PLACEHOLDERS = 500;

const MAX_SHOWN_LENGTH = 60;

const shortened = ({ text }: Placeholder): string =>
  text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH - 1).trimEnd()}…` : text;
