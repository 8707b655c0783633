import { stockInLetter } from '../../analysis/stock-in-letter';
import { variableValues } from '../../analysis/variable-values';
import { insertionFor, starterText } from '../../edits/insert-part';
import { lineBreakOf } from '../../edits/insert-passage';
import type { Facts } from '../../reading/facts';
import { isMissing } from '../../reading/part-matches';
import type { Reading } from '../../reading/reading';
import { fillVariables, variableNames } from '../../templates/fill-variables';
import { matchStock } from '../../templates/match-stock';
import type { Part, Stock } from '../../templates/template';
import { isOptional } from '../../templates/template';
import type { Span } from '../../text/span';
import { spanOf } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { letterRule } from '../engine/rule';
import { missingPlace } from './missing-place';

export default letterRule({
  meta: {
    id: 'missing-part',
    title: 'A part of the letter’s frame is missing',
    why:
      'Every letter of this kind has these parts: date, address, salutation, subject, opening paragraphs, ' +
      'closing, sign-off and signature. Without one of them the letter cannot go out.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    tag: 'missing',
    messages: {
      before: '“{part}” is missing: add it before this line.',
      after: '“{part}” is missing: add it after this line.',
      alone: '“{part}” is missing: add it.',
      inside: '“{part}” runs on in another paragraph: start a new paragraph with it.',
      sentence: '“{part}” lacks a standard sentence: add “{sentence}”',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    for (const partMatch of reading.partMatches) {
      const { part } = partMatch;
      if (part.kind === 'section' || part.kind === 'letterhead' || !(isMissing(partMatch) || lacksScope(reading, part)))
        continue;
      const inside = part.kind === 'closing' ? insideLast(reading, part) : undefined;
      if (inside) {
        const before = spanOf(
          inside.start -
            (/\s*$/.exec(reading.letter.text.slice(Math.max(0, inside.start - 20), inside.start))?.[0].length ?? 0),
          inside.start,
        );
        yield {
          message: 'inside',
          data: { part: part.title },
          span: inside,
          severity: 'warning',
          fixes: [
            {
              ...fixTitle('Start a new paragraph'),
              kind: 'suggested',
              edits: [{ span: before, text: lineBreakOf(reading.letter.text).repeat(2) }],
            },
          ],
        };
        continue;
      }
      const { span, side } = missingPlace(reading, partMatch);
      const fixes =
        starterText(reading, part) === ''
          ? []
          : [
              {
                ...fixTitle('Insert “{part}”', { part: part.title }),
                kind: 'suggested' as const,
                edits: [insertionFor(reading, partMatch)],
              },
            ];
      // The opening paragraphs vary more than the rest, so it is less certain that one is missing.
      yield {
        message: side,
        data: { part: part.title },
        span,
        fixes,
        ...(part.kind === 'paragraph' ? { severity: 'warning' as const } : {}),
      };
    }
    for (const { part, stock, words, match } of stockInLetter(reading)) {
      if (
        isOptional(part) ||
        part.kind === 'sign-off' ||
        !stock.required ||
        match.quality !== 'none' ||
        match.similarity >= REWORDED ||
        isSaid(stock, reading.facts)
      )
        continue;
      const sentence = fillVariables(stock.text, variableValues(reading));
      const end = words.toSource(spanOf(words.text.trimEnd().length, words.text.trimEnd().length)).end;
      yield {
        message: 'sentence',
        data: { part: part.title, sentence },
        span: words.toSource(firstSentence(words.text)),
        severity: 'warning',
        fixes: [
          {
            ...fixTitle('Insert the sentence'),
            kind: 'suggested',
            edits: [{ span: spanOf(end, end), text: ` ${sentence}` }],
          },
        ],
      };
    }
  },
});

/**
 * True if the letter does not say what this visit looked at. The sentence on what inspectors look at in every visit is
 * worded much like that and may have been taken for it.
 */
const lacksScope = (reading: Reading, part: Part): boolean =>
  part.role === 'scope' &&
  part.occurs === 'once' &&
  reading.facts.scope === undefined &&
  !stockInLetter(reading).some(({ part: found, match }) => found === part && match.quality === 'exact');

/**
 * The part’s standard sentence at the end of the last section’s last paragraph, when it should start a paragraph of its
 * own.
 */
function insideLast({ sections }: Reading, part: Part): Span | undefined {
  const last = sections.at(-1)?.body.findLast((block) => block.kind === 'paragraph' || block.kind === 'bullet');
  if (!last) return undefined;
  for (const stock of part.stock) {
    const match = matchStock(stock, last.plain);
    if (stock.required && match.quality !== 'none' && match.span.start > 0) return last.plain.toSource(match.span);
  }
  return undefined;
}

/** Similarity from which a passage is a rewording of the sentence, which `stock-wording` reports. */
const REWORDED = 0.5;

/** True if the facts that the sentence states are known, so that it has been worded differently. */
function isSaid(stock: Stock, facts: Facts): boolean {
  const given: Readonly<Record<string, boolean>> = {
    inspectors: facts.inspectors.length > 0,
    visit_dates: facts.visitDates !== undefined,
    scope: facts.scope !== undefined,
    salutation: facts.salutation !== undefined,
    la: facts.authorities.some(({ where }) => where === 'subject'),
  };
  const names = variableNames(stock.text).filter((name) => name in given);
  return names.length > 0 && names.every((name) => given[name]);
}

function firstSentence(text: string): { readonly start: number; readonly end: number } {
  const end = text.search(/[.!?](?:\s|$)/);
  return spanOf(0, Math.min(end < 0 ? text.length : end + 1, 120));
}
