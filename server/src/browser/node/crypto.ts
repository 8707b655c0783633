import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const randomUUID = (): string => globalThis.crypto.randomUUID();

/** SHA-256 of texts, in hexadecimal; the browser's own is asynchronous. */
export function createHash(_algorithm: 'sha256') {
  const hash = sha256.create();
  return {
    update(text: string, _encoding: 'utf8') {
      hash.update(utf8ToBytes(text));
      return this;
    },
    digest: (_form: 'hex'): string => bytesToHex(hash.digest()),
  };
}
