import { firmSentences, tellingWords } from '../templates/firm-sentences';
import type { BlockText } from '../text/block-text';
import type { Block, Letter } from '../letter/letter';
import { matchStock } from '../templates/stock';
import type { StockMatch } from '../templates/stock';
import type { Part, Stock, Template } from '../templates/template';
import { foldedWords } from '../text/likeness';
import type { MappedText } from '../text/mapped-text';
import type { Span } from '../text/span';
import { textAt } from '../text/span';
import { takeOutWords } from '../text/take-out-words';
import { takeOut } from '../text/whole-lines';
import { letterRule } from './rule';
import type { Fix, Gathered } from './rule';

export default letterRule({
  meta: {
    id: 'duplicate-part',
    title: 'A standard sentence that stands twice',
    why:
      'A letter says each of its standard sentences once: what it is about, the framework, the closing. A ' +
      'second one is left over from moving or copying text.',
    group: 'structure',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    reads: 'letter',
    messages: {
      repeated: '“{part}” stands here a second time with the same words: take it out.',
      again: '“{part}” stands here a second time in other words: keep one of the two.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  gather: {
    of: 'blocks',
    from: ({ kind, text, template }) => (SPEAKING.has(kind) ? saidIn(text, template) : undefined),
  },

  *check(reading, _options, _prose, gathered) {
    const places = placesOf(gathered);
    // Most sentences stand once.
    if (![...places.values()].some(({ length }) => length > 1)) return;
    for (const slot of reading.slots) {
      for (const stock of slot.part.stock) {
        const said = places.get(stock) ?? [];
        if (said.length < 2 || !tellingWords(stock).every((word) => reading.letter.text.includes(word))) continue;
        const first = said.find(({ block }) => slot.passage?.blocks.includes(block)) ?? said[0];
        for (const other of said.slice(0, MOST)) {
          if (!first || other === first) continue;
          const same = wordsOf(reading.letter, first.span) === wordsOf(reading.letter, other.span);
          yield {
            message: same ? 'repeated' : 'again',
            data: { part: slot.part.title },
            span: other.span,
            related: [{ span: first.span, message: 'It stands here too.' }],
            fixes:
              same && other.block.footnoteMarks.length === 0
                ? [removal(reading.letter.text, other, first.span, slot.part.title)]
                : [],
          };
        }
      }
    }
  },

  examples: {
    valid: [
      {
        name: 'each once, and sentences that begin alike',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

Inspectors looked at the local authority’s arrangements for children in care.

Inspectors looked at the local authority’s arrangements for care leavers.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Since the last inspection of local authority children’s services, leaders have taken the findings of the previous \
focused visit into account.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely
`,
      },
    ],
    invalid: [
      {
        name: 'the framework in two paragraphs, and the closing among the findings',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Inspectors looked at children’s records. ⟦This visit was carried out in line with the inspection of local authority \
children’s services (ILACS) framework.⟧

## Main findings

Social workers know children well.

⟦Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.⟧

Managers see to it that plans are followed.

They listen to children.

They listen to families.

They listen to carers.

They listen to schools.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely
`,
        says: [
          '“Framework (ILACS) sentence” stands here a second time with the same words: take it out.',
          '“Closing” stands here a second time with the same words: take it out.',
        ],
        fixed: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Inspectors looked at children’s records.

## Main findings

Social workers know children well.

Managers see to it that plans are followed.

They listen to children.

They listen to families.

They listen to carers.

They listen to schools.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely
`,
      },
      {
        name: 'in other words, which a person must choose between',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

⟦The visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.⟧ \
Inspectors looked at children’s records.
`,
        says: ['“Framework (ILACS) sentence” stands here a second time in other words: keep one of the two.'],
        fixed: null,
      },
    ],
  },
});

/** Noise may say a sentence any number of times. */
const MOST = 10;
/** Likeness from which a passage is the sentence, and not one that begins like it. */
const SURE = 0.85;

interface Said {
  readonly block: Block;
  readonly match: StockMatch;
  readonly span: Span;
}

/** For each sentence that the letter has: every paragraph that has it, in the letter’s order. */
function placesOf(gathered: readonly Gathered<readonly SaidInBlock[]>[]): ReadonlyMap<Stock, readonly Said[]> {
  const places = new Map<Stock, Said[]>();
  for (const { block, found } of gathered) {
    for (const { stock, match } of found) {
      const said = places.get(stock) ?? [];
      if (said.length > MOST) continue;
      said.push({ block, match, span: block.plain.toSource(match.span) });
      places.set(stock, said);
    }
  }
  return places;
}

interface SaidInBlock {
  readonly stock: Stock;
  readonly match: StockMatch;
}

/**
 * The firm sentences of a template that a text has. To see that most texts have not one is far cheaper than to compare.
 */
function saidIn({ source, plain }: BlockText, template: Template): readonly SaidInBlock[] | undefined {
  if (source.length < LEAST) return undefined;
  const said = firmSentences(template)
    .filter(({ part, words }) => (!isLine(part) || source.length <= LONGEST_LINE) && hasMost(source, words))
    .flatMap(({ part, stock }) => {
      const match = matchStock(stock, plain);
      return match.quality === 'none' || match.likeness < SURE || (isLine(part) && !isWhole(match, plain))
        ? []
        : [{ stock, match }];
    });
  return said.length > 0 ? said : undefined;
}

const SPEAKING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'bullet', 'heading']);
const LEAST = 12;
const LONGEST_LINE = 250;

/** All words but one, which may be mistyped. */
function hasMost(text: string, words: readonly string[]): boolean {
  let lacking = 0;
  for (const word of words) if (!text.includes(word) && ++lacking > (words.length > 3 ? 1 : 0)) return false;
  return true;
}

/** A subject and a sign-off are lines of their own; in a sentence the same words are something else. */
const isLine = ({ kind }: Part): boolean => kind === 'subject' || kind === 'sign-off';

const isWhole = (match: StockMatch, { text }: MappedText): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, match.span.start) + text.slice(match.span.end));

const wordsOf = ({ text }: Letter, span: Span): string => foldedWords(textAt(text, span)).join(' ');

/**
 * Takes the paragraph out, or the sentence with the space before or after it where the paragraph says more; the first
 * stays.
 */
function removal(text: string, { block, match, span }: Said, first: Span, title: string): Fix {
  const edit = isWhole(match, block.plain) ? takeOut(text, block.span) : takeOutWords(text, span);
  return { title: `Take out the second “${title}”`, kind: 'suggested', edits: [edit], repeats: first };
}
