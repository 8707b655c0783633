import { isoDay } from '../dates/calendar';
import type { Facts } from '../reading/facts';

/** The greatest number of characters of the authority's name in a file name. */
const MAX_NAME = 60;

/**
 * Returns a name for a letter's file: its authority and its date, or the last day of the visit if it has no date yet
 * (`barking-and-dagenham-2026-01-12.letter.md`). Uses only lower-case letters, digits and hyphens, which are safe on
 * every system. A letter with neither is `letter.letter.md`.
 */
export function letterFileName({ authority, authorities, letterDate, visitDates }: Facts): string {
  const written = authorities.filter(({ text }) => !/[[\]]/.test(text));
  const named = authority?.name ?? (written.find(({ where }) => where === 'subject') ?? written[0])?.text ?? '';
  const day = letterDate?.day ?? visitDates?.days.at(-1);
  const words = [slug(named), ...(day ? [isoDay(day)] : [])].filter(Boolean);
  return `${words.join('-') || 'letter'}.letter.md`;
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_NAME)
    .replace(/^-+|-+$/g, '');
