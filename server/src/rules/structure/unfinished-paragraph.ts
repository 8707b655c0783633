import { isOpen } from '../../analysis/visit-dates';
import { joined } from '../../text/joined';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { letterRule } from '../engine/rule';
import { tableIn } from './find-markdown-table';

export default letterRule({
  meta: {
    id: 'unfinished-paragraph',
    title: 'A paragraph that ends without a full stop',
    why:
      'Paragraphs of findings consist of whole sentences (all of them, in 125 published letters). One without a ' +
      'full stop at its end was left half written, or is a heading that has lost its marks.',
    group: 'structure',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    messages: {
      unfinished: 'This paragraph ends without a full stop: finish its sentence.',
      line: joined(
        'This line is not a sentence and has no full stop: make it one, join it to the paragraph that follows, or ',
        'leave it out.',
      ),
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check({ partMatches, unclaimedSections, letter: { text } }) {
    const sections = [
      ...partMatches.flatMap(({ part, passage }) =>
        (part.role === 'findings' || part.role === 'summary') && passage?.section
          ? [{ body: passage.section.body, free: part.body?.subheadings === 'free' }]
          : [],
      ),
      ...unclaimedSections.map(({ body }) => ({ body, free: false })),
    ];
    const blocks = sections
      .slice(0, MAX_SECTIONS)
      .flatMap(({ body, free }) => body.slice(0, MAX_BLOCKS).map((block) => ({ block, free })));
    for (const { block, free } of blocks) {
      if (block.kind !== 'paragraph' || block.content.end - block.content.start > MAX_LENGTH) continue;
      const source = textAt(text, block.content);
      // Tested first, because nearly every paragraph passes and it costs least.
      if (isFinished(source) || isOpen(block) || tableIn(source)) continue;
      const words = block.plain.text.trim().split(/\s+/).length;
      const start = block.content.start + source.length - source.trimStart().length;
      const end = block.content.start + source.trimEnd().length;
      if (end <= start) continue;
      // A long paragraph is marked at its end, where something has to be added. If the section may have headings of its
      // own, a line with a capital is one that lost its marks.
      const heading = free && /^\p{Lu}/u.test(text.slice(start, end));
      if (words <= FEW_WORDS)
        yield { message: 'line', span: spanOf(start, end), ...(heading ? { severity: 'info' as const } : {}) };
      else
        yield {
          message: 'unfinished',
          span: spanOf(Math.max(start, text.lastIndexOf(' ', end - 1) + 1), end),
          fixes: /[\p{L}\p{N})’”]$/u.test(text.slice(start, end))
            ? [
                {
                  ...fixTitle('End it with a full stop'),
                  kind: 'suggested',
                  edits: [{ span: spanOf(end, end), text: '.' }],
                },
              ]
            : [],
        };
    }
  },
});

/** The maximum number of sections, and of blocks in each, that are checked; no real letter has more. */
const MAX_SECTIONS = 200;
const MAX_BLOCKS = 500;
/** No real paragraph is longer. */
const MAX_LENGTH = 20_000;
/** A heading that lost its marks has no more words than this. */
const FEW_WORDS = 8;

/**
 * True if a paragraph ends as a sentence does, or introduces a list; a footnote mark may follow, and a national
 * framework tag counts as an end.
 */
const isFinished = (source: string): boolean => {
  const words = source
    .slice(-80)
    .trimEnd()
    .replace(/(?:\[\^[^\]\s]+\])+$/, '')
    .trimEnd();
  return words === '' || /[.?!:;…]['"’”)\]\d*_]*$/.test(words) || /national\s+framework\)$/i.test(words);
};
