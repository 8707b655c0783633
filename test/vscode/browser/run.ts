import * as vscode from 'vscode';
import { mocha } from './mocha-in-worker';

/**
 * Runs the tests described in the preceding files, as `../suite-runner` does in Node. The report goes to
 * `suite-report.json` in the workspace, and has `done: true` only if the suite reached its end.
 */
export async function run(): Promise<void> {
  const rows: object[] = [];
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The suite runs in a folder.');
  const report = vscode.Uri.joinPath(folder.uri, 'suite-report.json');
  const write = (done: boolean): Thenable<void> =>
    vscode.workspace.fs.writeFile(report, new TextEncoder().encode(JSON.stringify({ done, rows }, null, 1)));
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const note = (test: Mocha.Runnable, state: string, error?: Error): void => {
      rows.push({
        title: test.fullTitle(),
        state,
        milliseconds: test.duration ?? 0,
        ...(error && { error: error.stack ?? error.message }),
      });
      void write(false);
    };
    runner.on('pass', (test) => note(test, 'passed'));
    runner.on('pending', (test) => note(test, 'skipped'));
    runner.on('fail', (test, error: Error) => note(test, 'failed', error));
  });
  await write(true);
  if (failures > 0) throw new Error(`${failures} of ${rows.length} tests failed`);
}
