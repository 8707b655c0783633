import type { InspectorTitle } from '../reading/facts';
import type { Reading } from '../reading/reading';
import { dayOfLetter } from '../reading/visit';
import type { Day } from '../text/calendar';
import { compareDays, longDay } from '../text/calendar';
import { defineRule } from './rule';

/** The King's reign began; letters changed over within the weeks to the end of October 2022. */
const HIS_FROM: Day = { year: 2022, month: 9, day: 8 };
const CHANGED_BY: Day = { year: 2022, month: 10, day: 31 };

export default defineRule({
  meta: {
    id: 'inspector-title',
    title: 'An inspector’s title is wrong',
    why: 'Inspectors are Her Majesty’s until 7 September 2022 and His Majesty’s since. The last focused visit letter with “Her” is dated 31 August 2022, the first with “His” 20 October 2022. The title has capitals, and is in the plural where it stands for several inspectors.',
    group: 'facts',
    severity: 'error',
    fix: 'safe',
    reads: 'letter',
    messages: {
      monarch: 'On {date} inspectors are {right} Majesty’s: change “{found}”.',
      changing: 'From 8 September 2022 inspectors are His Majesty’s: check “{found}” in this letter of {date}.',
      plural: 'Here “{found}” stands for {count} inspectors: write it in the plural.',
      singular: 'Here “{found}” stands for one inspector: write it in the singular.',
      capitals: 'The title has capitals: write “{right}”.',
    },
    options: {},
  },

  *check(reading) {
    const { facts } = reading;
    const day = dayOfLetter(reading);
    for (const title of facts.inspectorTitles) {
      const place = { span: title.span };
      const right = day && compareDays(day, HIS_FROM) < 0 ? 'Her' : 'His';
      if (day && title.monarch && title.monarch !== right) {
        const fixed = title.text.replace(/^\S+/, right);
        const changing = right === 'His' && compareDays(day, CHANGED_BY) <= 0;
        const fixes = [{ title: `Write “${fixed}”`, kind: 'suggested' as const, edits: [{ span: title.span, text: fixed }] }];
        const data = { date: longDay(day), found: title.text };
        if (changing) yield { message: 'changing', data, ...place, severity: 'warning', fixes };
        else yield { message: 'monarch', data: { ...data, right }, ...place, fixes };
        continue;
      }
      const number = numberMeant(title, reading);
      if (number !== undefined && title.plural !== number > 1) {
        const fixed = title.plural ? title.text.replace(/s$/, '') : `${title.text}s`;
        const fixes = [{ title: `Write “${fixed}”`, kind: 'suggested' as const, edits: [{ span: title.span, text: fixed }] }];
        if (number > 1) yield { message: 'plural', data: { found: title.text, count: number }, ...place, severity: 'warning', fixes };
        else yield { message: 'singular', data: { found: title.text }, ...place, severity: 'warning', fixes };
      }
      const capital = title.text.replace(/\b(?:majesty|inspector|his|her)/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));
      if (title.monarch && capital !== title.text) {
        yield { message: 'capitals', data: { right: capital }, ...place, severity: 'warning', fixes: [{ title: `Write “${capital}”`, kind: 'safe', edits: [{ span: title.span, text: capital }] }] };
      }
    }
  },

  examples: {
    valid: [
      { name: 'a letter of 2025', letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n` },
      { name: 'a letter of 2021', letter: `18 June 2021\n\nYours sincerely\n\nBea Quill\nHer Majesty’s Inspector\n` },
      { name: 'a title after each name', letter: `---\ntemplate: fv-2018\n---\n3 May 2019\n\nDear Ms Holt\n\n# Focused visit to Rutland children’s services\n\nThis letter summarises the findings of a focused visit to Rutland children’s services on 2 and 3 April 2019. The inspectors were Bea Quill, Her Majesty’s Inspector, and Carl Rowe, Her Majesty’s Inspector.\n` },
    ],
    invalid: [
      { name: 'the Queen’s in 2025', letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\n⟦Her Majesty’s Inspector⟧\n`, says: ['On 18 December 2025 inspectors are His Majesty’s: change “Her Majesty’s Inspector”.'], fixed: `18 December 2025\n\nYours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n` },
      { name: 'the King’s in 2021', letter: `18 June 2021\n\nYours sincerely\n\nBea Quill\n⟦His Majesty’s Inspector⟧\n`, says: ['On 18 June 2021 inspectors are Her Majesty’s: change “His Majesty’s Inspector”.'], fixed: `18 June 2021\n\nYours sincerely\n\nBea Quill\nHer Majesty’s Inspector\n` },
      { name: 'the weeks of the change', letter: `12 October 2022\n\nYours sincerely\n\nBea Quill\n⟦Her Majesty’s Inspector⟧\n`, says: ['From 8 September 2022 inspectors are His Majesty’s: check “Her Majesty’s Inspector” in this letter of 12 October 2022.'], fixed: `12 October 2022\n\nYours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n` },
      {
        name: 'one title for two inspectors',
        letter: `18 December 2025\n\nDear Ms Holt\n\n# Focused visit to Rutland children’s services\n\nThis letter summarises the findings of the focused visit to Rutland children’s services on 18 and 19 November 2025. ⟦His Majesty’s Inspector⟧ for this visit were Bea Quill and Carl Rowe.\n`,
        says: ['Here “His Majesty’s Inspector” stands for 2 inspectors: write it in the plural.'],
        fixed: `18 December 2025\n\nDear Ms Holt\n\n# Focused visit to Rutland children’s services\n\nThis letter summarises the findings of the focused visit to Rutland children’s services on 18 and 19 November 2025. His Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n`,
      },
      { name: 'several titles for one signature', letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\n⟦His Majesty’s Inspectors⟧\n`, says: ['Here “His Majesty’s Inspectors” stands for one inspector: write it in the singular.'], fixed: `18 December 2025\n\nYours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n` },
      { name: 'a small letter', letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\n⟦His Majesty’s inspector⟧\n`, says: ['The title has capitals: write “His Majesty’s Inspector”.'], fixed: `18 December 2025\n\nYours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n` },
    ],
  },
});

/** How many inspectors a title stands for; undefined where none was read, or where it may be one name's own (`A, His Majesty’s Inspector, and B`). */
function numberMeant(title: InspectorTitle, { facts }: Reading): number | undefined {
  if (title.where === 'signatory') return facts.signatory ? 1 : undefined;
  if (title.where !== 'opening' || !title.monarch) return undefined;
  const titles = facts.inspectorTitles.filter(({ where, monarch }) => where === 'opening' && monarch);
  if (!title.plural && facts.inspectors.some(({ name }) => name.span.end <= title.span.start)) return undefined;
  return titles.length === 1 && facts.inspectors.length > 0 ? facts.inspectors.length : undefined;
}
