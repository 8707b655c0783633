import { createHash } from 'node:crypto';

/** Returns the hash that identifies a version: SHA-256 in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Returns a UUID that is the same for the same seed (RFC 9562, version 8, from SHA-256). */
export function uuidOf(seed: string): string {
  const hex = hashOf(seed);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
