import { l10n } from 'vscode';
import type { ReadinessResult, StageParams } from '../../../server/src/protocol/protocol';
import { figure } from './format-counts';
import type { PlaceRow } from './place-rows';
import { leaf } from './place-rows';

const ICONS = { done: 'pass', open: 'circle-large-outline', unknown: 'question' } as const;
const SAID = {
  done: l10n.t({ message: 'done', comment: ['State of a requirement for the next stage'] }),
  open: l10n.t({ message: 'open', comment: ['State of a requirement for the next stage'] }),
  unknown: l10n.t('not checked yet'),
} as const;

/** The confirmation before a letter moves to a stage. */
export const GO_ON: Readonly<Record<StageParams['stage'], string>> = {
  drafting: l10n.t('Go on to drafting?'),
  'quality-assurance': l10n.t('Go on to quality assurance?'),
  authority: l10n.t('Go on to the local authority?'),
  final: l10n.t('Go on to the final stage?'),
};

/** Rows of the view “Ready?”: the requirements for the next stage, each with the places that are still open. */
export const readinessRows = ({ items }: ReadinessResult): readonly PlaceRow[] =>
  items.map(({ title, state, detail, places }): PlaceRow => ({
    title,
    description: detail,
    text: `${title}: ${detail}`,
    label: `${title}: ${SAID[state]}, ${detail}`,
    icon: ICONS[state],
    expanded: state === 'open',
    ...(places[0] ? { place: { range: places[0].range } } : {}),
    children: places.map(({ text, range }) => leaf({ title: text, description: '', text, place: { range } })),
  }));

/** `Ready for quality assurance`, `2 things are open before quality assurance`. */
export function readinessMessage({ next, open }: ReadinessResult): string {
  const { ready, one, many } = SENTENCES[next ?? 'sending'](figure(open));
  return open === 0 ? ready : open === 1 ? one : many;
}

interface Sentences {
  readonly ready: string;
  readonly one: string;
  readonly many: string;
}

/** The messages before each stage, and before sending; the number is the count of open items. */
const SENTENCES: Readonly<Record<StageParams['stage'] | 'sending', (number: string) => Sentences>> = {
  drafting: (number) => ({
    ready: l10n.t('Ready for drafting.'),
    one: l10n.t('1 item is open before drafting.'),
    many: l10n.t('{0} items are open before drafting.', number),
  }),
  'quality-assurance': (number) => ({
    ready: l10n.t('Ready for quality assurance.'),
    one: l10n.t('1 item is open before quality assurance.'),
    many: l10n.t('{0} items are open before quality assurance.', number),
  }),
  authority: (number) => ({
    ready: l10n.t('Ready for the local authority.'),
    one: l10n.t('1 item is open before the local authority.'),
    many: l10n.t('{0} items are open before the local authority.', number),
  }),
  final: (number) => ({
    ready: l10n.t('Ready for the final stage.'),
    one: l10n.t('1 item is open before the final stage.'),
    many: l10n.t('{0} items are open before the final stage.', number),
  }),
  sending: (number) => ({
    ready: l10n.t('Ready to send.'),
    one: l10n.t('1 item is open before sending.'),
    many: l10n.t('{0} items are open before sending.', number),
  }),
};
