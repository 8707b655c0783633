import { memoizeWeak } from '../memo/memoize-weak';
import type { Signatory } from '../reading/facts';
import type { Reading } from '../reading/reading';
import type { Office } from '../templates/template';
import { normalise } from '../text/similarity';

/** The signatures of a joint letter compared with the offices that its template names. */
export interface JointSignatures {
  /** Offices for which nobody signs, although they always sign or the opening names them; in the template's order. */
  readonly unsigned: readonly Office[];
  /** The first signatory who comes before one whose office should come first. */
  readonly early?: { readonly signatory: Signatory; readonly before: Signatory };
}

/** Undefined if nobody signs at all, or if the template names no offices. */
export const jointSignatures = memoizeWeak((reading: Reading): JointSignatures | undefined => {
  const offices = reading.template.parts.flatMap((part) => (part.kind === 'signatory' ? part.offices : []));
  const { signatories } = reading.facts;
  if (offices.length === 0 || signatories.length === 0) return undefined;
  const opening = normalise(
    reading.partMatches
      .filter(({ part }) => part.role === 'opening')
      .flatMap(({ passage }) => passage?.blocks ?? [])
      .map(({ plain }) => plain.text)
      .join(' '),
  );
  const unsigned = offices.filter(
    ({ name, also, always }) =>
      (always || [name, ...also].some((one) => opening.includes(normalise(one)))) &&
      !signatories.some(({ office }) => office === name),
  );
  const placeOf = ({ office }: Signatory): number => offices.findIndex(({ name }) => name === office);
  const known = signatories.filter(({ office }) => office !== undefined);
  const at = known.findIndex((one, i) => i > 0 && placeOf(one) < placeOf(known[i - 1] ?? one));
  const [before, signatory] = [known[at], known[at - 1]];
  return { unsigned, ...(at > 0 && before && signatory ? { early: { signatory, before } } : {}) };
});
