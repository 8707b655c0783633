import type { InspectorTitle } from '../reading/facts';
import type { Reading } from '../reading/reading';
import { HIS_FROM } from '../reading/known-values';
import { dayOfLetter } from '../reading/visit';
import type { Day } from '../text/calendar';
import { compareDays, longDay } from '../text/calendar';
import { likeness } from '../text/likeness';
import { spanOf } from '../text/span';
import { rewriting } from './rewriting';
import { letterRule } from './rule';

/** Letters changed over within the weeks to the end of October 2022. */
const CHANGED_BY: Day = { year: 2022, month: 10, day: 31 };

export default letterRule({
  meta: {
    id: 'inspector-title',
    title: 'An inspector’s title is wrong',
    why:
      'Inspectors are Her Majesty’s until 7 September 2022 and His Majesty’s since. The last focused visit ' +
      'letter with “Her” is dated 31 August 2022, the first with “His” 20 October 2022. The title has ' +
      'capitals, is in the plural where it stands for several inspectors, and stands in full under the ' +
      'signature.',
    group: 'facts',
    severity: 'error',
    fix: 'safe',
    reads: 'letter',
    messages: {
      monarch: 'On {date} inspectors are {whose} Majesty’s: write “{right}” for “{found}”.',
      changing: 'From 8 September 2022 inspectors are His Majesty’s: check “{found}” in this letter of {date}.',
      plural: 'Here “{found}” stands for {count} inspectors: write “{right}”.',
      singular: 'Here “{found}” stands for one inspector: write “{right}”.',
      spelling: 'The title is misspelt: write “{right}” for “{found}”.',
      capitals: 'The title has capitals: write “{right}”.',
      short: 'The title stands in full under the signature: write “{right}” for “{found}”.',
      absent: 'The signatory has no title: write “{right}” on the line after the name.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const {
      facts,
      template,
      letter: { text },
    } = reading;
    const day = dayOfLetter(reading);
    const whose = !day ? undefined : compareDays(day, HIS_FROM) < 0 ? 'Her' : 'His';
    for (const title of facts.inspectorTitles) {
      const place = { span: title.span };
      if (!title.monarch) {
        if (
          title.where !== 'signatory' ||
          template.status !== 'current' ||
          !facts.signatory ||
          !/^s?hmi$/i.test(title.text)
        )
          continue;
        const right = titled(title, whose ?? 'His', false);
        yield {
          message: 'short',
          data: { right, found: title.text },
          ...place,
          severity: 'info',
          fixes: rewriting(text, title.span, right),
        };
        continue;
      }
      const number = numberMeant(title, reading);
      const right = titled(title, whose ?? title.monarch, number === undefined ? title.plural : number > 1);
      if (right === title.text) continue;
      const data = { found: title.text, right };
      const suggested = rewriting(text, title.span, right);
      if (day && whose && title.monarch !== whose) {
        const dated = { date: longDay(day), found: title.text };
        const changing = whose === 'His' && compareDays(day, CHANGED_BY) <= 0;
        if (changing) yield { message: 'changing', data: dated, ...place, severity: 'warning', fixes: suggested };
        else yield { message: 'monarch', data: { ...dated, whose, right }, ...place, fixes: suggested };
      } else if (number !== undefined && title.plural !== number > 1) {
        if (number > 1)
          yield {
            message: 'plural',
            data: { ...data, count: number },
            ...place,
            severity: 'warning',
            fixes: suggested,
          };
        else yield { message: 'singular', data, ...place, severity: 'warning', fixes: suggested };
      } else if (right.toLowerCase() !== title.text.replace(/\s+/g, ' ').toLowerCase()) {
        yield { message: 'spelling', data, ...place, severity: 'warning', fixes: suggested };
      } else {
        yield {
          message: 'capitals',
          data: { right },
          ...place,
          severity: 'warning',
          fixes: rewriting(text, title.span, right, 'safe'),
        };
      }
    }
    yield* untitled(reading, `${whose ?? 'His'} Majesty’s Inspector`);
  },

  examples: {
    valid: [
      {
        name: 'a letter of 2025',
        letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n`,
      },
      { name: 'a letter of 2021', letter: `18 June 2021\n\nYours sincerely\n\nBea Quill\nHer Majesty’s Inspector\n` },
      {
        name: 'a straight apostrophe',
        letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nHis Majesty's Inspector\n`,
      },
      {
        name: 'the lead inspector, in brackets',
        letter: `18 December 2025\n\nYours sincerely\n\nBea Quill (Lead Inspector)\n`,
      },
      {
        name: 'another title',
        letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nNational Director, Social Care\n`,
      },
      {
        name: 'a line that is not known under the name',
        letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nOfsted South East\n`,
      },
      {
        name: 'the short title in an older letter',
        letter: `---\ntemplate: fv-2018\n---\n3 May 2019\n\nYours sincerely\n\nBea Quill\nHMI\n`,
      },
      {
        name: 'two who sign together',
        letter: `18 December 2025\n\nYours sincerely\n\nBea Quill and Carl Rowe\nHis Majesty’s Inspectors\n`,
      },
      {
        name: 'short titles in the opening',
        letter: opening('His Majesty’s Inspectors', 'Bea Quill HMI and Carl Rowe HMI'),
      },
      {
        name: 'a title after each name',
        letter:
          '---\ntemplate: fv-2018\n---\n3 May 2019\n\n' +
          'Dear Ms Holt\n\n' +
          '# Focused visit to Rutland children’s services\n\n' +
          'This letter summarises the findings of a focused visit to Rutland children’s services on 2 and 3 ' +
          'April 2019. The inspectors were Bea Quill, Her Majesty’s Inspector, and Carl Rowe, Her Majesty’s ' +
          'Inspector.\n',
      },
    ],
    invalid: [
      {
        name: 'the Queen’s in 2025',
        letter: signed('⟦Her Majesty’s Inspector⟧'),
        says: [
          'On 18 December 2025 inspectors are His Majesty’s: write “His Majesty’s Inspector” for “Her ' +
            'Majesty’s Inspector”.',
        ],
        fixed: signed('His Majesty’s Inspector'),
      },
      {
        name: 'the King’s in 2021',
        letter: signed('⟦His Majesty’s Inspector⟧', '18 June 2021'),
        says: [
          'On 18 June 2021 inspectors are Her Majesty’s: write “Her Majesty’s Inspector” for “His ' +
            'Majesty’s Inspector”.',
        ],
        fixed: signed('Her Majesty’s Inspector', '18 June 2021'),
      },
      {
        name: 'the Queen’s in 2025, misspelt',
        letter: signed('⟦Her Majesties inspector⟧'),
        says: [
          'On 18 December 2025 inspectors are His Majesty’s: write “His Majesty’s Inspector” for “Her ' +
            'Majesties inspector”.',
        ],
        fixed: signed('His Majesty’s Inspector'),
      },
      {
        name: 'the weeks of the change',
        letter: signed('⟦Her Majesty’s Inspector⟧', '12 October 2022'),
        says: [
          'From 8 September 2022 inspectors are His Majesty’s: check “Her Majesty’s Inspector” in this ' +
            'letter of 12 October 2022.',
        ],
        fixed: signed('His Majesty’s Inspector', '12 October 2022'),
      },
      {
        name: 'one title for two inspectors',
        letter: opening('⟦His Majesty’s Inspector⟧', 'Bea Quill and Carl Rowe'),
        says: ['Here “His Majesty’s Inspector” stands for 2 inspectors: write “His Majesty’s Inspectors”.'],
        fixed: opening('His Majesty’s Inspectors', 'Bea Quill and Carl Rowe'),
      },
      {
        name: 'misspelt and for two inspectors',
        letter: opening('⟦Her Majesties Inspector⟧', 'Bea Quill and Carl Rowe'),
        says: [
          'On 18 December 2025 inspectors are His Majesty’s: write “His Majesty’s Inspectors” for “Her ' +
            'Majesties Inspector”.',
        ],
        fixed: opening('His Majesty’s Inspectors', 'Bea Quill and Carl Rowe'),
      },
      {
        name: 'several titles for one signature',
        letter: signed('⟦His Majesty’s Inspectors⟧'),
        says: ['Here “His Majesty’s Inspectors” stands for one inspector: write “His Majesty’s Inspector”.'],
        fixed: signed('His Majesty’s Inspector'),
      },
      {
        name: 'misspelt',
        letter: signed('⟦His Majestys Inspector⟧'),
        says: ['The title is misspelt: write “His Majesty’s Inspector” for “His Majestys Inspector”.'],
        fixed: signed('His Majesty’s Inspector'),
      },
      {
        name: 'so misspelt that it is hardly a title',
        letter: signed('⟦His Majesty’s Inspecter⟧'),
        says: ['The title is misspelt: write “His Majesty’s Inspector” for “His Majesty’s Inspecter”.'],
        fixed: signed('His Majesty’s Inspector'),
      },
      {
        name: 'a small letter',
        letter: signed('⟦His Majesty’s inspector⟧'),
        says: ['The title has capitals: write “His Majesty’s Inspector”.'],
        fixed: signed('His Majesty’s Inspector'),
      },
      {
        name: 'the short title',
        letter: signed('⟦HMI⟧'),
        says: ['The title stands in full under the signature: write “His Majesty’s Inspector” for “HMI”.'],
        fixed: signed('His Majesty’s Inspector'),
      },
      {
        name: 'no title',
        letter: `18 December 2025\n\nYours sincerely\n\n⟦Bea Quill⟧\n`,
        says: ['The signatory has no title: write “His Majesty’s Inspector” on the line after the name.'],
        fixed: signed('His Majesty’s Inspector'),
      },
    ],
  },
});

