import { createRequire } from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { memoizeByString } from '../memo/bounded-cache';
import { cachedScript, runCachedScript } from './cached-script';

/** There are four. */
const MAX_BUNDLES = 16;

/**
 * Loads the bundle `name`.js beside this one as `require` does: once, however often it is asked for. Its compiled code
 * is cached. Several programs load it, each with its own engine flags, which refuse each other’s code: so the name of
 * the cache has the engine’s tag for its version and flags. Throws if there is no such bundle.
 */
export const requireCached = memoizeByString(MAX_BUNDLES, (name): unknown => {
  const script = cachedScript(name, `${name}-${cachedDataVersionTag().toString(36)}.code`);
  const module = { exports: {} };
  runCachedScript(script, {
    exports: module.exports,
    require: createRequire(path.join(__dirname, `${name}.js`)),
    module: module as NodeJS.Module,
  });
  return module.exports;
});
