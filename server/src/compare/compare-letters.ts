import { partitionPoint } from '../lists/partition-point';
import { demandOf } from '../nlp/lexicons/judgement-words';
import type { Reading } from '../reading/reading';
import type { Pairing } from './align';
import { align } from './align';
import type { Change, ChangeKind, Comparison, Role } from './comparison';
import { notableBetween } from './notable';
import type { ComparedPassage } from './passages';
import { passagesOf } from './passages';
import { stayingOf } from './staying';
import { hasSameWords, wordDiff } from './word-diff';

/**
 * Compares a letter with a later version, by finding, area and part of the frame. Comments and front matter are not
 * part of the letter and are not compared. Pure; the readings are not changed.
 */
export function compareLetters(before: Reading, after: Reading): Comparison {
  const earlier = passagesOf(before);
  const pairings = align(earlier, passagesOf(after));
  const moved = movedOf(pairings);
  const changes = pairings.flatMap((pairing) => changeOf(pairing, moved.has(pairing)));
  return { changes: inOrder(changes, pairings), unchanged: pairings.length - changes.length };
}

/** Pairings whose position has changed, or whose kind has: an area that was a finding. */
function movedOf(pairings: readonly Pairing[]): ReadonlySet<Pairing> {
  const staying = stayingOf(pairings);
  return new Set(
    pairings.filter(
      (pairing) =>
        pairing.before.length > 0 &&
        pairing.after.length > 0 &&
        (!staying.has(pairing) || (changesRole(pairing) && !isFrame(pairing))),
    ),
  );
}

const changesRole = ({ before, after }: Pairing): boolean => before[0]?.role !== after[0]?.role;
const isFrame = ({ before, after }: Pairing): boolean => before[0]?.role === 'frame' || after[0]?.role === 'frame';

interface Placed extends Change {
  /** Indexes of its first passages in each version. */
  readonly earlier: number | undefined;
  readonly later: number | undefined;
}

function changeOf(pairing: Pairing, moved: boolean): readonly Placed[] {
  const { before, after } = pairing;
  const earlier = joined(before);
  const later = joined(after);
  const isSame = earlier === later && before.length === after.length;
  if (isSame && !moved) return [];
  const kind = kindOf(pairing, isSame);
  const isPair = before.length > 0 && after.length > 0;
  const role = roleOf(after[0] ?? before[0]);
  const change = isPair && !isSame;
  const strength = change && (role === 'area' || role === 'priority-action') ? strengthOf(earlier, later) : undefined;
  return [
    {
      kind,
      role,
      section: (after[0] ?? before[0])?.section ?? '',
      moved: moved && kind !== 'moved',
      slight: change && hasSameWords(wordsOf(before), wordsOf(after)),
      before: before.map(sideOf),
      after: after.map(sideOf),
      words: change ? wordDiff(earlier, later) : [],
      notable: change ? notableBetween(earlier, later, role === 'frame') : [],
      ...(strength && { strength }),
      earlier: before[0]?.index,
      later: after[0]?.index,
    },
  ];
}

function kindOf({ before, after }: Pairing, isSame: boolean): ChangeKind {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'removed';
  if (after.length > 1) return 'split';
  if (before.length > 1) return 'merged';
  return isSame ? 'moved' : 'reworded';
}

function strengthOf(before: string, after: string): Change['strength'] {
  const difference = demandOf(after) - demandOf(before);
  return difference === 0 ? undefined : difference > 0 ? 'hardened' : 'softened';
}

const joined = (passages: readonly ComparedPassage[]): string => passages.map(({ exact }) => exact).join(' ');
const wordsOf = (passages: readonly ComparedPassage[]): readonly string[] => passages.flatMap(({ words }) => words);
const roleOf = (passage: ComparedPassage | undefined): Role => passage?.role ?? 'other';
const sideOf = ({ text, section, span }: ComparedPassage): Change['before'][number] => ({ text, section, span });

/** Sorts changes by the later version; a removed passage follows the last passage before it that both versions have. */
function inOrder(changes: readonly Placed[], pairings: readonly Pairing[]): readonly Change[] {
  const anchors = pairings
    .flatMap(({ before: [earlier], after: [later] }) =>
      earlier && later ? [{ earlier: earlier.index, later: later.index }] : [],
    )
    .sort((a, b) => a.earlier - b.earlier);
  const placeOf = (index: number): number =>
    (anchors[partitionPoint(anchors, ({ earlier }) => earlier >= index) - 1]?.later ?? -1) + 0.5;
  return changes
    .map(({ earlier, later, ...change }) => ({ change, earlier, at: later ?? placeOf(earlier ?? 0) }))
    .sort((a, b) => a.at - b.at || (a.earlier ?? 0) - (b.earlier ?? 0))
    .map(({ change }) => change);
}
