import rows from '../../../data/local-authorities.tsv';
import { lazy } from '../../memo/lazy';
import { normalise } from '../../text/similarity';

/** A local authority as offered by completion and for new letters. */
export interface KnownAuthority {
  readonly name: string;
  readonly officialName: string;
  readonly type: string;
}

/** The local authorities of `server/data/local-authorities.tsv`, sorted by name. */
export const knownAuthorities = lazy((): readonly KnownAuthority[] =>
  rows
    .map((row) => ({
      name: row['ofsted_name'] ?? row['name'] ?? '',
      officialName: row['official_name'] ?? '',
      type: row['type'] ?? '',
    }))
    .filter(({ name, type }) => name !== '' && type !== '')
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
);

/** Returns the authority with that short or official name; otherwise undefined. */
export function authorityNamed(name: string): KnownAuthority | undefined {
  const wanted = normalise(name);
  return knownAuthorities().find(
    (authority) => normalise(authority.name) === wanted || normalise(authority.officialName) === wanted,
  );
}
