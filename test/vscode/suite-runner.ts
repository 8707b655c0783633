// The entry of the suite that runs inside VS Code: the desktop one by @vscode/test-electron, or the browser one.
import * as fs from 'node:fs';
import * as path from 'node:path';

/** One test in the report. */
interface Row {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  readonly error?: string;
}

/**
 * Runs every `*.test.js` beside and below this file and writes the report named by INSPECTION_LETTERS_TEST_REPORT. The
 * report has `done: true` only if the suite reached its end, because a dead extension host looks like success from
 * outside. Rejects if a test failed or none was run.
 */
export async function run(): Promise<void> {
  const report = process.env['INSPECTION_LETTERS_TEST_REPORT'];
  const grep = process.env['INSPECTION_LETTERS_TEST_GREP'];
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, ...(grep ? { grep: new RegExp(grep) } : {}) });
  const files = fs
    .readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'));
  for (const name of files.sort()) mocha.addFile(path.join(__dirname, name));

  const rows: Row[] = [];
  const write = (done: boolean): void => {
    if (report) fs.writeFileSync(report, JSON.stringify({ done, rows }, null, 1));
  };
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const note = (test: Mocha.Runnable, state: Row['state'], error?: Error): void => {
      rows.push({
        title: test.fullTitle(),
        state,
        milliseconds: test.duration ?? 0,
        ...(error ? { error: error.stack ?? error.message } : {}),
      });
      write(false);
    };
    runner.on('pass', (test) => note(test, 'passed'));
    runner.on('pending', (test) => note(test, 'skipped'));
    runner.on('fail', (test, error: Error) => note(test, 'failed', error));
  });
  write(true);
  if (failures > 0) throw new Error(`${failures} of ${rows.length} tests failed`);
  if (rows.length === 0) throw new Error('no test was run');
}
