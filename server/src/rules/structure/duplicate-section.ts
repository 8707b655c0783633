import { headingPlaces } from '../../analysis/heading-words';
import { passageAt } from '../../edits/insert-passage';
import type { Block } from '../../letter/letter';
import type { Reading, Section } from '../../reading/reading';
import { mayRepeat } from '../../templates/template';
import type { BlockText } from '../../text/annotated-text';
import type { Edit } from '../../text/edit';
import { takeOut } from '../../text/line-edits';
import { normalisedWords } from '../../text/similarity';
import { spanOf, textAt, trimmed } from '../../text/span';
import { wordsOf } from '../../text/words-lost';
import { unnamedLosses } from '../engine/fix-law';
import { fixTitle } from '../engine/fix-title';
import { MAX_NAMED_WORDS, quotable } from '../engine/rewriting';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'duplicate-section',
    title: 'A section appears twice',
    why:
      'A letter has each section once. A second one under the same heading is usually left over from ' +
      'copying, or its text belongs with the first.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'warning' },
    fix: 'suggested',
    phase: 'letter',
    tag: 'unnecessary',
    messages: {
      again: 'The section “{section}” appears here a second time: put its text under the first.',
      repeated: 'The section “{section}” appears here a second time with the same words: take it out.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    const { text } = reading.letter;
    for (const partMatch of reading.partMatches) {
      const first = partMatch.passage?.section;
      if (!first || mayRepeat(partMatch.part)) continue;
      for (const { section } of partMatch.extra.slice(0, MAX_DUPLICATES)) {
        if (!section) continue;
        // A section’s body does not include its sub-headings, which are moved or removed with it.
        const same = saySame(first.body, section.body) && underHeading(text, first) === underHeading(text, section);
        yield {
          message: same ? 'repeated' : 'again',
          data: { section: partMatch.part.title },
          span: section.heading.span,
          related: [{ span: first.heading.span, message: 'The first is here.' }],
          fixes: same
            ? removal(text, first, section, partMatch.part.title)
            : merger(reading, first, section, partMatch.part.title),
        };
      }
    }
  },
});

/** The maximum number of duplicates; no real letter has more. */
const MAX_DUPLICATES = 100;

/** A body with no blocks equals one with a single empty block. */
const saySame = (some: readonly Block[], others: readonly Block[]): boolean =>
  some.length === others.length
    ? some.every(({ text }, i) => wordsIn(text) === wordsIn(others[i]?.text ?? text))
    : some.length + others.length === 1 && [...some, ...others].every(({ text }) => wordsIn(text) === '');

/** Everything under a section’s heading, including sub-headings and their text, as words for comparing. */
const underHeading = (text: string, { heading, span }: Section): string =>
  normalisedWords(text.slice(heading.span.end, span.end)).join(' ');

const wordsIn = ({ plain }: BlockText): string => normalisedWords(plain.text).join(' ');

/**
 * A fix that removes a section with the same text as the first; if the headings differ, its title names the second
 * heading.
 */
function removal(text: string, first: Section, section: Section, title: string): readonly Fix[] {
  const fix = {
    ...fixTitle('Take out the second “{part}”', { part: title }),
    kind: 'suggested' as const,
    edits: [takeOut(text, section.span)],
  };
  if (wordsIn(first.heading.text) === wordsIn(section.heading.text)) return [{ ...fix, repeats: first.span }];
  const found = quotable(textAt(text, section.heading.content));
  return wordsOf(found).length > MAX_NAMED_WORDS
    ? []
    : [
        {
          ...fix,
          ...fixTitle('Take out the second “{part}” with its heading “{found}”', { part: title, found }),
          repeats: spanOf(first.heading.span.end, first.span.end),
        },
      ];
}

/**
 * A fix that moves the text of the second section under the first heading. The second heading is removed, and named in
 * the title if it has words of its own.
 */
function merger(
  { letter: { text }, template }: Reading,
  first: Section,
  section: Section,
  title: string,
): readonly Fix[] {
  const { heading } = section;
  const own = headingPlaces(heading, template);
  if (!own) return [];
  // A paragraph that ran into the heading’s line is text, not heading.
  const body = textAt(text, trimmed(text, spanOf(own.rest?.start ?? heading.span.end, section.span.end)));
  const followsFirst = text.slice(first.span.end, section.span.start).trim() === '';
  const taken = own.rest ? spanOf(heading.span.start, own.rest.start) : undefined;
  const edits: readonly Edit[] =
    body === '' || followsFirst
      ? [taken ? { span: taken, text: '' } : takeOut(text, heading.span)]
      : [
          takeOut(text, section.span),
          passageAt(text, first.span.end, body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body),
        ];
  const titled = fixTitle('Move its text under the first “{part}”', { part: title });
  const fix = { ...titled, kind: 'suggested' as const, edits };
  if (unnamedLosses(text, fix).length === 0) return [fix];
  const found = quotable(textAt(text, spanOf(own.words.start, own.rest?.start ?? heading.content.end)));
  return wordsOf(found).length > MAX_NAMED_WORDS
    ? []
    : [
        {
          ...fix,
          ...fixTitle('Move its text under the first “{part}” and take out the heading “{found}”', {
            part: title,
            found,
          }),
        },
      ];
}
