import type { Facts } from '../reading/facts';
import { insertionFor, isMissing, starterText } from '../reading/insertion';
import { knownValues } from '../reading/known-values';
import { lineBreakOf } from '../reading/passage-at';
import type { Reading } from '../reading/reading';
import { stockSaid } from '../reading/stock-said';
import { fillSlots, slotNames } from '../templates/fill';
import { matchStock } from '../templates/stock';
import { isOptional } from '../templates/template';
import type { Part, Stock } from '../templates/template';
import type { Span } from '../text/span';
import { spanOf } from '../text/span';
import { missingPlace } from './missing-place';
import { letterRule } from './rule';

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
    reads: 'letter',
    tells: 'missing',
    messages: {
      before: '“{part}” is missing: add it before this line.',
      after: '“{part}” is missing: add it after this line.',
      alone: '“{part}” is missing: add it.',
      inside: '“{part}” runs on in another paragraph: let it begin a paragraph of its own.',
      sentence: '“{part}” lacks a standard sentence: add “{sentence}”',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    for (const slot of reading.slots) {
      const { part } = slot;
      if (part.kind === 'section' || part.kind === 'letterhead' || !(isMissing(slot) || lacksScope(reading, part)))
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
              title: 'Begin a paragraph',
              kind: 'suggested',
              edits: [{ span: before, text: lineBreakOf(reading.letter.text).repeat(2) }],
            },
          ],
        };
        continue;
      }
      const { span, side } = missingPlace(reading, slot);
      const fixes =
        starterText(reading, part) === ''
          ? []
          : [{ title: `Insert “${part.title}”`, kind: 'suggested' as const, edits: [insertionFor(reading, slot)] }];
      // Letters word their opening paragraphs more freely than the rest, so an absent one is not quite as sure.
      yield {
        message: side,
        data: { part: part.title },
        span,
        fixes,
        ...(part.kind === 'paragraph' ? { severity: 'warning' as const } : {}),
      };
    }
    for (const { part, stock, words, match } of stockSaid(reading)) {
      if (
        isOptional(part) ||
        part.kind === 'sign-off' ||
        !stock.required ||
        match.quality !== 'none' ||
        match.likeness >= REWORDED ||
        isSaid(stock, reading.facts)
      )
        continue;
      const sentence = fillSlots(stock.text, knownValues(reading));
      const end = words.toSource(spanOf(words.text.trimEnd().length, words.text.trimEnd().length)).end;
      yield {
        message: 'sentence',
        data: { part: part.title, sentence },
        span: words.toSource(firstSentence(words.text)),
        severity: 'warning',
        fixes: [
          {
            title: 'Insert the sentence',
            kind: 'suggested',
            edits: [{ span: spanOf(end, end), text: ` ${sentence}` }],
          },
        ],
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'a whole frame',
        letter: wholeLetter(),
      },
    ],
    invalid: [
      {
        name: 'an empty letter',
        letter: `---
template: fv-current
---
⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧`,
        says: [
          '“Date of the letter” is missing: add it.',
          '“Addressee” is missing: add it.',
          '“Salutation” is missing: add it.',
          '“Subject line” is missing: add it.',
          '“Opening paragraph” is missing: add it.',
          '“Scope of the visit” is missing: add it.',
          '“Framework (ILACS) sentence” is missing: add it.',
          '“Closing” is missing: add it.',
          '“Sign-off” is missing: add it.',
          '“Signatory” is missing: add it.',
        ],
        fixed: `---
template: fv-current
---

[date of the letter]

[name of the director]
[job title of the director]
[official name of the council]
[address and postcode]

Dear [title and surname]

# Focused visit to [local authority] children’s services

This letter summarises the findings of the focused visit to [local authority] children’s services on [dates of the \
visit]. His Majesty’s Inspectors for this visit were [names of the inspectors, the lead inspector first].

Inspectors looked at the local authority’s arrangements for [scope of the visit].

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

[name of the lead inspector]
His Majesty’s Inspector
`,
      },
      {
        name: 'no date, no sign-off',
        letter: wholeLetter(
          ['18 December 2025\n\nAnna Weaver', '⟦Anna Weaver⟧'],
          ['Yours sincerely\n\nBridget Name', '⟦Bridget Name⟧'],
        ),
        says: [
          '“Date of the letter” is missing: add it before this line.',
          '“Sign-off” is missing: add it before this line.',
        ],
        fixed: wholeLetter(['18 December 2025', '\n[date of the letter]']),
      },
      {
        name: 'no inspectors in the opening, no framework paragraph, no signature',
        letter: wholeLetter(
          ['This letter summarises', '⟦This letter summarises'],
          [' His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.', '⟧'],
          [
            'This visit was carried out in line with the inspection of local authority children’s services ' +
              '(ILACS) framework.\n\n## Headline findings',
            '⟦## Headline findings⟧',
          ],
          ['Yours sincerely\n\nBridget Name\nHis Majesty’s Inspector', '⟦Yours sincerely⟧'],
        ),
        says: [
          '“Opening paragraph” lacks a standard sentence: add “His Majesty’s Inspectors for this visit ' +
            'were [names of the inspectors, the lead inspector first].”',
          '“Framework (ILACS) sentence” is missing: add it before this line.',
          '“Signatory” is missing: add it after this line.',
        ],
        fixed: wholeLetter(
          ['Bridget Name and Colin Name', '[names of the inspectors, the lead inspector first]'],
          ['\nBridget Name\n', '\n[name of the lead inspector]\n'],
        ),
      },
      {
        name: 'no scope',
        letter: wholeLetter([
          'Inspectors looked at the local authority’s arrangements for children in care.\n\n' +
            'This visit was carried out in line with the inspection of',
          '⟦This visit was carried out in line with the inspection of⟧',
        ]),
        says: ['“Scope of the visit” is missing: add it before this line.'],
        fixed: wholeLetter(['arrangements for children in care', 'arrangements for [scope of the visit]']),
      },
      {
        name: 'evidence, and no scope',
        letter: wholeLetter([
          'Inspectors looked at the local authority’s arrangements for children in care.',
          '⟦Inspectors looked at a range of evidence, including case⟧ discussions with staff.',
        ]),
        says: ['“Scope of the visit” is missing: add it before this line.'],
        fixed: wholeLetter([
          'arrangements for children in care.',
          'arrangements for [scope of the visit].\n\n' +
            'Inspectors looked at a range of evidence, including case discussions with staff.',
        ]),
      },
      {
        name: 'the closing runs on in the last finding',
        letter: wholeLetter(
          [
            'know children well.\n\n',
            'know children well. They visit them often, listen to what they say and write it down in words ' +
              'that children will understand when they read their records. Managers see to it that plans are ' +
              'followed, and that delay is rare. ⟦',
          ],
          ['next inspection or visit.', 'next inspection or visit.⟧'],
        ),
        says: ['“Closing” runs on in another paragraph: let it begin a paragraph of its own.'],
        fixed: wholeLetter([
          'know children well.',
          'know children well. They visit them often, listen to what they say and write it down in words ' +
            'that children will understand when they read their records. Managers see to it that plans are ' +
            'followed, and that delay is rare.',
        ]),
      },
    ],
  },
});

