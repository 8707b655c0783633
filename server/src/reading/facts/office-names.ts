import type { Office } from '../../templates/template';
import { normalise } from '../../text/similarity';

/** Returns the office that the text names, by any of its names; the first one mentioned if there are several. */
export function officeNamed(text: string, offices: readonly Office[]): Office | undefined {
  const said = ` ${bare(text)} `;
  let first = Number.POSITIVE_INFINITY;
  let found: Office | undefined;
  for (const office of offices)
    for (const name of [office.name, ...office.also]) {
      const at = said.indexOf(` ${bare(name)} `);
      if (at < 0 || at >= first) continue;
      first = at;
      found = office;
    }
  return found;
}

/** True if the text is one of an office's names and nothing else. */
export const isOfficeName = (text: string, { name, also }: Office): boolean =>
  [name, ...also].some((one) => bare(one) === bare(text));

const bare = (text: string): string =>
  normalise(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
