import data from '../../../data/national-framework.yaml';
import type { Day } from '../../dates/calendar';
import { compareDays, dayFromIso } from '../../dates/calendar';
import { normalise } from '../../text/similarity';
import type { FrameworkTag } from '../facts';

export type FrameworkKind = Exclude<FrameworkTag['kind'], 'unknown'>;

const fields = data as unknown as Readonly<Record<FrameworkKind, Readonly<Record<string, string>>>> & {
  readonly 'in-words-from': Readonly<Partial<Record<FrameworkKind, string>>>;
};

export const FRAMEWORK_KINDS: readonly FrameworkKind[] = ['outcome', 'enabler', 'principle'];

/** Returns what the national framework lists under a kind, by number. */
export const placesOf = (kind: FrameworkKind): Readonly<Record<string, string>> => fields[kind];

/** Returns the words of a place; undefined if the framework has no such number. */
export const placeInWords = (kind: FrameworkKind, number: number): string | undefined => fields[kind][String(number)];

/** True if letters of a day refer to places of this kind by their words; without a day, today's practice applies. */
export function isInWords(kind: FrameworkKind, day: Day | undefined): boolean {
  const from = dayFromIso(fields['in-words-from'][kind] ?? '');
  return from !== undefined && (day === undefined || compareDays(day, from) >= 0);
}

/** Finds the places whose words occur in a text, each with its position in the folded text. */
export function placesNamed(
  text: string,
): readonly { readonly kind: FrameworkKind; readonly number: number; readonly words: string }[] {
  const said = normalise(text);
  return FRAMEWORK_KINDS.flatMap((kind) =>
    Object.entries(fields[kind])
      .filter(([, words]) => said.includes(normalise(words)))
      .map(([number, words]) => ({ kind, number: Number(number), words: normalise(words) })),
  );
}
