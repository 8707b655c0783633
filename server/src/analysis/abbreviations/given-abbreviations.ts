import { memoizeWeak } from '../../memo/memoize-weak';
import type { Template } from '../../templates/template';

/**
 * True for an abbreviation that the template's own wording explains: `(ILACS)` in the opening. The explanation is there
 * whether or not the letter needs it.
 */
export const isGiven = (template: Template, key: string): boolean => givenBy(template).has(key);

const givenBy = memoizeWeak(({ parts }: Template): ReadonlySet<string> => {
  const wordings = parts.flatMap(({ stock }) => stock.flatMap(({ text, variants }) => [text, ...variants]));
  return new Set(wordings.flatMap((wording) => [...wording.matchAll(/\(([A-Z]{2,10})\)/g)].map(([, key = '']) => key)));
});
