import type { Block } from '../../letter/letter';
import { largestOf } from '../../lists/extremes';
import type { BlockProse, Stretch } from '../../nlp/block-prose';
import { sentenceEnds } from '../../nlp/retext/sentence-ends';
import type { Reading } from '../../reading/reading';
import { matchStock } from '../../templates/match-stock';
import { regex } from '../../text/regex';
import { overlapsAny } from '../../text/sorted-spans';
import { fixTitle } from '../engine/fix-title';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'long-sentence',
    title: 'A sentence is very long, or should be two',
    why:
      'The median sentence of published letters has 20 words, and one in a hundred has more than 40: by the end of ' +
      'such a sentence its reader has forgotten the beginning. It is information rather than a warning, because a ' +
      'long sentence can be right. List items separated by semicolons are counted one by one, and the words of the ' +
      'template’s own sentences are not counted. Sentences of up to 50 words are reported only if they have five ' +
      'verbs or more, because readers mark most of those and half of the others. Two sentences with nothing but a ' +
      'comma before “however” are reported at any length.',
    group: 'prose',
    severity: 'info',
    fix: 'suggested',
    phase: 'prose',
    profile: 'normal',
    messages: {
      long: 'This sentence has {words} words: split it in two, or use fewer.',
      splice: 'Two sentences are joined by a comma here: end the first before “however”.',
    },
    options: {
      most: {
        default: 40,
        description: 'Sentences with more words than this are reported if they have five verbs or more.',
        minimum: 10,
        maximum: 200,
      },
      always: {
        default: 50,
        description: 'Sentences with more words than this are always reported.',
        minimum: 10,
        maximum: 200,
      },
      hint: {
        default: 0,
        description:
          'Sentences with more words than this, up to `most`, are reported as hints; GOV.UK’s figure is 25. ' +
          '0 means none.',
        minimum: 0,
        maximum: 200,
      },
    },
  },

  looksAt: ['frame'],

  gather: {
    of: 'paragraphs',
    from({ text, prose }, options) {
      const { text: plain } = text.plain;
      const splices = splicesIn(plain).filter((splice) => !overlapsAny(prose.quotations, splice));
      const least = leastOf(options);
      const long = longStretches(plain, least)
        .flatMap((stretch) => sentencesIn(stretch, plain, prose))
        .filter(({ words }) => words > least)
        .filter(
          (sentence) =>
            sentence.words > options.always || sentence.words <= options.most || isHard(sentence, prose.grammar),
        );
      return splices.length + long.length > 0 ? { splices, long } : undefined;
    },
  },

  *check(reading, options, _prose, gathered) {
    const least = leastOf(options);
    for (const { block, found } of gathered) {
      for (const splice of found.splices) {
        const span = block.plain.toSource(splice);
        yield {
          message: 'splice',
          span,
          fixes: [
            {
              ...fixTitle('Begin a sentence with “However”'),
              kind: 'suggested',
              edits: [{ span, text: '. However,' }],
            },
          ],
        };
      }
      for (const sentence of found.long) {
        const { start, end, words } = sentence;
        const own = words - stockWords(reading, block, sentence);
        if (own > least)
          yield {
            message: 'long',
            data: { words },
            span: block.plain.toSource({ start, end }),
            severity: own > options.most ? 'info' : 'hint',
          };
      }
    }
  },
});

/** True if the tagger finds many verbs in the sentence, or in the one that it is part of. */
const isHard = (sentence: Stretch, grammar: BlockProse['grammar']): boolean =>
  grammar.some(({ rule, start, end }) => rule === 'long-sentence' && start < sentence.end && end > sentence.start);

/** The “, however,” that join two sentences: a clause of some length before, and words that start another one after. */
function splicesIn(text: string): readonly Stretch[] {
  const splices: Stretch[] = [];
  for (let at = text.indexOf(HOWEVER); at >= 0; at = text.indexOf(HOWEVER, at + 1)) {
    const before = text.slice(Math.max(0, at - MAX_LOOKBACK_LENGTH), at);
    const clause = before
      .slice(largestOf(['.', '?', '!', ';', ':'].map((mark) => before.lastIndexOf(mark))) + 1)
      .trim();
    const end = at + HOWEVER.length;
    if (
      BEGINS.test(text.slice(end, end + 10)) &&
      clause.split(' ').length >= MIN_CLAUSE_WORDS &&
      !LEADS_IN.test(clause) &&
      !GOES_ON.test(clause)
    )
      splices.push({ start: at, end });
  }
  return splices;
}

