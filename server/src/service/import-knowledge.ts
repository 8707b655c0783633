import intakeData from '../../data/import.yaml';
import spellingData from '../../data/wording/spellings.yaml';
import type { ImportKnowledge } from '../import/text/known-lines';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Part, PartKind, Template } from '../templates/template';
import { knownHeadings } from '../templates/template';

const data = intakeData as { readonly furniture: readonly string[]; readonly 'signatory-titles': readonly string[] };

const spellings = spellingData as {
  readonly words: readonly { readonly house?: string; readonly rows: readonly (readonly string[])[] }[];
};
/** The first spelling of each word, or the house spelling. */
const compounds = spellings.words
  .flatMap(({ house, rows }) => [house ?? '', ...rows.map(([first = '']) => first)])
  .filter((word) => word.includes('-'));

/** What import needs to know of letters, derived from the templates. */
export const importKnowledge = memoizeWeak((templates: readonly Template[]): ImportKnowledge => {
  const parts = templates.flatMap((template) => template.parts);
  const ofKind = (...kinds: readonly PartKind[]): readonly Part[] => parts.filter((part) => kinds.includes(part.kind));
  const wordings = (some: readonly Part[]): readonly string[] =>
    some.flatMap((part) =>
      part.stock.flatMap((stock) => [stock.text, ...stock.variants, ...stock.slips.map((slip) => slip.found)]),
    );
  const openings = (some: readonly Part[]): readonly string[] => unique(wordings(some).map(untilSlot).filter(Boolean));
  return {
    headings: unique(parts.flatMap(knownHeadings)),
    lineHeadings: unique(parts.filter(({ body }) => body?.form === 'lines').flatMap(knownHeadings)),
    subjects: openings(ofKind('subject')),
    labels: openings(ofKind('paragraph')).filter(isLabel),
    openings: openings(ofKind('paragraph', 'closing')).filter((words) => words.split(' ').length >= MIN_OPENING_WORDS),
    letterhead: unique(
      ofKind('letterhead').flatMap((part) => [...wordings([part]), ...part.starter.split('\n').filter(Boolean)]),
    ),
    furniture: data.furniture,
    salutations: openings(ofKind('salutation')),
    closes: unique(wordings(ofKind('sign-off'))),
    signatoryTitles: data['signatory-titles'],
    offices: unique(ofKind('signatory').flatMap((part) => part.offices.flatMap(({ name, also }) => [name, ...also]))),
    copies: openings(ofKind('copy-list')),
    compounds,
    footnotes: unique(parts.flatMap(({ body }) => (body?.footnote === undefined ? [] : [untilSlot(body.footnote)]))),
  };
});

/** `Inspection dates:` */
const isLabel = (words: string): boolean => words.endsWith(':') && words.split(' ').length > 1;

/** Shorter openings begin many paragraphs that are not stock wording. */
const MIN_OPENING_WORDS = 4;

const untilSlot = (wording: string): string => (wording.split('{')[0] ?? '').trim();

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
