import type { BlockProse, UnusualPhrase } from '../../nlp/block-prose';
import { overlapsAny } from '../../text/sorted-spans';
import { fixTitle } from '../engine/fix-title';
import { leavingOut, rewriting } from '../engine/rewriting';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'unusual-phrase',
    title: 'Unusual wording',
    why:
      'Small words and endings go wrong while a letter is drafted, and its writer reads over them. What is ' +
      'reported here appears in hardly any published letter or report, and one small change turns it into wording ' +
      'that many of them use.',
    group: 'prose',
    severity: 'info',
    stages: { final: 'hint' },
    fix: 'suggested',
    phase: 'prose',
    profile: 'normal',
    messages: {
      unusual: 'Unusual here: “{usual}” is usual.',
      removed: 'Unusual here: “{usual}” is usual, so this would read “{whole}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: {
    of: 'paragraphs',
    from({ text, prose, phrases }): readonly UnusualPhrase[] | undefined {
      const found = phrases ? unreported(phrases.unusualIn(text.plain.text), prose) : [];
      return found.length > 0 ? found : undefined;
    },
  },

  *check({ letter: { text } }, _options, _prose, gathered) {
    for (const { block, found } of gathered) {
      for (const { start, end, edit, usual, whole } of found) {
        const span = block.plain.toSource(edit);
        yield {
          ...(whole === undefined
            ? { message: 'unusual', data: { usual } }
            : { message: 'removed', data: { usual, whole } }),
          span: block.plain.toSource({ start, end }),
          // If there is markup inside, a person has to look.
          fixes:
            text.slice(span.start, span.end) === block.plain.text.slice(edit.start, edit.end)
              ? fixes(text, span, edit.text)
              : [],
        };
      }
    }
  },
});

function fixes(text: string, span: { readonly start: number; readonly end: number }, words: string): readonly Fix[] {
  if (words === '') return leavingOut(text, [{ span, text: '' }]);
  if (span.start === span.end)
    return [
      { ...fixTitle('Add “{words}”', { words: words.trim() }), kind: 'suggested', edits: [{ span, text: words }] },
    ];
  return rewriting(text, span, words);
}

/** Leaves out quotations, and what the rules for spelling, grammar and repeated words report already. */
const unreported = (
  found: readonly UnusualPhrase[],
  { quotations, unknownWords, grammar }: BlockProse,
): readonly UnusualPhrase[] =>
  found.filter(
    (one) =>
      one.kind !== 'twice' &&
      !overlapsAny(quotations, one) &&
      !overlapsAny(unknownWords, one) &&
      !overlapsAny(grammar, one),
  );