const HOWEVER = ', however,';
const MAX_LOOKBACK_LENGTH = 400;
/** A clause has at least this many words, unlike “At this stage, however, the …”. */
const MIN_CLAUSE_WORDS = 5;
const BEGINS = /^ (?:the|it|they|there|this|these|those|we) /;
const LEADS_IN = regex(
  'i',
  String.raw`^(?:after|although|as|at|because|before|by|despite|during|for|from|given|if|in|of|on|once` +
    String.raw`|over`,
  String.raw`|since|through|to|under|unless|until|when|whenever|where|while|with|within|without)\b`,
);
const GOES_ON = regex(
  'i',
  String.raw`\b(?:am|an?|and|are|as|be|been|but|can|could|did|do|does|had|has|have|if|is|may|must|not|or`,
  String.raw`|should|so|than|that|the|to|was|were|which|who|will|with|would|yet)$`,
);

interface Counted extends Stretch {
  readonly words: number;
}

interface Uncounted extends Stretch {
  /** True if there may be a sentence end inside as well. */
  readonly doubtful: boolean;
}

/** The stretches between two certain sentence ends that may have more than `least` words. */
function longStretches(text: string, least: number): readonly Uncounted[] {
  const { ends, doubtful } = sentenceEnds(text);
  let doubt = 0;
  return stretchesBetween(ends, 0, text.length).flatMap(({ start, end }) => {
    const from = doubt;
    while ((doubtful[doubt] ?? Infinity) < end) doubt++;
    const most = 1 + gapsIn(text, start, end);
    return most > least ? [{ start, end, doubtful: doubt > from }] : [];
  });
}

/** The number of words above which a sentence may be reported. */
const leastOf = ({ most, hint }: { readonly most: number; readonly hint: number }): number =>
  hint > 0 ? Math.min(hint, most) : most;

/**
 * The number of characters that may separate words: an upper bound that lets short sentences pass without counting
 * their words.
 */
function gapsIn(text: string, start: number, end: number): number {
  let gaps = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (
      code <= 0x2f ? code !== 0x27 && code !== 0x2d && code !== 0x2e : code > 0x7a && code !== 0x2018 && code !== 0x2019
    )
      gaps++;
  }
  return gaps;
}

/**
 * The sentences of a stretch, split by retext if it may contain more than one; list items separated by semicolons count
 * on their own.
 */
function sentencesIn({ start, end, doubtful }: Uncounted, plain: string, prose: BlockProse): readonly Counted[] {
  const sentences = doubtful
    ? stretchesBetween(
        prose.sentences.map((sentence) => sentence.end),
        start,
        end,
      )
    : [{ start, end }];
  return sentences.flatMap((sentence) => {
    const semicolons = [...plain.slice(sentence.start, sentence.end).matchAll(/;/g)].map(
      ({ index }) => sentence.start + index + 1,
    );
    const parts = semicolons.length > 1 ? stretchesBetween(semicolons, sentence.start, sentence.end) : [sentence];
    return parts.map((part) => {
      const from = part.start + (/^\s*/.exec(plain.slice(part.start, part.end))?.[0].length ?? 0);
      return { start: from, end: part.end, words: plain.slice(from, part.end).match(WORD)?.length ?? 0 };
    });
  });
}

/** The stretch `[start, end)` split at those of the offsets that lie inside it. */
function stretchesBetween(places: readonly number[], start: number, end: number): readonly Stretch[] {
  const cuts = [start, ...places.filter((place) => place > start && place < end), end];
  return cuts.slice(1).map((cut, i) => ({ start: cuts[i] ?? start, end: cut }));
}

/** A word, as retext defines it. */
const WORD = /[\p{L}\p{N}]+(?:[&'’.:@‐‑-][\p{L}\p{N}]+)*/gu;

/**
 * The number of words in a sentence that belong to the template’s standard sentences, without those that fill
 * variables.
 */
function stockWords({ partMatches }: Reading, block: Block, sentence: Stretch): number {
  const partMatch = partMatches.find(({ passage }) => passage && !passage.section && passage.blocks.includes(block));
  if (!partMatch) return 0;
  const text = block.plain.text;
  const matches = partMatch.part.stock
    .map((stock) => matchStock(stock, block.plain))
    .filter(({ quality }) => quality !== 'none');
  const isIn = (at: number, { start, end }: Stretch): boolean => at >= start && at < end;
  const isStock = (at: number): boolean =>
    matches.some(
      ({ span, variables: filled }) => isIn(at, span) && ![...filled.values()].some((words) => isIn(at, words)),
    );
  return [...text.slice(sentence.start, sentence.end).matchAll(WORD)].filter(({ index }) =>
    isStock(sentence.start + index),
  ).length;
}
