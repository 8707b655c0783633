import assert from 'node:assert/strict';
import process from 'node:process';
import * as vscode from 'vscode';

/** In newer engines: the CPU time of this thread alone, in microseconds. */
const usage = (): NodeJS.CpuUsage =>
  (process as unknown as { threadCpuUsage?: () => NodeJS.CpuUsage }).threadCpuUsage?.() ?? process.cpuUsage();

// This file is the first of the suite, so the extension has not started yet. The time is reported but not asserted: the
// machine may be busy.
describe('the start of the extension', () => {
  it('waits for the first letter, view or command', async () => {
    const extension = vscode.extensions.getExtension('inspection-letters.inspection-letters');
    assert.ok(extension);
    assert.equal(extension.isActive, false, 'nothing has asked for it');
    const before = usage();
    await extension.activate();
    const after = usage();
    const microseconds = after.user - before.user + after.system - before.system;
    console.log(`The start kept the extension host busy for ${(microseconds / 1000).toFixed(0)} ms.`);
    assert.equal(extension.isActive, true);
  });
});
