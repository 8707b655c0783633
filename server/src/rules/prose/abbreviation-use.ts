import { isGiven } from '../../analysis/abbreviations/given-abbreviations';
import type { Mention } from '../../analysis/abbreviations/mentions';
import { mentionsIn } from '../../analysis/abbreviations/mentions';
import type { BlockText } from '../../text/annotated-text';
import { fixTitle } from '../engine/fix-title';
import { named } from '../engine/rewriting';
import type { Gathered } from '../engine/rule';
import { letterRule } from '../engine/rule';
import { some } from './typed-places';

/** An abbreviation with the words on either side. */
interface Use {
  readonly mention: Mention;
  /** The word before it and the word after it, in lower case; empty if a punctuation mark intervenes. */
  readonly before: string;
  readonly after: string;
  /** Offset of the end of the word after it, in the block’s plain text. */
  readonly afterEnd: number;
}

interface UseInBlock extends Use {
  readonly block: Gathered<readonly Use[]>['block'];
}

export default letterRule({
  meta: {
    id: 'abbreviation-use',
    title: 'An abbreviation does not fit its sentence',
    why:
      'Readers read an abbreviation out in full: “the FST team” is “the family support team team”. And if the ' +
      'letter says “the MASH” elsewhere, “in MASH” has lost its article.',
    group: 'prose',
    severity: 'info',
    fix: 'suggested',
    phase: 'prose',
    profile: 'normal',
    messages: {
      repeated: '“{found}” says “{word}” twice, as “{abbreviation}” already includes it: say it once.',
      article: '“{found}” has no “the”, which “{abbreviation}” has elsewhere in this letter.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: { of: 'running-text', from: ({ text }) => some(usesIn(text)) },

  *check(reading, _options, _prose, gathered) {
    for (const [key, uses] of byKey(gathered)) {
      if (isGiven(reading.template, key)) continue;
      const last = lastWords(uses);
      const articles = uses.filter(
        ({ mention, before, after }) => !mention.bound && before === 'the' && isEnd(after),
      ).length;
      for (const { block, mention, before, after, afterEnd } of uses) {
        const { abbreviation, start, end } = mention;
        if (mention.bound || mention.definition) continue;
        const found = (from: number, to: number): string => block.plain.text.slice(from, to);
        if (last.has(singular(after))) {
          yield {
            message: 'repeated',
            data: { found: found(start, afterEnd), word: after, abbreviation },
            span: block.plain.toSource({ start, end: afterEnd }),
          };
        } else if (articles >= MIN_ARTICLES && PREPOSITIONS.has(before) && isEnd(after) && !mention.plural) {
          const from = start - before.length - 1;
          const { start: at } = block.plain.toSource({ start, end });
          yield {
            message: 'article',
            data: { found: found(from, end), abbreviation },
            span: block.plain.toSource({ start: from, end }),
            fixes: named(
              reading.letter.text,
              { kind: 'suggested', edits: [{ span: { start: at, end: at }, text: 'the ' }] },
              { plain: fixTitle('Add “{words}”', { words: 'the' }) },
            ),
          };
        }
      }
    }
  },
});

/** With only one article there is no telling which of the two is the slip. */
const MIN_ARTICLES = 2;
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in to from by with of into at through under via for within'.split(' '),
);
/** Words that may follow an abbreviation used as a noun of its own; empty for a punctuation mark. */
const ENDS: ReadonlySet<string> = new Set(
  'and or is are was were has have do does to by for in of with when where who which that as but'.split(' '),
);
const isEnd = (after: string): boolean => after === '' || ENDS.has(after);

function usesIn(text: BlockText): readonly Use[] {
  const { text: plain } = text.plain;
  return mentionsIn(text).flatMap((mention): readonly Use[] => {
    if (mention.amongCapitals) return [];
    const end = mention.end + (mention.plural ? 1 : 0);
    const before = /(?<!\S)(\p{Ll}+) $/iu.exec(
      plain.slice(Math.max(0, mention.start - MAX_WORD_LENGTH), mention.start),
    );
    const after = /^ (\p{Ll}+)/u.exec(plain.slice(end, end + MAX_WORD_LENGTH));
    return [
      {
        mention,
        before: before?.[1]?.toLowerCase() ?? '',
        after: after?.[1] ?? '',
        afterEnd: end + (after?.[0].length ?? 0),
      },
    ];
  });
}

const MAX_WORD_LENGTH = 20;

function byKey(gathered: readonly Gathered<readonly Use[]>[]): ReadonlyMap<string, readonly UseInBlock[]> {
  const by = new Map<string, UseInBlock[]>();
  for (const { block, found } of gathered)
    for (const use of found) by.set(use.mention.key, [...(by.get(use.mention.key) ?? []), { ...use, block }]);
  return by;
}

/** The last words of the letter’s explanations of an abbreviation, in the singular. */
const lastWords = (uses: readonly Use[]): ReadonlySet<string> =>
  new Set(
    uses.flatMap(({ mention }) => {
      const last = mention.definition?.expansion?.words.at(-1);
      return last === undefined || last.length < MIN_LAST_WORD_LENGTH ? [] : [singular(last.toLowerCase())];
    }),
  );

/** Shorter ones are names and figures. */
const MIN_LAST_WORD_LENGTH = 4;

const singular = (word: string): string => word.replace(/s$/, '');
