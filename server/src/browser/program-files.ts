import { oneForAll } from './one-for-all';
import { startOfThread } from './thread-start';
import { scope } from './worker-scope';

/** Where the extension's own files stand in the mirror. */
export const PROGRAM_FOLDER = '/extension';
/** Where its bundles think that they lie: what the bundler gives them for `__dirname`. */
const BUNDLES = `${PROGRAM_FOLDER}/dist/`;
/** Bundles that are made for the browser; the others are the same everywhere. */
const MADE_FOR_BROWSER: ReadonlySet<string> = new Set(['import.js', 'suggest.js']);

/** The extension's own bundles, each run once, when it is first asked for. */
class ProgramFiles {
  readonly #loaded = new Map<string, unknown>();

  /** @param base address of the extension's folder, without a slash at its end; the client says it at the start */
  constructor(public base: string) {}

  /** True for a path at which a bundle stands. */
  has(file: string): boolean {
    return file.startsWith(BUNDLES) && file.endsWith('.js');
  }

  address(bundle: string): string {
    const name = bundle.slice(BUNDLES.length);
    return `${this.base}/dist/${MADE_FOR_BROWSER.has(name) ? 'web/' : ''}${name}`;
  }

  /** What a bundle exports. Throws where it cannot be loaded. */
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
