import { fillSlots } from '../templates/fill';
import { knownValues, listOf } from '../reading/known-values';
import type { Reading } from '../reading/reading';
import type { StockSaid } from '../reading/stock-said';
import { stockSaid } from '../reading/stock-said';
import { capitalsIn, mend } from '../templates/stock';
import type { Difference } from '../templates/stock';
import type { Span } from '../text/span';
import { cover, spanOf, textAt } from '../text/span';
import { named, rewriting } from './rewriting';
import { letterRule } from './rule';
import type { Fix } from './rule';
import {
  changesWorthTelling,
  inWords,
  isBeingTyped,
  isLostFullStop,
  isOnlyPunctuation,
  isSmallWord,
  shown,
  wordsAround,
} from './wording-changes';

export default letterRule({
  meta: {
    id: 'stock-wording',
    title: 'A standard sentence that differs from the template’s',
    why:
      'Some sentences are the same in every letter, word for word. One that differs is mistyped, or was ' +
      'copied from an older letter. The subject line is one of them.',
    group: 'wording',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'safe',
    reads: 'letter',
    messages: {
      differs: 'The standard wording of “{part}” differs here: {changes}.',
      slip: 'The standard wording of “{part}” differs here: {changes}. {because}',
      reworded: 'The standard wording of “{part}” is “{sentence}”: use it in place of these words.',
      fullStop: 'The standard wording of “{part}” ends with a full stop: add it.',
      noFullStop: '“{part}” has no full stop at its end: take it out.',
      capitals: 'The standard wording of “{part}” has other capitals: {changes}.',
      comma: '“{part}” ends with a comma, and the template has none: take it out.',
      around: '“{part}” usually has no words but its own: check whether “{words}” belongs here.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    for (const said of stockSaid(reading)) {
      const { part, stock, words, match } = said;
      if (
        (part.kind === 'subject' || part.kind === 'sign-off') &&
        stock.firmness === 'firm' &&
        !isOtherService(said, reading)
      )
        yield* besideLine(said);
      if (stock.firmness === 'firm' && !isOtherService(said, reading)) yield* otherCapitals(said);
      if (part.kind === 'salutation' || part.kind === 'sign-off') yield* commaAfter(said);
      if (match.quality === 'none' || isOtherService(said, reading)) {
        if (!stock.required || stock.firmness !== 'firm' || !isReworded(said, reading) || isBeingTyped(said, reading))
          continue;
        const sentence = fillSlots(stock.text, knownValues(reading));
        if (sentence.includes('[')) continue;
        const line = words.toSource(spanOf(0, words.text.trimEnd().length));
        const fixes: readonly Fix[] = part.kind === 'sign-off' ? rewriting(reading.letter.text, line, sentence) : [];
        yield {
          message: 'reworded',
          data: { part: part.title, sentence },
          span: words.toSource(firstWords(words.text)),
          fixes,
          ...(part.kind === 'subject' && !/\d/.test(words.text) ? { severity: 'info' as const } : {}),
        };
        continue;
      }
      const differences = changesWorthTelling(said, reading);
      if (differences.length === 0) continue;
      const span = words.toSource(differences.map((difference) => shown(words.text, difference)).reduce(cover));
      const changes = listOf(differences.map((difference) => inWords(words.text, difference)));
      const fixes = fixesOf(reading.letter.text, said, differences);
      const mild = differences.every(
        (difference) => isOnlyPunctuation(difference) || isSmallWord(words.text, difference),
      )
        ? { severity: 'info' as const }
        : {};
      if (match.slip)
        yield { message: 'slip', data: { part: part.title, changes, because: match.slip }, span, fixes, ...mild };
      else if (differences.every((difference) => isLostFullStop(words.text, difference)))
        yield {
          message: 'fullStop',
          data: { part: part.title },
          span,
          fixes: fixes.map((fix) => ({ ...fix, title: 'Add the full stop' })),
          ...mild,
        };
      else yield { message: 'differs', data: { part: part.title, changes }, span, fixes, ...mild };
    }
  },

  examples: {
    valid: [
      {
        name: 'word for word, with quotes of any kind and a variant that good letters have',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor children's services

This letter summarises the findings of the focused visit to Northmoor children's services between 9 and 10 December \
2025. His Majesty's Inspectors for this visit were Bridget Name and Colin Name.

This visit was carried out in line with the inspection of local authority children's services (ILACS) framework. \
Inspectors looked at a range of evidence.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely
`,
      },
      {
        name: 'what is still to be filled in is another matter',
        letter: `---
template: fv-current
---
# Focused visit to [local authority] children’s services

This letter summarises the findings of the focused visit to [local authority] children’s services on [dates of the \
visit]. [title of the inspectors] for this visit were [names of the inspectors, the lead inspector first].
`,
      },
      {
        name: 'a service that a trust runs: the days come first',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor Children’s Trust

This letter summarises the findings of the focused visit on 9 and 10 December 2025 to Northmoor Children’s Trust, \
which delivers services for Northmoor Council.
`,
      },
      {
        name: 'the days and the authority in other places than usual',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit from 9 to 10 December 2025 to the children’s services of \
Northmoor Council, which Northmoor Trust runs on its behalf.
`,
      },
      {
        name: 'a sentence that is still being typed',
        letter: `---
template: fv-current
stage: drafting
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next insp
`,
      },
      {
        name: 'a subject, a framework sentence and a sign-off that are still being typed',
        letter: `---
template: fv-current
stage: drafting
---
Dear Ms Weaver

# Focused visit to Kent

This letter summarises the findings of the focused visit to Kent children’s serv

This visit was carried out in line with the inspection of local

## Main findings

Social workers know children well.

Yours
`,
      },
      {
        name: 'a sentence that says more on purpose',
        letter: `---
template: fv-2018
---
## Findings

- Social workers know children well.

Ofsted will publish this letter and take the findings from this focused visit into account when planning your next \
inspection or visit.

Yours sincerely
`,
      },
      {
        name: 'the slots are the inspector’s',
        letter: `---
template: fv-current
---
Inspectors looked at the local authority’s arrangements for children in need, including their next inspection visit.
`,
      },
    ],
    invalid: [
      {
        name: 'an older letter’s closing and a faulty sign-off',
        letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning ⟦your⟧ next inspection or visit.

⟦Your⟧ sincerely

Bridget Name
His Majesty’s Inspector
`,
        says: [
          'The standard wording of “Closing” differs here: “your” should be “the”. The standard closing ' +
            'has said “the next inspection” since October 2021.',
          'The standard wording of “Sign-off” differs here: “Your” should be “Yours”. It is “Yours ' +
            'sincerely”; “Your” stood in a faulty template of 2021.',
        ],
        fixed: `---
template: fv-current
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bridget Name
His Majesty’s Inspector
`,
      },
      {
        name: 'a word missing, one too many and two mistyped',
        letter: `---
template: fv-current
---
# ⟦Focussed⟧ visit to Northmoor children’s services

This letter summarises the findings ⟦of focused⟧ visit to Northmoor children’s services on 9 and 10 December 2025. \
His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.

This visit was carried ⟦very out in lime⟧ with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Social workers know children well.
`,
        says: [
          'The standard wording of “Subject line” differs here: “Focussed” should be “Focused”.',
          'The standard wording of “Opening paragraph” differs here: “the” is missing.',
          'The standard wording of “Framework (ILACS) sentence” differs here: “very” is too much and ' +
            '“lime” should be “line”.',
        ],
        fixed: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025. \
His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'the closing in other words',
        letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

⟦Ofsted will take into account the findings from the visit⟧ when it plans the next inspection or visit of the authority.

Yours sincerely
`,
        says: [
          'The standard wording of “Closing” is “Ofsted will take the findings from this focused visit ' +
            'into account when planning the next inspection or visit.”: use it in place of these words.',
        ],
        fixed: null,
      },
      {
        name: 'another sign-off',
        letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

⟦Yours truly⟧

Bridget Name
His Majesty’s Inspector
`,
        says: ['The standard wording of “Sign-off” is “Yours sincerely”: use it in place of these words.'],
        fixed: `---
template: fv-current
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bridget Name
His Majesty’s Inspector
`,
      },
      {
        name: 'faithfully for sincerely',
        letter: `---
template: fv-current
---
Dear Ms Weaver

## Main findings

Social workers know children well.

Yours ⟦faithfully⟧

Bridget Name
`,
        says: [
          'The standard wording of “Sign-off” differs here: “faithfully” should be “sincerely”. A letter ' +
            'that begins with a name ends with “Yours sincerely”.',
        ],
        fixed: `---
template: fv-current
---
Dear Ms Weaver

## Main findings

Social workers know children well.

Yours sincerely

Bridget Name
`,
      },
      {
        name: 'a postcode in the subject line, capitals, a full stop, and the sentence of an older letter',
        letter: `---
template: fv-current
---
# Focused ⟦BA1 4ZZ⟧ visit to Northmoor ⟦Children’s Services⟧⟦.⟧

This letter summarises the findings of ⟦a⟧ focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Main findings

Social workers know children well.

Yours ⟦Sincerely⟧⟦.⟧
`,
        says: [
          'The standard wording of “Subject line” differs here: “BA1 4ZZ” is too much.',
          'The standard wording of “Subject line” has other capitals: “Children’s” should be “children’s” ' +
            'and “Services” should be “services”.',
          '“Subject line” has no full stop at its end: take it out.',
          'The standard wording of “Opening paragraph” differs here: “a” should be “the”. Letters have ' +
            'said “the focused visit” since October 2021.',
          'The standard wording of “Sign-off” has other capitals: “Sincerely” should be “sincerely”.',
          '“Sign-off” has no full stop at its end: take it out.',
        ],
        fixed: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Main findings

Social workers know children well.

Yours sincerely
`,
      },
      {
        name: 'capitals in the subject and in the opening',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor ⟦Children’s Services⟧

This letter summarises the findings of the focused visit to Northmoor ⟦Children’s Services⟧ on 9 and 10 December 2025.
`,
        says: [
          'The standard wording of “Subject line” has other capitals: “Children’s” should be “children’s” ' +
            'and “Services” should be “services”.',
          'The standard wording of “Opening paragraph” has other capitals: “Children’s” should be ' +
            '“children’s” and “Services” should be “services”.',
        ],
        fixed: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.
`,
      },
      {
        name: 'a postcode before the name in the subject line',
        letter: `---
template: fv-current
---
# Focused visit to ⟦BA1 4ZZ⟧ Northmoor children’s services
`,
        says: ['The standard wording of “Subject line” differs here: “BA1 4ZZ” is too much.'],
        fixed: `---
template: fv-current
---
# Focused visit to Northmoor children’s services
`,
      },
      {
        name: 'words before and after the subject’s own',
        letter: `---
template: fv-current
---
# ⟦Re⟧: Focused visit to Northmoor children’s services, ⟦second draft⟧
`,
        says: [
          '“Subject line” usually has no words but its own: check whether “Re” belongs here.',
          '“Subject line” usually has no words but its own: check whether “second draft” belongs here.',
        ],
        fixed: null,
      },
      {
        name: 'a subject in other words',
        letter: `---
template: fv-current
---
Dear Ms Weaver

# ⟦Visit to Kent’s social care teams⟧

This letter summarises the findings of the focused visit to Kent children’s services on 9 and 10 December 2025.
`,
        says: [
          'The standard wording of “Subject line” is “Focused visit to Kent children’s services”: use it ' +
            'in place of these words.',
        ],
        fixed: null,
      },
      {
        name: 'another service in the subject',
        letter: `---
template: fv-current
---
Dear Ms Weaver

# ⟦Focused visit to Kent children and families’ services⟧

This letter summarises the findings of the focused visit to Kent children’s services on 9 and 10 December 2025.
`,
        says: [
          'The standard wording of “Subject line” is “Focused visit to Kent children’s services”: use it ' +
            'in place of these words.',
        ],
        fixed: null,
      },
      {
        name: 'commas after salutation and sign-off',
        letter: `---
template: fv-current
---
Dear Ms Weaver⟦,⟧

# Focused visit to Northmoor children’s services

## Main findings

Social workers know children well.

Yours sincerely⟦,⟧

Bridget Name
`,
        says: [
          '“Salutation” ends with a comma, and the template has none: take it out.',
          '“Sign-off” ends with a comma, and the template has none: take it out.',
        ],
        fixed: `---
template: fv-current
---
Dear Ms Weaver

# Focused visit to Northmoor children’s services

## Main findings

Social workers know children well.

Yours sincerely

Bridget Name
`,
      },
      {
        name: 'a full stop is missing',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) ⟦framework⟧

## Main findings

Social workers know children well.
`,
        says: ['The standard wording of “Framework (ILACS) sentence” ends with a full stop: add it.'],
        fixed: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Social workers know children well.
`,
      },
    ],
  },
});

/** Likeness from which other words are the sentence put another way; below, the sentence is not there. */
const REWORDED = 0.5;

/** A sign-off and a subject are known by their place, so any other words there are meant for them. */
const isReworded = ({ part, stock, match }: StockSaid, { facts }: Reading): boolean =>
  part.kind === 'sign-off' ||
  (part.kind === 'subject'
    ? facts.authorities.some(({ where }) => where === 'subject')
    : match.likeness >= REWORDED && !stock.text.includes('{'));

/**
 * True for a subject that names a service of its own between the authority and the standard words: no word of it can be
 * put right alone.
 */
function isOtherService({ part, words, match }: StockSaid, { facts }: Reading): boolean {
  const named = facts.authorities.find(({ where }) => where === 'subject');
  const slot = match.slots.get('la');
  if (part.kind !== 'subject' || match.quality !== 'near' || !named || !slot) return false;
  return words.toSource(slot).end > named.span.end && match.differences.some(({ span }) => span.start >= slot.end);
}

/** A subject and a sign-off are lines of their own: what stands before or after their words counts too. */
function* besideLine({ part, words, match }: StockSaid) {
  if (match.quality === 'none') return;
  const { stop, others } = wordsAround(words.text, match.span);
  // A name after the sign-off is the signatory’s.
  for (const span of part.kind === 'subject' ? others : [])
    yield {
      message: 'around' as const,
      data: { part: part.title, words: words.text.slice(span.start, span.end) },
      span: words.toSource(span),
      severity: 'info' as const,
    };
  if (stop) {
    const span = words.toSource(stop);
    yield {
      message: 'noFullStop' as const,
      data: { part: part.title },
      span,
      severity: 'info' as const,
      fixes: [{ title: 'Take the full stop out', kind: 'suggested' as const, edits: [{ span, text: '' }] }],
    };
  }
}

/**
 * “Dear Ms Name” and “Yours sincerely” have no comma in the house: 109 of 125 letters have none after the one, 122 none
 * after the other.
 */
function* commaAfter({ part, words, match }: StockSaid) {
  const end = words.text.trimEnd().length;
  if (match.quality === 'none' || words.text.charAt(end - 1) !== ',') return;
  const span = words.toSource(spanOf(end - 1, end));
  yield {
    message: 'comma' as const,
    data: { part: part.title },
    span,
    severity: 'hint' as const,
    fixes: [{ title: 'Take the comma out', kind: 'safe' as const, edits: [{ span, text: '' }] }],
  };
}

/** A sentence that is the standard one but for its capitals: “Northmoor Children’s Services”. */
function* otherCapitals({ part, stock, words, match }: StockSaid) {
  const capitals =
    match.quality !== 'none' && match.likeness === 1 && hasOtherCapitals(words.text, match)
      ? capitalsIn(stock, words)
      : [];
  if (capitals.length === 0) return;
  yield {
    message: 'capitals' as const,
    data: { part: part.title, changes: listOf(capitals.map((difference) => inWords(words.text, difference))) },
    span: words.toSource(capitals.map(({ span }) => span).reduce(cover)),
    severity: 'info' as const,
    fixes: [
      {
        title: 'Write the usual capitals',
        kind: 'suggested' as const,
        edits: capitals.map(({ span, expected }) => ({ span: words.toSource(span), text: expected })),
      },
    ],
  };
}

/** False where there are as many capitals as in the wording, which is quicker to see than which words they are of. */
const hasOtherCapitals = (text: string, { span, slots, wording }: StockSaid['match']): boolean =>
  capitalCount(textAt(text, span)) -
    [...slots.values()].reduce((sum, slot) => sum + capitalCount(textAt(text, slot)), 0) !==
  capitalCount(wording);

function capitalCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) count++;
  }
  return count;
}

function fixesOf(letter: string, { words }: StockSaid, differences: readonly Difference[]): readonly Fix[] {
  const edits = differences.map((difference) => {
    const { span, text } = mend(words.text, difference);
    return { span: words.toSource(span), text };
  });
  const [only] = differences;
  const isOneWord = differences.length === 1 && only && only.expected !== '';
  return named(
    letter,
    { title: isOneWord ? `Write “${only.expected}”` : 'Write the standard wording', kind: 'suggested', edits },
    isOneWord ? 'for' : 'instead of',
  );
}

function firstWords(text: string): Span {
  const end = text.length <= 60 ? text.length : text.slice(0, 60).search(/\s\S*$/);
  return spanOf(0, end > 0 ? end : Math.min(60, text.length));
}
