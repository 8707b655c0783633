import type { Block } from '../letter/letter';
import type { Reading } from '../reading/reading';
import type { PartRole } from '../templates/template';

/** True for a block of a part whose wording the template gives, so that house style has nothing to say of it. */
export function isGivenWording(reading: Reading, block: Block): boolean {
  const given = known.get(reading) ?? new Set(reading.slots.filter(({ part }) => GIVEN.includes(part.role)).flatMap(({ passage, extra }) => [passage, ...extra]).flatMap((passage) => passage?.blocks ?? []));
  known.set(reading, given);
  return given.has(block);
}

const known = new WeakMap<Reading, ReadonlySet<Block>>();

// The scope is the inspector's own wording, and so are the sections.
const GIVEN: readonly PartRole[] = ['preamble', 'opening', 'methodology', 'closing', 'action-plan'];
