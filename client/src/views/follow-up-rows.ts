import { l10n } from 'vscode';
import type { FollowedAreaRow, FollowedLetter, FollowUpResult } from '../../../server/src/protocol/protocol';
import { countedAreas } from './format-counts';
import type { PlaceRow } from './place-rows';
import { leaf } from './place-rows';

/** Rows of the view “Since the Last Letter”: earlier letters, their areas, and the findings on each. */
export const followUpRows = ({ letters }: FollowUpResult): readonly PlaceRow[] =>
  letters.map((letter, i): PlaceRow => ({
    title: letter.date === '' ? letter.name : letter.date,
    description: letter.summary,
    text: `${letter.name}: ${letter.summary}`,
    icon: 'mail',
    // Only the most recent letter is expanded at first.
    expanded: i === 0,
    children: [...letter.areas.map((area) => areaRow(area, letter)), ...againRows(letter)],
  }));

/** The message above the rows. */
export const followUpMessage = ({ how, notes }: FollowUpResult): string =>
  [
    how === 'found' ? l10n.t('Found by authority and date; name them under “previous” at the top of the letter.') : '',
    how === 'none' ? l10n.t('No earlier letter is named or found.') : '',
    ...notes,
  ]
    .filter(Boolean)
    .join(' ');

function areaRow(area: FollowedAreaRow, { uri }: FollowedLetter): PlaceRow {
  const urgent = area.kind === 'priority-action';
  return {
    title: area.title,
    description: area.state,
    text: [
      urgent ? l10n.t('Priority action. {0}', area.text) : area.text,
      area.judgements === '' ? '' : l10n.t('Words then → now: {0}', area.judgements),
    ]
      .filter(Boolean)
      .join('\n\n'),
    label: urgent
      ? l10n.t('Priority action. Earlier area: {0}, {1}', area.title, area.state)
      : l10n.t('Earlier area: {0}, {1}', area.title, area.state),
    icon: area.silent ? 'circle-outline' : ICONS[area.tells],
    ...(uri !== '' && { place: { uri, range: area.range } }),
    children: area.findings.map(({ title, text, range, tells }) =>
      leaf({
        title,
        description: tells,
        text,
        label: l10n.t('Finding: {0}, {1}', title, tells),
        icon: 'link',
        place: { range },
      }),
    ),
  };
}

const ICONS = { strength: 'check', weakness: 'warning', both: 'issue-draft', neither: 'comment' } as const;

function againRows({ again }: FollowedLetter): readonly PlaceRow[] {
  if (again.length === 0) return [];
  return [
    {
      title: l10n.t('Areas named again'),
      description: countedAreas(again.length),
      text: l10n.t('Areas of this letter on the same subject as areas of the earlier one.'),
      icon: 'history',
      children: again.map(({ title, text, range, earlier }) =>
        leaf({
          title,
          description: '',
          text: [text, ...earlier.map((one) => l10n.t('As before: {0}', one))].join('\n\n'),
          place: { range },
        }),
      ),
    },
  ];
}
