import type { BlockProse, UnusualPhrase } from '../prose/prose';
import { overlapsAny } from '../text/sorted-spans';
import { leavingOut, rewriting } from './rewriting';
import type { Fix } from './rule';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'unusual-phrase',
    title: 'Words that letters do not put so',
    why:
      'Small words and endings go wrong while a letter is drafted, and whoever wrote it reads over them. What is found ' +
      'here hardly any published letter or report puts so, and one small change makes it what many say.',
    group: 'prose',
    severity: 'info',
    stages: { final: 'hint' },
    fix: 'suggested',
    reads: 'prose',
    profile: 'normal',
    messages: { unusual: 'Unusual here: “{usual}” is usual.' },
    options: {},
  },

  looksAt: ['frame'],

  gather: {
    of: 'paragraphs',
    from({ text, prose, phrases }): readonly UnusualPhrase[] | undefined {
      const found = phrases ? untold(phrases.unusualIn(text.plain.text), prose) : [];
      return found.length > 0 ? found : undefined;
    },
  },

  *check({ letter: { text } }, _options, _prose, gathered) {
    for (const { block, found } of gathered) {
      for (const { start, end, edit, usual } of found) {
        const span = block.plain.toSource(edit);
        yield {
          message: 'unusual',
          data: { usual },
          span: block.plain.toSource({ start, end }),
          // Where markup stands in it, a person has to look.
          fixes:
            text.slice(span.start, span.end) === block.plain.text.slice(edit.start, edit.end)
              ? fixes(text, span, edit.text)
              : [],
        };
      }
    }
  },

  examples: {
    valid: [
      {
        name: 'what many letters say',
        letter: letter('Social workers know their children well and visit them regularly.'),
      },
      { name: 'what people say', letter: letter('One child said, ‘My social workers is the best of all the people.’') },
    ],
    invalid: [
      {
        name: 'an ending, and a word for another',
        letter: letter('Leaders have a clear ⟦understand⟧ of the quality of practice. Staff ⟦feels⟧ well supported.'),
        says: [
          'Unusual here: “a clear understanding of the” is usual.',
          'Unusual here: “staff feel well supported” is usual.',
        ],
        fixed: letter('Leaders have a clear understanding of the quality of practice. Staff feel well supported.'),
      },
      {
        name: 'a preposition that is another, and a word too many',
        letter: letter(
          'Most care leavers have access ⟦for⟧ a personal adviser. Social workers know ⟦of⟧ their children well.',
        ),
        says: [
          'Unusual here: “have access to a personal” is usual.',
          'Unusual here: “social workers know their children well” is usual.',
        ],
        fixed: letter('Most care leavers have access to a personal adviser. Social workers know their children well.'),
      },
    ],
  },
});

function letter(paragraph: string): string {
  return `Dear Ms Holt\n\n${paragraph}\n`;
}

function fixes(text: string, span: { readonly start: number; readonly end: number }, words: string): readonly Fix[] {
  if (words === '') return leavingOut(text, [{ span, text: '' }]);
  if (span.start === span.end)
    return [{ title: `Put in “${words.trim()}”`, kind: 'suggested', edits: [{ span, text: words }] }];
  return rewriting(text, span, words);
}

/** Without what other people say, and without what the rules of spelling, grammar and doubled words tell already. */
const untold = (
  found: readonly UnusualPhrase[],
  { quotations, doubts, grammar }: BlockProse,
): readonly UnusualPhrase[] =>
  found.filter(
    (one) =>
      one.kind !== 'twice' && !overlapsAny(quotations, one) && !overlapsAny(doubts, one) && !overlapsAny(grammar, one),
  );
