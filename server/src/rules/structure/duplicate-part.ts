import type { Block, Letter } from '../../letter/letter';
import { firmSentences, tellingWords } from '../../templates/firm-sentences';
import type { StockMatch } from '../../templates/match-stock';
import { matchStock } from '../../templates/match-stock';
import type { Part, Stock, Template } from '../../templates/template';
import type { AnnotatedText, BlockText } from '../../text/annotated-text';
import { takeOut } from '../../text/line-edits';
import { normalisedWords } from '../../text/similarity';
import type { Span } from '../../text/span';
import { textAt } from '../../text/span';
import { takeOutWords } from '../../text/take-out-words';
import { fixTitle } from '../engine/fix-title';
import type { Fix, Gathered } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'duplicate-part',
    title: 'A standard sentence appears twice',
    why:
      'A letter has each of its standard sentences once: what it is about, the framework, the closing. A second ' +
      'one is left over from moving or copying text.',
    group: 'structure',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    messages: {
      repeated: '“{part}” appears here a second time with the same words: take it out.',
      again: '“{part}” appears here a second time in other words: keep one of the two.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  gather: {
    of: 'blocks',
    from: ({ kind, text, template }) => (SPEAKING.has(kind) ? sentencesIn(text, template) : undefined),
  },

  *check(reading, _options, _prose, gathered) {
    const places = placesOf(gathered);
    // Most sentences appear once.
    if (![...places.values()].some(({ length }) => length > 1)) return;
    for (const partMatch of reading.partMatches) {
      for (const stock of partMatch.part.stock) {
        const occurrences = places.get(stock) ?? [];
        if (occurrences.length < 2 || !tellingWords(stock).every((word) => reading.letter.text.includes(word)))
          continue;
        const first = occurrences.find(({ block }) => partMatch.passage?.blocks.includes(block)) ?? occurrences[0];
        for (const other of occurrences.slice(0, MAX_DUPLICATES)) {
          if (!first || other === first) continue;
          const same = wordsOf(reading.letter, first.span) === wordsOf(reading.letter, other.span);
          yield {
            message: same ? 'repeated' : 'again',
            data: { part: partMatch.part.title },
            span: other.span,
            related: [{ span: first.span, message: 'It appears here too.' }],
            fixes:
              same && other.block.footnoteMarks.length === 0
                ? [removal(reading.letter.text, other, first.span, partMatch.part.title)]
                : [],
          };
        }
      }
    }
  },
});

/** Noise may repeat a sentence any number of times. */
const MAX_DUPLICATES = 10;
/** Similarity from which a passage is the sentence itself rather than one with the same beginning. */
const SURE = 0.85;

interface Occurrence {
  readonly block: Block;
  readonly match: StockMatch;
  readonly span: Span;
}

/** For each standard sentence in the letter, all paragraphs that contain it, in document order. */
function placesOf(
  gathered: readonly Gathered<readonly SentenceInBlock[]>[],
): ReadonlyMap<Stock, readonly Occurrence[]> {
  const places = new Map<Stock, Occurrence[]>();
  for (const { block, found } of gathered) {
    for (const { stock, match } of found) {
      const occurrences = places.get(stock) ?? [];
      if (occurrences.length > MAX_DUPLICATES) continue;
      occurrences.push({ block, match, span: block.plain.toSource(match.span) });
      places.set(stock, occurrences);
    }
  }
  return places;
}

interface SentenceInBlock {
  readonly stock: Stock;
  readonly match: StockMatch;
}

/** The template’s `firm` sentences that a text contains. A quick test rules out most texts before they are compared. */
function sentencesIn({ source, plain }: BlockText, template: Template): readonly SentenceInBlock[] | undefined {
  if (source.length < MIN_SENTENCE_LENGTH) return undefined;
  const sentences = firmSentences(template)
    .filter(({ part, words }) => (!isLine(part) || source.length <= MAX_LINE_LENGTH) && hasMost(source, words))
    .flatMap(({ part, stock }) => {
      const match = matchStock(stock, plain);
      return match.quality === 'none' || match.similarity < SURE || (isLine(part) && !isWhole(match, plain))
        ? []
        : [{ stock, match }];
    });
  return sentences.length > 0 ? sentences : undefined;
}

const SPEAKING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'bullet', 'heading']);
const MIN_SENTENCE_LENGTH = 12;
const MAX_LINE_LENGTH = 250;

/** True if at most one of the words, which may be mistyped, is missing from the text. */
function hasMost(text: string, words: readonly string[]): boolean {
  let lacking = 0;
  for (const word of words) if (!text.includes(word) && ++lacking > (words.length > 3 ? 1 : 0)) return false;
  return true;
}

/** A subject or sign-off is a line of its own; inside a sentence the same words mean something else. */
const isLine = ({ kind }: Part): boolean => kind === 'subject' || kind === 'sign-off';

const isWhole = (match: StockMatch, { text }: AnnotatedText): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, match.span.start) + text.slice(match.span.end));

const wordsOf = ({ text }: Letter, span: Span): string => normalisedWords(textAt(text, span)).join(' ');

/**
 * A fix that removes the paragraph, or only the sentence and a space beside it if the paragraph says more. The first
 * copy is kept.
 */
function removal(text: string, { block, match, span }: Occurrence, first: Span, title: string): Fix {
  const edit = isWhole(match, block.plain) ? takeOut(text, block.span) : takeOutWords(text, span);
  return {
    ...fixTitle('Take out the second “{part}”', { part: title }),
    kind: 'suggested',
    edits: [edit],
    repeats: first,
  };
}
