import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { replaceFile } from './write-file';

/** The bundle that starts a program: the arguments with which Node wraps it. */
interface Starter {
  readonly exports: unknown;
  readonly require: NodeJS.Require;
  readonly module: NodeJS.Module;
}

/**
 * Runs the program `name`.js beside this bundle as if it were the bundle itself. The compiled code is cached
 * (`name`.code), so that starting does not compile it again: beside the program, where the build puts it, or in the
 * folder named by `INSPECTION_LETTERS_CODE_FOLDER`, where the first run writes it after a while. A cache from another
 * version of Node or of the program is ignored. Call this before anything else is loaded, with the engine flags already
 * set.
 */
export function startProgram(name: string, { exports, require, module }: Starter): void {
  const program = path.join(__dirname, `${name}.js`);
  const { INSPECTION_LETTERS_CODE: wish, INSPECTION_LETTERS_CODE_FOLDER: folder } = process.env;
  const code = path.join(folder ?? __dirname, `${name}.code`);
  const cachedData = readCode(code, program);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) { ${readProgram(program)}\n})`,
    { filename: program, ...(cachedData && { cachedData }) },
  );
  const taken = cachedData !== undefined && script.cachedDataRejected === false;
  // “write” is for the build; “tell” is for the test that checks that the cache is used.
  if (wish === 'write') process.on('exit', () => keepCode(code, script));
  // Written early, because an editor may end its programs without warning.
  else if (folder !== undefined && !taken) setTimeout(() => keepCode(code, script), SETTLED).unref();
  if (wish === 'tell')
    process.on(
      'exit',
      () => void process.stderr.write(`${cachedData === undefined ? 'none' : taken ? 'taken' : 'refused'}\n`),
    );
  (script.runInThisContext() as (...given: readonly unknown[]) => void)(exports, require, module, program, __dirname);
}

/** In milliseconds: by then a program has run most of the code that it uses. */
const SETTLED = 20_000;

/** The bundle is ASCII, which is the fastest to read. */
function readProgram(program: string): string {
  try {
    return readFileSync(program, 'latin1');
  } catch {
    process.stderr.write(`${program} is missing, so nothing can be done: build it with “npm run build”.\n`);
    process.exit(2);
  }
}

/** Returns the cached code; a cache older than the program was made from another build. */
function readCode(code: string, program: string): Buffer | undefined {
  try {
    return statSync(code).mtimeMs < statSync(program).mtimeMs ? undefined : readFileSync(code);
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
