import type { Day } from '../dates/calendar';
import type { Item } from '../reading/facts';
import type { FrameworkKind } from '../reading/facts/national-framework';
import { FRAMEWORK_KINDS, isInWords, placesOf } from '../reading/facts/national-framework';

/** A place of the national framework, as the tag at the end of an area for improvement. */
export interface TagChoice {
  readonly kind: FrameworkKind;
  readonly number: string;
  /** `children, young people and families stay together …` */
  readonly place: string;
  /** `outcome 1: children, young people and families stay together …` */
  readonly says: string;
  /** `(outcome 1, national framework)` */
  readonly tag: string;
}

/**
 * Returns every tag that an area may have, in the form of the letter's other tags, or else in the form usual on its
 * date: the outcomes, then the enablers; principles only if the letter has some.
 */
export function tagChoices(items: readonly Item[], day: Day | undefined): readonly TagChoice[] {
  const tags = items.flatMap((item) => item.tags);
  const capital = tags.length > 0 && tags.every(({ text }) => /^[([]\s*\p{Lu}/u.test(text));
  return FRAMEWORK_KINDS.filter((kind) => kind !== 'principle' || tags.some((tag) => tag.kind === kind)).flatMap(
    (kind) => {
      const own = tags.filter((tag) => tag.kind === kind);
      const words = own.filter(({ by }) => by !== 'number').length;
      const inWords = own.length > 0 && words * 2 !== own.length ? words * 2 > own.length : isInWords(kind, day);
      return Object.entries(placesOf(kind)).map(([number, place]): TagChoice => {
        const said = inWords ? `${kind}: ${place}` : `${kind} ${number}`;
        const first = capital ? said.charAt(0).toUpperCase() : said.charAt(0);
        return {
          kind,
          number,
          place,
          says: `${kind} ${number}: ${place}`,
          tag: `(${first}${said.slice(1)}, national framework)`,
        };
      });
    },
  );
}
