import type { Template } from '../templates/template';

/** True for an abbreviation that the template's own wording explains: `(ILACS)` in the opening. It stands there whether or not the letter needs it. */
export const isGiven = ({ parts }: Template, key: string): boolean =>
  parts.some(({ stock }) => stock.some(({ text, variants }) => text.includes(`(${key})`) || variants.some((variant) => variant.includes(`(${key})`))));
