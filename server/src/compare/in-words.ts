import type { Change, ChangeKind, Notable, Role } from './comparison';

/** The change to a passage as a heading: `Finding reworded and moved`, `Salutation reworded`. */
export function titleOf(change: Change): string {
  const what = change.role === 'frame' ? change.section : ROLES[change.role];
  return onlySlight(change) ? `${what}: ${doneTo(change)}` : `${what} ${doneTo(change)}`;
}

/** The same below the heading of its section, so that the name of a part of the frame is not repeated: `Reworded`. */
export function titleInSection(change: Change): string {
  if (change.role !== 'frame') return titleOf(change);
  const done = doneTo(change);
  return `${done.charAt(0).toUpperCase()}${done.slice(1)}`;
}

const onlySlight = ({ kind, slight }: Change): boolean => slight && kind === 'reworded';

function doneTo(change: Change): string {
  const { kind, moved, before, after } = change;
  if (onlySlight(change)) return `${moved ? 'moved, and ' : ''}only punctuation or case changed`;
  const verb =
    kind === 'split' ? `split into ${after.length}` : kind === 'merged' ? `merged from ${before.length}` : VERBS[kind];
  return `${verb}${moved ? ' and moved' : ''}`;
}

/** A notable change in words: `Proportion: “most” became “some” (fewer)`. */
export function notableInWords({ kind, before, after, direction }: Notable): string {
  const how = direction === undefined ? '' : ` (${direction})`;
  if (before === undefined) return `${KINDS[kind]}: “${after ?? ''}” is new${how}`;
  return after === undefined
    ? `${KINDS[kind]}: “${before}” is gone${how}`
    : `${KINDS[kind]}: “${before}” became “${after}”${how}`;
}

/** For an area: `Asks for less than before`. */
export const strengthInWords = (strength: 'softened' | 'hardened'): string =>
  strength === 'softened' ? 'Asks for less than before' : 'Asks for more than before';

/** The number of changes of each kind: `2 reworded, 1 added`, or `No changes`. */
export function countsInWords(changes: readonly Change[]): string {
  const counts = Object.entries(VERBS).flatMap(([kind, verb]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${verb}`];
  });
  return counts.length === 0 ? 'No changes' : counts.join(', ');
}

const ROLES: Readonly<Record<Role, string>> = {
  heading: 'Heading',
  finding: 'Finding',
  area: 'Area for improvement',
  'priority-action': 'Priority action',
  frame: 'Frame',
  footnote: 'Footnote',
  other: 'Passage',
};

const VERBS: Readonly<Record<ChangeKind, string>> = {
  reworded: 'reworded',
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  split: 'split',
  merged: 'merged',
};

const KINDS: Readonly<Record<Notable['kind'], string>> = {
  judgement: 'Judgement',
  proportion: 'Proportion',
  number: 'Number',
  date: 'Date',
  name: 'Name',
};
