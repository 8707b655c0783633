import type { Block } from '../letter/letter';
import type { BlockProse, Stretch } from '../prose/prose';
import { sentenceEnds } from '../prose/retext/sentence-ends';
import type { Reading } from '../reading/reading';
import { matchStock } from '../templates/stock';
import { letterRule } from './rule';
import { largestOf } from '../text/extremes';
import { overlapsAny } from '../text/sorted-spans';
import { regex } from '../text/regex';

export default letterRule({
  meta: {
    id: 'long-sentence',
    title: 'A sentence is very long, or is two',
    why:
      'The median sentence of published letters has 20 words, and one in a hundred has more than 40: ' +
      'whoever reads such a sentence has forgotten its beginning at its end. It is information and no ' +
      'warning, because a long sentence can be right. The items of a list that are parted by semicolons ' +
      'are counted one by one, and the words of the template’s own sentences are not counted. Two ' +
      'sentences with nothing but a comma before “however” are told at any length.',
    group: 'prose',
    severity: 'info',
    fix: 'suggested',
    reads: 'prose',
    profile: 'normal',
    messages: {
      long: 'This sentence has {words} words: make two of it, or say it in fewer.',
      splice: 'Two sentences stand here with a comma between them: end the first before “however”.',
    },
    options: {
      most: { default: 40, description: 'Sentences of more words are told.', minimum: 10, maximum: 200 },
      hint: {
        default: 0,
        description:
          'Sentences of more words than this, and not more than `most`, are told as hints; 25 is the ' +
          'figure of GOV.UK. 0: none.',
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
        .filter(({ words }) => words > least);
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
            { title: 'Begin a sentence with “However”', kind: 'suggested', edits: [{ span, text: '. However,' }] },
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

  examples: {
    valid: [
      {
        name: 'forty words',
        letter: letter(
          'Leaders have set up a weekly meeting at which managers from every team look together at the ' +
            'children who have waited longest for a plan, so that they can agree who will act, by when, and ' +
            'how they will know.',
        ),
      },
      {
        name: 'two sentences, the first of which ends with a number',
        letter: letter(
          'Managers meet every week to look together at the children who have waited longest for a plan ' +
            'and who are now aged 16. They agree who will act, by when, and how they will know that it has ' +
            'been done, and they write it down.',
        ),
      },
      {
        name: 'a list with semicolons',
        letter: letter(
          'Leaders have strengthened their oversight of children who go missing from home or from care; of ' +
            'those who are at risk outside their home; of those whose plans have come to an end without a ' +
            'good reason; and of all who wait for a first visit.',
        ),
      },
      {
        name: 'a long standard sentence',
        letter:
          '---\ntemplate: fv-current\n---\n' +
          '# Focused visit to Northmoor children’s services\n\n' +
          'This letter summarises the findings of the focused visit to Northmoor children’s services on 9, ' +
          '10, 11 and 12 December 2025, which inspectors made in the council’s offices in the middle of the ' +
          'town and by means of video calls with social workers who were at home.\n',
      },
      {
        name: '“however” within one sentence',
        letter: letter(
          'At this stage of the work, however, the plans are late. There are, however, the first signs of ' +
            'change. Some of the older children who wait, however, have a plan. It is too soon, however, to ' +
            'see this. One parent said, ‘She is always kind to us, however, the others are not.’',
        ),
      },
    ],
    invalid: [
      {
        name: 'two sentences and a comma',
        letter: letter(
          'Leaders understand what these young people need⟦, however,⟧ the teams do not know enough to help them.',
        ),
        says: ['Two sentences stand here with a comma between them: end the first before “however”.'],
        fixed: letter(
          'Leaders understand what these young people need. However, the teams do not know enough to help them.',
        ),
      },
      {
        name: 'words of the inspector’s own in the opening',
        letter:
          '---\ntemplate: fv-current\n---\n' +
          '# Focused visit to Northmoor children’s services\n\n' +
          'Inspectors looked at the local authority’s arrangements for children in care. ⟦The lead ' +
          'inspector, the director of learning, opportunities and skills (who holds the office of the ' +
          'director of children’s services as well) and the chief executive of the trust that provides the ' +
          'services for the council agreed how the visit was to be made while offices were shut.⟧\n',
        says: ['This sentence has 48 words: make two of it, or say it in fewer.'],
        fixed: null,
      },
      {
        name: 'forty-two words',
        letter: letter(
          '⟦Leaders in Northmoor have set up a weekly meeting at which managers from every team look ' +
            'together at the children who have waited longest for a plan, so that they can agree who will ' +
            'act, by when, and how they will know.⟧ This works.',
        ),
        says: ['This sentence has 42 words: make two of it, or say it in fewer.'],
        fixed: null,
      },
      {
        name: 'after a short form that ends no sentence',
        letter: letter(
          '⟦Leaders in Northmoor have set up a weekly meeting, led by Dr. Holt, at which managers from ' +
            'every team look together at the children who have waited longest for a plan, so that they can ' +
            'agree who will act and by when.⟧ This works.',
        ),
        says: ['This sentence has 42 words: make two of it, or say it in fewer.'],
        fixed: null,
      },
      {
        name: 'one item of a list',
        letter: letter(
          'Leaders have plans for all; ⟦for those children whose parents and carers and whose brothers and ' +
            'sisters live far away from them;⟧ and for others.',
        ),
        says: ['This sentence has 17 words: make two of it, or say it in fewer.'],
        fixed: null,
        options: { most: 15 },
      },
      {
        name: 'with a hint at 25',
        letter: letter(
          '⟦Managers meet every week to look together at the children who have waited longest for a plan, ' +
            'and they agree who will act, by when and how.⟧ This works.',
        ),
        says: ['This sentence has 27 words: make two of it, or say it in fewer.'],
        fixed: null,
        options: { hint: 25 },
      },
    ],
  },
});

function letter(paragraph: string): string {
  return `Dear Ms Holt\n\n# Focused visit to Northmoor children’s services\n\n## Main findings\n\n${paragraph}\n`;
}

/** Each “, however,” between two sentences: a clause of some length before it, and what begins another after it. */
function splicesIn(text: string): readonly Stretch[] {
  const splices: Stretch[] = [];
  for (let at = text.indexOf(HOWEVER); at >= 0; at = text.indexOf(HOWEVER, at + 1)) {
    const before = text.slice(Math.max(0, at - FURTHEST), at);
    const clause = before
      .slice(largestOf(['.', '?', '!', ';', ':'].map((mark) => before.lastIndexOf(mark))) + 1)
      .trim();
    const end = at + HOWEVER.length;
    if (
      BEGINS.test(text.slice(end, end + 10)) &&
      clause.split(' ').length >= FEWEST &&
      !LEADS_IN.test(clause) &&
      !GOES_ON.test(clause)
    )
      splices.push({ start: at, end });
  }
  return splices;
}

const HOWEVER = ', however,';
const FURTHEST = 400;
/** Fewer words are no clause of their own: “At this stage, however, the …”. */
const FEWEST = 5;
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
  /** Whether a sentence may end inside as well. */
  readonly doubtful: boolean;
}

/** What stands between two certain ends of sentences, where it may have more words than `least`. */
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

/** From how many words on a sentence is told of. */
const leastOf = ({ most, hint }: { readonly most: number; readonly hint: number }): number =>
  hint > 0 ? Math.min(hint, most) : most;

/**
 * How many characters may part two words: enough to pass over the sentences that are short without counting their
 * words.
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
 * The sentences of a stretch, where more than one may be in it as retext has them; the parts of a list each by itself.
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

/** The stretch `[start, end)` cut at those of the places that lie inside it. */
function stretchesBetween(places: readonly number[], start: number, end: number): readonly Stretch[] {
  const cuts = [start, ...places.filter((place) => place > start && place < end), end];
  return cuts.slice(1).map((cut, i) => ({ start: cuts[i] ?? start, end: cut }));
}

/** Words as retext has them. */
const WORD = /[\p{L}\p{N}]+(?:[&'’.:@‐‑-][\p{L}\p{N}]+)*/gu;

/** How many words of a sentence are the template’s: those of its standard sentences, without what fills their slots. */
function stockWords({ slots }: Reading, block: Block, sentence: Stretch): number {
  const slot = slots.find(({ passage }) => passage && !passage.section && passage.blocks.includes(block));
  if (!slot) return 0;
  const text = block.plain.text;
  const matches = slot.part.stock
    .map((stock) => matchStock(stock, block.plain))
    .filter(({ quality }) => quality !== 'none');
  const isIn = (at: number, { start, end }: Stretch): boolean => at >= start && at < end;
  const isStock = (at: number): boolean =>
    matches.some(({ span, slots: filled }) => isIn(at, span) && ![...filled.values()].some((words) => isIn(at, words)));
  return [...text.slice(sentence.start, sentence.end).matchAll(WORD)].filter(({ index }) =>
    isStock(sentence.start + index),
  ).length;
}
