import { placeholdersIn } from '../letter/placeholders';
import { listOf } from '../reading/known-values';
import type { StockSaid } from '../reading/stock-said';
import { stockSaid } from '../reading/stock-said';
import { mend } from '../templates/stock';
import type { Difference } from '../templates/stock';
import { editDistance, folded } from '../text/likeness';
import type { Span } from '../text/span';
import { cover, overlaps, spanOf, textAt } from '../text/span';
import { defineRule } from './rule';
import type { Fix } from './rule';

export default defineRule({
  meta: {
    id: 'stock-wording',
    title: 'A standard sentence that differs from the template’s',
    why: 'Some sentences are the same in every letter, word for word. One that differs is mistyped, or was copied from an older letter.',
    group: 'wording',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    reads: 'letter',
    messages: {
      differs: 'The standard wording of “{part}” differs here: {changes}.',
      slip: 'The standard wording of “{part}” differs here: {changes}. {because}',
      reworded: 'The standard wording of “{part}” is “{sentence}”: use it in place of these words.',
    },
    options: {},
  },

  *check(reading) {
    for (const said of stockSaid(reading)) {
      const { part, stock, words, match } = said;
      if (match.quality === 'exact') continue;
      if (match.quality === 'none') {
        // A sign-off is known by its place, so any other words there are meant for it.
        const isMeant = part.kind === 'sign-off' || match.likeness >= REWORDED;
        if (stock.firmness !== 'firm' || !stock.required || !isMeant || stock.text.includes('{')) continue;
        const line = words.toSource(spanOf(0, words.text.trimEnd().length));
        const fixes: readonly Fix[] = part.kind === 'sign-off' ? [{ title: `Write “${stock.text}”`, kind: 'suggested', edits: [{ span: line, text: stock.text }] }] : [];
        yield { message: 'reworded', data: { part: part.title, sentence: stock.text }, span: words.toSource(firstWords(words.text)), fixes };
        continue;
      }
      const differences = stock.firmness === 'firm' ? match.differences : match.differences.filter((difference) => isMistyping(words.text, difference));
      // A wrong number of days is action-plan's finding.
      if (differences.every(({ span }) => /^\d*$/.test(textAt(words.text, span)) && span.end > span.start) || (stock.firmness !== 'firm' && differences.length !== match.differences.length) || isToBeFilledIn(said)) continue;
      if (match.quality === 'near' && (isRecast(said) || differences.every((difference) => isMidSentence(words.text, difference)))) continue;
      const span = words.toSource(differences.map((difference) => shown(words.text, difference)).reduce(cover));
      const changes = listOf(differences.map((difference) => inWords(words.text, difference)));
      const fixes = [fixOf(said, differences)];
      if (match.slip) yield { message: 'slip', data: { part: part.title, changes, because: match.slip }, span, fixes };
      else yield { message: 'differs', data: { part: part.title, changes }, span, fixes, ...(differences.every(isOnlyPunctuation) ? { severity: 'info' as const } : {}) };
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

This letter summarises the findings of a focused visit to Northmoor children's services on 9 and 10 December 2025. His Majesty's Inspectors for this visit were Bridget Name and Colin Name.

This visit was carried out in line with the inspection of local authority children's services (ILACS) framework. Inspectors looked at a range of evidence.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely,
`,
      },
      {
        name: 'what is still to be filled in is another matter',
        letter: `---
template: fv-current
---
# Focused visit to [local authority] children’s services

This letter summarises the findings of the focused visit to [local authority] children’s services on [dates of the visit]. [title of the inspectors] for this visit were [names of the inspectors, the lead inspector first].
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
          'The standard wording of “Closing” differs here: “your” should be “the”. The standard closing has said “the next inspection” since October 2021.',
          'The standard wording of “Sign-off” differs here: “Your” should be “Yours”. It is “Yours sincerely”; “Your” stood in a faulty template of 2021.',
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

This letter summarises the findings ⟦of focused⟧ visit to Northmoor children’s services on 9 and 10 December 2025. His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.

This visit was carried ⟦very out in lime⟧ with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Social workers know children well.
`,
        says: [
          'The standard wording of “Subject line” differs here: “Focussed” should be “Focused”.',
          'The standard wording of “Opening paragraph” differs here: “the” is missing.',
          'The standard wording of “Framework paragraph” differs here: “very” is too much and “lime” should be “line”.',
        ],
        fixed: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025. His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.

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
        says: ['The standard wording of “Closing” is “Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.”: use it in place of these words.'],
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
        name: 'a full stop is missing',
        letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) ⟦framework⟧

## Main findings

Social workers know children well.
`,
        says: ['The standard wording of “Framework paragraph” differs here: “.” is missing.'],
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

/** A sentence that letters word freely is only looked at for mistyped words and its full stop. */
function isMistyping(text: string, { span, expected }: Difference): boolean {
  const found = textAt(text, span);
  if (found === '') return expected === '.';
  if (/\s/.test(found) || /\s/.test(expected) || expected.length < 5) return false;
  const [a, b] = [folded(found), folded(expected)];
  return !isSameWord(a, b) && editDistance(a, b, 2) <= 2;
}

/** True where the sentence says more or begins before its standard words: it was recast on purpose, and no word of it can be put right alone. */
function isRecast({ words: { text }, match: { span, differences } }: StockSaid): boolean {
  const before = text.slice(0, span.start).trimEnd();
  const beginsBefore = before !== '' && !/[.?!:][’”'")]*$/.test(before) && differences[0]?.span.start === span.start;
  return beginsBefore || differences.some((difference) => wordCount(textAt(text, difference.span)) > MOST_WORDS || wordCount(difference.expected) > MOST_WORDS);
}

const MOST_WORDS = 6;
const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A full stop that is missing where the sentence goes on is not missing. */
const isMidSentence = (text: string, { span, expected }: Difference): boolean =>
  span.start === span.end && expected === '.' && !/^\s*(?:$|\p{Lu})/u.test(text.slice(span.end, span.end + 50));

/** Another number or form of one word, which the sentence may well have. */
const isSameWord = (a: string, b: string): boolean => a.replace(/(?:'?s|'|ed|d|ing)$/, '') === b.replace(/(?:'?s|'|ed|d|ing)$/, '');

/** A placeholder among the differences is for `placeholder-left` to say. */
const isToBeFilledIn = ({ words, match }: StockSaid): boolean =>
  match.quality !== 'slip' && placeholdersIn(words.text).some((placeholder) => match.differences.some((difference) => overlaps(placeholder.span, difference.span)));

/** The words that differ; where words are missing, the neighbours that they are missing between. */
function shown(text: string, { span }: Difference): Span {
  if (span.end > span.start) return span;
  const before = /\S+\s*$/.exec(text.slice(Math.max(0, span.start - 60), span.start));
  const after = /^\s*[\p{L}\p{N}]\S*/u.exec(text.slice(span.start, span.start + 60));
  const start = before ? span.start - before[0].length : span.start;
  return spanOf(start, after && !/^\s*$/.test(text.slice(span.start)) ? span.start + after[0].length : span.start);
}

function inWords(text: string, { span, expected }: Difference): string {
  const found = textAt(text, span);
  if (found === '') return `“${expected}” is missing`;
  return expected === '' ? `“${found}” is too much` : `“${found}” should be “${expected}”`;
}

const isOnlyPunctuation = ({ expected }: Difference): boolean => /^\p{P}$/u.test(expected);

function fixOf({ words }: StockSaid, differences: readonly Difference[]): Fix {
  const edits = differences.map((difference) => {
    const { span, text } = mend(words.text, difference);
    return { span: words.toSource(span), text };
  });
  const [only] = differences;
  const title = differences.length === 1 && only && only.expected !== '' ? `Write “${only.expected}”` : 'Write the standard wording';
  return { title, kind: 'suggested', edits };
}

function firstWords(text: string): Span {
  const end = text.length <= 60 ? text.length : text.slice(0, 60).search(/\s\S*$/);
  return spanOf(0, end > 0 ? end : Math.min(60, text.length));
}
