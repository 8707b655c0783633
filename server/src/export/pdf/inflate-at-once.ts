import { unzlibSync } from 'fflate';

/**
 * Unpacks the pixels of a PNG picture synchronously. In the bundles it replaces the `fflate` function that uses a web
 * worker, with which `png-js` separates colour from transparency: Node has no web workers, and in a worker thread of
 * our own the picture would arrive only after the PDF is written.
 */
export function unzlib(packed: Uint8Array, done: (error: Error | null, points: Uint8Array) => void): void {
  done(null, unzlibSync(packed));
}
