import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Returns this program's version, from the `package.json` beside the bundle's folder. */
export function ownVersion(): string {
  try {
    const read: unknown = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
    if (typeof read === 'object' && read !== null && 'version' in read) return String(read.version);
  } catch {
    // The bundle was copied out of its package; it works all the same.
  }
  return '0.0.0';
}
