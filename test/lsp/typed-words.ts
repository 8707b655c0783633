import { builtInTemplates, defaultTemplate } from '../../server/src/templates/built-in';
import { knownHeadings } from '../../server/src/templates/template';

/** Every heading of every template, once, as it is typed. */
export const HEADINGS: readonly string[] = [
  ...new Set(builtInTemplates.flatMap(({ parts }) => parts.flatMap(knownHeadings))),
].map((heading) => `## ${heading}`);

/** Those of the template of new letters. */
export const DEFAULT_HEADINGS: readonly string[] = [...new Set(defaultTemplate.parts.flatMap(knownHeadings))].map(
  (heading) => `## ${heading}`,
);

const WHO = ['Most children', 'Leaders', 'Social workers', 'A small number of parents', 'Care leavers in Northmoor'];
const WHAT = [
  'are well supported',
  'know what is to be done next',
  'do not always have an up-to-date plan',
  'speak of a visit to the local authority',
  'wait for a decision',
  'meet an inspector for this visit',
  'have arrangements for the weekend',
  'see the same (long-serving) worker',
];
const WHEN = [
  '.',
  ' when it matters.',
  ' on 3 March 2026.',
  ', and their findings are shared.',
  ' from the first day.',
];

/** Two hundred invented sentences, some with words that precede a value in the frame of a letter. */
export const SENTENCES: readonly string[] = WHO.flatMap((who) =>
  WHAT.flatMap((what) => WHEN.map((when) => `${who} ${what}${when}`)),
);