/**
 * What inspectors looked at in every visit, their evidence, is worded much like the scope of this one and may be taken
 * for it.
 */
const lacksScope = (reading: Reading, part: Part): boolean =>
  part.role === 'scope' &&
  part.occurs === 'once' &&
  reading.facts.scope === undefined &&
  !stockSaid(reading).some((said) => said.part === part && said.match.quality === 'exact');

/**
 * The standard sentence of a part at the end of the last section's last paragraph, where it belongs in a paragraph of
 * its own.
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

/** Likeness from which a passage is the sentence in other words, which is `stock-wording`'s to say. */
const REWORDED = 0.5;

/** True where the facts that a sentence is there to give are known: then it is said in other words. */
function isSaid(stock: Stock, facts: Facts): boolean {
  const given: Readonly<Record<string, boolean>> = {
    inspectors: facts.inspectors.length > 0,
    visit_dates: facts.visitDates !== undefined,
    scope: facts.scope !== undefined,
    salutation: facts.salutation !== undefined,
    la: facts.authorities.some(({ where }) => where === 'subject'),
  };
  const slots = slotNames(stock.text).filter((slot) => slot in given);
  return slots.length > 0 && slots.every((slot) => given[slot]);
}

function firstSentence(text: string): { readonly start: number; readonly end: number } {
  const end = text.search(/[.!?](?:\s|$)/);
  return spanOf(0, Math.min(end < 0 ? text.length : end + 1, 120));
}

/** A letter with its whole frame, for the examples; each change puts other words in place of some of its own. */
function wholeLetter(...changes: readonly (readonly [string, string])[]): string {
  const letter = `---
template: fv-current
---
18 December 2025

Anna Weaver
Director of Children’s Services
Northmoor Council
Civic Centre
NM1 1AA

Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025. \
His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.

Inspectors looked at the local authority’s arrangements for children in care.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bridget Name
His Majesty’s Inspector
`;
  return changes.reduce((changed, [words, others]) => changed.replace(words, others), letter);
}
