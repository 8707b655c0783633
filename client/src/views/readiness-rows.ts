import type { ReadinessResult, StageParams } from '../../../server/src/protocol/protocol';
import { counted } from './format-counts';
import type { PlaceRow } from './place-rows';
import { leaf } from './place-rows';

const ICONS = { done: 'pass', open: 'circle-large-outline', unknown: 'question' } as const;
const SAID = { done: 'done', open: 'open', unknown: 'nobody has looked' } as const;

/** How stages are called in sentences. */
export const STAGE_NAMES: Readonly<Record<StageParams['stage'], string>> = {
  drafting: 'drafting',
  'quality-assurance': 'quality assurance',
  authority: 'the local authority',
  final: 'the final stage',
};

/** The view “Ready?”: what must hold before the letter goes on, each with its open places. */
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
  const goal = next ? STAGE_NAMES[next] : 'sending';
  return open === 0 ? `Ready for ${goal}.` : `${counted(open, 'thing is', 'things are')} open before ${goal}.`;
}
