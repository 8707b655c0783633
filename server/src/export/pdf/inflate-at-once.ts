import { unzlibSync } from 'fflate';

/**
 * Unpacks the points of a PNG picture at once. In the bundles it takes the place of the function of `fflate` that has a
 * web worker do so, by which `png-js` splits colours from transparency: a process has no web workers, and in one of our
 * own threads the picture would come when the PDF is written.
 */
export function unzlib(packed: Uint8Array, done: (error: Error | null, points: Uint8Array) => void): void {
  done(null, unzlibSync(packed));
}
