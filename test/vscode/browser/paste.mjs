// Ctrl+V of HTML from the clipboard, which the suite inside VS Code cannot put there. `tools/test-browser.mjs` runs it
// with the extension in a web worker; with the extension in Node, by hand:
//   node tools/vscode-shot.mjs --file northmoor.letter.md --script test/vscode/browser/paste.mjs
// Ends with an error where the letter, as it is saved, is not what was to be pasted, or one Undo does not take it back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const HTML =
  '<h2>Main findings</h2><p>Leaders said "we listen" to children.</p>' +
  '<ul><li>Plans are clear.</li><li>Visits are regular.</li></ul><p>Staff feel supported.</p>';
const TEXT =
  'Main findings\nLeaders said "we listen" to children.\n• Plans are clear.\n' +
  '• Visits are regular.\nStaff feel supported.';
const LAID_OUT =
  '## Main findings\n\nLeaders said ‘we listen’ to children.\n\n- Plans are clear.\n- Visits are regular.\n\n' +
  'Staff feel supported.';

export default async ({ page, shot, folder, port }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: `http://127.0.0.1:${port}` });
  const file = path.join(folder, 'northmoor.letter.md');
  const saved = async (wanted) => {
    await page.keyboard.press('Control+S');
    for (let i = 0; i < 40 && !wanted(readFileSync(file, 'utf8')); i++) await page.waitForTimeout(250);
    return readFileSync(file, 'utf8');
  };
  const before = readFileSync(file, 'utf8');
  await page.locator('.editor-instance .view-line').first().click();
  // The empty line after a finding.
  const line = before.split('\n').findIndex((text) => text.startsWith('Social workers speak')) + 2;
  await page.keyboard.press('Control+G');
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  // The server is ready when it has reported the contents of the letter, shown in the breadcrumbs above the editor.
  await page.locator('.breadcrumbs-control', { hasText: '…' }).waitFor({ timeout: 60_000 });
  await page.evaluate(
    async ([html, text]) => {
      const { ClipboardItem, Blob, navigator } = globalThis;
      const data = {
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      };
      await navigator.clipboard.write([new ClipboardItem(data)]);
    },
    [HTML, TEXT],
  );
  await page.keyboard.press('Control+V');
  await page
    .locator('.view-line', { hasText: /Staff.feel.supported/ })
    .first()
    .waitFor({ timeout: 60_000 });
  await shot('paste');
  const after = await saved((text) => text.includes('Staff feel supported.'));
  assert.ok(after.includes(`\n\n${LAID_OUT}\n\n`), after.slice(before.indexOf('Social workers speak')));
  await page.keyboard.press('Control+Z');
  const undone = await saved((text) => !text.includes('Staff feel supported.'));
  assert.equal(undone, before);
};
