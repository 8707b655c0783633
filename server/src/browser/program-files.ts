import { oneForAll } from './one-for-all';
import { startOfThread } from './thread-start';
import { scope } from './worker-scope';

/** The folder of the extension's own files in the mirror. */
export const PROGRAM_FOLDER = '/extension';
/** The folder in which the bundles believe they are: the bundler sets `__dirname` to it. */
const BUNDLES = `${PROGRAM_FOLDER}/dist/`;
/** Bundles built for the browser; the others are the same everywhere. */
const MADE_FOR_BROWSER: ReadonlySet<string> = new Set(['import.js', 'suggest.js']);

/** The extension's own bundles, each run once, on first use. */
class ProgramFiles {
  readonly #loaded = new Map<string, unknown>();

  /** @param base  URL of the extension's folder, without a trailing slash; the client supplies it at the start */
  constructor(public base: string) {}

  /** True if there is a bundle at the path. */
  has(file: string): boolean {
    return file.startsWith(BUNDLES) && file.endsWith('.js');
  }

  address(bundle: string): string {
    const name = bundle.slice(BUNDLES.length);
    return `${this.base}/dist/${MADE_FOR_BROWSER.has(name) ? 'web/' : ''}${name}`;
  }

  /** Returns what a bundle exports. Throws if it cannot be loaded. */
  load(bundle: string): unknown {
    if (this.#loaded.has(bundle)) return this.#loaded.get(bundle);
    const module: { exports: unknown } = { exports: {} };
    scope.module = module;
    scope.exports = module.exports;
    try {
      scope.importScripts(this.address(bundle));
    } finally {
      delete scope.module;
      delete scope.exports;
    }
    this.#loaded.set(bundle, module.exports);
    return module.exports;
  }
}

export const programFiles = oneForAll('program files', () => new ProgramFiles(startOfThread?.base ?? ''));
