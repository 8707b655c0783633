import { l10n } from 'vscode';
import type { ReviewPlace, ReviewRow, ReviewSection, ReviewSheetResult } from '../../../server/src/protocol/protocol';
import { figure } from './format-counts';
import type { PlaceRow } from './place-rows';
import { leaf } from './place-rows';

const TITLES: Readonly<Record<ReviewSection['part'], string>> = {
  headline: l10n.t('Headline findings beside the findings'),
  areas: l10n.t('Areas beside their findings'),
  weaknesses: l10n.t('Weaknesses beside the areas'),
  quantities: l10n.t('Quantities'),
  topics: l10n.t('Topic by topic'),
  dates: l10n.t('Dates'),
  names: l10n.t('Names'),
  roles: l10n.t('Roles'),
  abbreviations: l10n.t('Abbreviations'),
  left: l10n.t('What earlier drafts left'),
};

/** The question for the reviewer on the rows of a part. */
const ASKED: Readonly<Record<ReviewSection['part'], string>> = {
  headline: l10n.t('Does each sentence say what the findings say, as strongly and of as many?'),
  areas: l10n.t('Do the findings bear out each area, and does it ask for what they found wanting?'),
  weaknesses: l10n.t('Is each weakness that matters taken up by an area?'),
  quantities: l10n.t('Do these agree with one another?'),
  topics: l10n.t('Does everything said about a topic agree?'),
  dates: l10n.t('Is each date right, and always written in the same way?'),
  names: l10n.t('Is each name right, and always written in the same way?'),
  roles: l10n.t('Is each role right, and always written in the same way?'),
  abbreviations: l10n.t('Is each abbreviation right, and always written in the same way?'),
  left: l10n.t('Comments are not printed; what is to be filled in is.'),
};

/** Names of the kinds of thing that earlier drafts left behind. */
const LEFT: Readonly<Record<string, string>> = {
  comment: l10n.t('A comment'),
  placeholder: l10n.t('To be filled in'),
};

/** Headings for the passages shown with a row, by how closely they match. */
const NEAR: Readonly<Record<NonNullable<ReviewRow['link']>, string>> = {
  linked: l10n.t('Beside it:'),
  nearest: l10n.t('Nothing is very like it. The nearest:'),
  none: l10n.t('No match.'),
};

/** Rows of the view “Review Sheet”: what a reviewer compares, each item with a box to tick. */
export const reviewRows = ({ sections }: ReviewSheetResult): readonly PlaceRow[] =>
  sections.map(({ part, groups }): PlaceRow => {
    const rows = groups.flatMap((group) => group.rows);
    return {
      title: TITLES[part],
      description: ticksOf(rows),
      text: ASKED[part],
      label: [TITLES[part], ticksOf(rows), ASKED[part]].join(', '),
      children: groups.flatMap((group) =>
        group.about === ''
          ? group.rows.map(rowOf)
          : {
              title: group.about,
              description: ticksOf(group.rows),
              text: ASKED[part],
              children: group.rows.map(rowOf),
            },
      ),
    };
  });

/** The message above the rows: `Ticked: 3 of 12.`, or why no ticks are known. */
export function reviewMessage({ sections, problem }: ReviewSheetResult): string {
  if (problem !== undefined) return problem;
  const rows = sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return rows.length === 0
    ? l10n.t('There is nothing to compare yet.')
    : l10n.t('Ticked: {0} of {1}.', figure(ticked(rows)), figure(rows.length));
}

function rowOf(row: ReviewRow): PlaceRow {
  const { text, key, link, forms, beside, range } = row;
  const note = LEFT[row.note] ?? row.note;
  const written =
    forms.length === 0
      ? ''
      : l10n.t('Written as {0}', forms.map((form) => `${form.text} (${figure(form.count)})`).join(', '));
  const near = link === undefined ? [] : [NEAR[link], ...beside.map((one) => one.text)];
  const all = [text, note, written, ...near].filter(Boolean);
  return {
    title: text,
    description: [whereOf(row), note].filter(Boolean).join(', '),
    text: all.join('\n\n'),
    label: [...all, whereOf(row)].join(', '),
    place: { range },
    tick: { key, ticked: row.ticked },
    children: beside.map((one) =>
      one.text === ''
        ? leaf({ title: whereOf(one), description: '', text: whereOf(one), place: { range: one.range } })
        : leaf({ title: one.text, description: whereOf(one), text: one.text, place: { range: one.range } }),
    ),
  };
}

const whereOf = ({ section, paragraph }: ReviewPlace): string =>
  section === ''
    ? l10n.t('Beginning of the letter')
    : paragraph === 0
      ? section
      : l10n.t({
          message: '{0}, {1}',
          args: [section, figure(paragraph)],
          comment: ['{0} is a heading of the letter, {1} the number of a paragraph under it'],
        });

const ticked = (rows: readonly ReviewRow[]): number => rows.filter((row) => row.ticked).length;

const ticksOf = (rows: readonly ReviewRow[]): string =>
  l10n.t('{0} of {1} ticked', figure(ticked(rows)), figure(rows.length));
