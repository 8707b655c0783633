import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { replaceFile } from './write-file';

/** The bundle that starts a program, as Node gives it to itself. */
interface Starter {
  readonly exports: unknown;
  readonly require: NodeJS.Require;
  readonly module: NodeJS.Module;
}

/**
 * Runs the program `name`.js that lies beside this bundle, as if it were the bundle itself. The code that the engine
 * made of it is kept (`name`.code), so that a start does not begin by making it again: beside the program, where the
 * build puts it, or in the folder that `INSPECTION_LETTERS_CODE_FOLDER` names, where the first use leaves it after a
 * while. Code of another version of Node, or of the program, is taken no notice of. To be called before anything else
 * is loaded, with the engine set for good.
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
  // “write” is for the build, “tell” for the test that holds it to be taken.
  if (wish === 'write') process.on('exit', () => keepCode(code, script));
  // An editor may end its programs without a word.
  else if (folder !== undefined && !taken) setTimeout(() => keepCode(code, script), SETTLED).unref();
  if (wish === 'tell')
    process.on(
      'exit',
      () => void process.stderr.write(`${cachedData === undefined ? 'none' : taken ? 'taken' : 'refused'}\n`),
    );
  (script.runInThisContext() as (...given: readonly unknown[]) => void)(exports, require, module, program, __dirname);
}

/** Milliseconds, after which a program has used most of what it uses. */
const SETTLED = 20_000;

/** The bundle is in ASCII, which is read fastest so. */
function readProgram(program: string): string {
  try {
    return readFileSync(program, 'latin1');
  } catch {
    process.stderr.write(
      `${program} is not there, without which nothing can be done: build it with “npm run build”.\n`,
    );
    process.exit(2);
  }
}

/** What was made of another build is older than this one. */
function readCode(code: string, program: string): Buffer | undefined {
  try {
    return statSync(code).mtimeMs < statSync(program).mtimeMs ? undefined : readFileSync(code);
  } catch {
    return undefined;
  }
}

/** Two programs may end at once, and where nothing can be written the next start is as slow as this one. */
function keepCode(code: string, script: Script): void {
  try {
    mkdirSync(path.dirname(code), { recursive: true });
    replaceFile(code, script.createCachedData(), { force: true });
  } catch {
    // There is nobody to tell.
  }
}
