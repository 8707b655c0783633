import type { BlockText } from '../text/block-text';
import { commentsIn } from '../letter/inline';
import { anglesIn, mayHavePlaceholders, placeholdersOf } from '../letter/placeholders';
import type { Placeholder } from '../letter/placeholders';
import { stockSaid } from '../reading/stock-said';
import type { MappedText } from '../text/mapped-text';
import { verbatim } from '../text/mapped-text';
import type { Span } from '../text/span';
import { overlaps, textAt } from '../text/span';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'placeholder-left',
    title: 'Words that were to be replaced are still there',
    why:
      'A template’s brackets, “XX” or “TBC” in a letter that is sent show that something was not written. ' +
      'Each place needs its words, or has to go.',
    group: 'wording',
    severity: 'error',
    stages: { drafting: 'info' },
    fix: 'none',
    reads: 'letter',
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
    // A slip that the template knows is told with its reason, by `stock-wording`.
    const slips = stockSaid(reading)
      .filter(({ match }) => match.quality === 'slip')
      .map(({ words, match }) => words.toSource(match.span));
    let left = MOST;
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

  examples: {
    valid: [
      {
        name: 'an editor’s words in a quotation',
        letter: `---
template: fv-current
---
## Main findings

One child told inspectors, ‘[The social worker] listens to me and doesn’t [ever] give up.’ Another said: “She’s the \
best [one].” These words are typical.
`,
      },
      {
        name: 'links, footnotes, figures, amounts and brackets of the usual kind',
        letter: `---
template: fv-current
---
## Main findings

The strategy[^1] is on the [authority’s website](https://northmoor.example/strategy), and costs £2 million (a rise). \
See <https://northmoor.example> and reference [2]. A manager wrote ‘It works [sic]’.

[^1]: The strategy for 2025.
`,
      },
      {
        name: 'a word that only looks like one',
        letter: `---
template: fv-current
---
## Main findings

Each month, leaders choose one area of practice and insert it in their plan. The A road to Exx is closed.
`,
      },
    ],
    invalid: [
      {
        name: 'a note to oneself',
        letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

⟦<!-- check the figures with B -->⟧
`,
        says: ['A note is still in the draft; it is not printed: take it out when it is settled.'],
      },
      {
        name: 'a note inside a paragraph, and one that nobody closed',
        letter: `---
template: fv-current
---
## Main findings

Social workers ⟦<!-- all of them? -->⟧ know children well.

⟦<!-- more to come⟧

Leaders know their service.
`,
        says: [
          'A note is still in the draft; it is not printed: take it out when it is settled.',
          'This note is not closed, so its paragraph is not printed: write “-->” where it ends.',
        ],
      },
      {
        name: 'what a new letter leaves open',
        letter: `---
template: fv-current
---
⟦[date of the letter]⟧

⟦{dcs_name}⟧

Dear ⟦[title and surname]⟧

# Focused visit to ⟦XX⟧ children’s services

This letter summarises the findings of the focused visit to ⟦<local authority>⟧ children’s services on ⟦DD Month \
YYYY⟧. His Majesty’s Inspectors for this visit were Bridget Name and ⟦TBC⟧.

Inspectors looked at the local authority’s arrangements for ⟦\${1:scope of the visit}⟧.
`,
        says: [
          '“[date of the letter]” is still to be filled in: write what belongs here.',
          '“{dcs_name}” is still to be filled in: write what belongs here.',
          '“[title and surname]” is still to be filled in: write what belongs here.',
          '“XX” is still to be filled in: write what belongs here.',
          '“<local authority>” is still to be filled in: write what belongs here.',
          '“DD Month YYYY” is still to be filled in: write what belongs here.',
          '“TBC” is still to be filled in: write what belongs here.',
          '“${1:scope of the visit}” is still to be filled in: write what belongs here.',
        ],
      },
      {
        name: 'prompts, blanks and a choice left open',
        letter: `---
template: fv-current
---
Yours sincerely

⟦Click or tap here to enter text⟧
His Majesty’s ⟦Inspector(s)⟧
Telephone ⟦_____⟧
`,
        says: [
          '“Click or tap here to enter text” is still to be filled in: write what belongs here.',
          '“Inspector(s)” leaves a choice open: write the singular or the plural.',
          '“_____” is still to be filled in: write what belongs here.',
        ],
      },
    ],
  },
});

interface Left {
  /** Comments and angle brackets, which are no words of the block; placed in its source. */
  readonly notes: readonly Span[];
  readonly inSource: readonly Placeholder[];
  readonly inWords: readonly Placeholder[];
}

/** What is left in a text; undefined in most, where there is nothing. */
function leftIn({ source, plain }: BlockText): Left | undefined {
  const notes = source.includes('<!--') ? commentsIn(source) : [];
  const open = mayHavePlaceholders(source);
  const inWords = open ? placeholdersOf(plain) : [];
  const inSource = open ? anglesIn(source) : [];
  return notes.length + inWords.length + inSource.length > 0 ? { notes, inSource, inWords } : undefined;
}

/** A note of its own has nothing else. */
const NOTE_ALONE: Left = { notes: [], inSource: [], inWords: [] };

const placed = (
  placeholders: readonly Placeholder[],
  words: MappedText,
): readonly { readonly placeholder: Placeholder; readonly span: Span }[] =>
  placeholders.map((placeholder) => ({ placeholder, span: words.toSource(placeholder.span) }));

/** More than these are no letter’s. */
const MOST = 500;

const LONGEST = 60;

const shortened = ({ text }: Placeholder): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
