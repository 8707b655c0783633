import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { replaceFile } from './write-file';

/** The arguments with which Node wraps a module. */
export interface ModuleScope {
  readonly exports: unknown;
  readonly require: NodeJS.Require;
  readonly module: NodeJS.Module;
}

/** A bundle in ASCII, which is the fastest to read, and the file for its compiled code. */
export interface CachedScript {
  readonly bundle: string;
  readonly code: string;
}

/**
 * Where a bundle beside this one and its compiled code are: beside it, where the build puts the code, or in the folder
 * named by `INSPECTION_LETTERS_CODE_FOLDER`, where the first run writes it after a while.
 */
export function cachedScript(name: string, code: string): CachedScript {
  const folder = process.env['INSPECTION_LETTERS_CODE_FOLDER'] ?? __dirname;
  return { bundle: path.join(__dirname, `${name}.js`), code: path.join(folder, code) };
}

/**
 * Runs a bundle as a CommonJS module in `scope`. Its compiled code is cached, so that the next run does not compile it
 * again; a cache from another version of Node or of the bundle is ignored. Throws if there is no such bundle.
 */
export function runCachedScript({ bundle, code }: CachedScript, { exports, require, module }: ModuleScope): void {
  const { INSPECTION_LETTERS_CODE: wish, INSPECTION_LETTERS_CODE_FOLDER: folder } = process.env;
  const program = readFileSync(bundle, 'latin1');
  const cachedData = readCode(code, bundle);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${program}\n})`, {
    filename: bundle,
    ...(cachedData && { cachedData }),
  });
  const taken = cachedData !== undefined && script.cachedDataRejected === false;
  // “write” is for the build; “tell” is for the test that checks that the cache is used.
  if (wish === 'write') process.on('exit', () => keepCode(code, script));
  // Written early, because an editor may end its programs without warning.
  else if (folder !== undefined && !taken)
    setTimeout(() => {
      keepCode(code, script);
      clearOtherEngines(code, path.basename(bundle, '.js'));
    }, SETTLED).unref();
  if (wish === 'tell') {
    const state = cachedData === undefined ? 'none' : taken ? 'taken' : 'refused';
    process.on('exit', () => void process.stderr.write(`${path.basename(bundle)}: ${state}\n`));
  }
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run(exports, require, module, bundle, __dirname);
}

/** In milliseconds: by then a program has run most of the code that it uses. */
const SETTLED = 20_000;

/** Returns the cached code; a cache older than the bundle was made from another build. */
function readCode(code: string, bundle: string): Buffer | undefined {
  try {
    return statSync(code).mtimeMs < statSync(bundle).mtimeMs ? undefined : readFileSync(code);
  } catch {
    return undefined;
  }
}

/** Two programs may end at once, and if nothing can be written the next start is merely slow again. */
function keepCode(code: string, script: Script): void {
  try {
    mkdirSync(path.dirname(code), { recursive: true });
    replaceFile(code, script.createCachedData(), { force: true });
  } catch {
    // There is nowhere to report this.
  }
}

/** An editor’s folder has a cache for the engine of each of its versions: those of earlier ones are of no more use. */
function clearOtherEngines(code: string, name: string): void {
  const folder = path.dirname(code);
  try {
    for (const file of readdirSync(folder))
      if (file.startsWith(`${name}-`) && file.endsWith('.code') && file !== path.basename(code))
        rmSync(path.join(folder, file), { force: true });
  } catch {
    // They are deleted another time.
  }
}
