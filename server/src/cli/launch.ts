import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { setEngine } from './engine';

/*
 * The program itself is `commands.js`. Beside it lies the code that the engine made of it when it was built, so that a call for one
 * letter does not begin by making it again. Another version of Node takes no notice of that file and reads the program as ever.
 */

/**
 * A call that reads a few hundred letters ends before most optimised code has paid for itself: with the engine's own setting
 * a third of the time goes into making it. Code that is still hot after four times as long is optimised as ever.
 */
setEngine('--interrupt-budget=300000');
/** Patterns with letters of any script are dear to prepare; with the engine's own setting each is prepared twice. */
setEngine('--no-regexp-tier-up');

const program = path.join(__dirname, 'commands.js');
const code = path.join(__dirname, 'commands.code');
const source = readProgram();
const cachedData = readCode();
const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source}\n})`, { filename: program, ...(cachedData && { cachedData }) });

// For the build, which calls a few commands so that their code is made, and for the test that holds it to be taken.
if (process.env['INSPECTION_LETTERS_CODE'] === 'write') process.on('exit', () => writeFileSync(code, script.createCachedData()));
if (process.env['INSPECTION_LETTERS_CODE'] === 'tell') process.on('exit', () => void process.stderr.write(`${cachedData === undefined ? 'none' : script.cachedDataRejected ? 'refused' : 'taken'}\n`));

(script.runInThisContext() as (...given: readonly unknown[]) => void)(exports, require, module, program, __dirname);

/** The bundle is in ASCII, which is read fastest so. */
function readProgram(): string {
  try {
    return readFileSync(program, 'latin1');
  } catch {
    process.stderr.write(`${program} is not there, without which there are no commands: build it with “npm run build”.\n`);
    process.exit(2);
  }
}

/** What was made of another build is older than this one. */
function readCode(): Buffer | undefined {
  try {
    return statSync(code).mtimeMs < statSync(program).mtimeMs ? undefined : readFileSync(code);
  } catch {
    return undefined;
  }
}