/** A title as it is right, with the apostrophe that the letter has. */
const titled = ({ text }: InspectorTitle, whose: 'Her' | 'His', several: boolean): string =>
  `${/^s/i.test(text) ? 'Senior ' : ''}${whose} Majesty${text.includes("'") ? "'" : '’'}s ` +
  `Inspector${several ? 's' : ''}`;

/**
 * How many inspectors a title stands for; undefined where none was read, or where it may be one name's own (`A, His
 * Majesty’s Inspector, and B`).
 */
function numberMeant(title: InspectorTitle, { facts }: Reading): number | undefined {
  if (title.where === 'signatory') return facts.signatory && 1 + (facts.signatory.others?.length ?? 0);
  if (title.where !== 'opening' || !title.monarch) return undefined;
  const titles = facts.inspectorTitles.filter(({ where, monarch }) => where === 'opening' && monarch);
  if (!title.plural && facts.inspectors.some(({ name }) => name.span.end <= title.span.start)) return undefined;
  return titles.length === 1 && facts.inspectors.length > 0 ? facts.inspectors.length : undefined;
}

/** A signature without a title, or with one so misspelt that it was not read as one. */
function* untitled({ facts: { signatory }, slots, stage, letter: { text } }: Reading, right: string) {
  const passage = slots.find(({ part }) => part.kind === 'signatory')?.passage;
  if (!signatory || signatory.title || !passage) return;
  const { end } = signatory.name.span;
  // Letters after the name, or a mark for a number.
  const [rest = ''] = /^.*/.exec(text.slice(end, Math.min(passage.span.end, end + LONGEST))) ?? [];
  const below = text.slice(end + rest.length, Math.min(passage.span.end, end + rest.length + LONGEST));
  const [found = ''] = /\S.*/.exec(below) ?? [];
  const words = found.trimEnd();
  if (words !== '' && words.length < LONGEST && likeness(words, right) >= NEARLY) {
    const start = end + rest.length + below.indexOf(found);
    const span = spanOf(start, start + words.length);
    yield {
      message: 'spelling' as const,
      data: { found: words, right },
      span,
      severity: 'warning' as const,
      fixes: rewriting(text, span, right),
    };
  } else if (words === '' && /^[\s,.\\]*$/.test(rest)) {
    const severity = stage === 'drafting' ? ('info' as const) : ('warning' as const);
    const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
    const edits = [{ span: spanOf(end + rest.length, end + rest.length), text: `${lineBreak}${right}` }];
    yield {
      message: 'absent' as const,
      data: { right },
      span: signatory.name.span,
      severity,
      fixes: [{ title: `Write “${right}” under the name`, kind: 'suggested' as const, edits }],
    };
  }
}

const NEARLY = 0.7;
const LONGEST = 80;

function signed(title: string, date = '18 December 2025'): string {
  return `${date}\n\nYours sincerely\n\nBea Quill\n${title}\n`;
}

function opening(title: string, names: string): string {
  return (
    '18 December 2025\n\nDear Ms Holt\n\n' +
    '# Focused visit to Rutland children’s services\n\n' +
    'This letter summarises the findings of the focused visit to Rutland children’s services on 18 and ' +
    `19 November 2025. ${title} for this visit were ${names}.\n`
  );
}
