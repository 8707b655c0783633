// How long VS Code's extension host was busy with starting the extension, by VS Code's own figures:
//   node tools/vscode-shot.mjs --file northmoor.letter.md --script tools/pictures/activation.mjs
export default async function activation({ page, shot, command }) {
  await command('Developer: Show Running Extensions');
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Inspection Letters' }).first();
  await row.waitFor();
  const activated = row.locator('.activation-time');
  console.log((await activated.textContent()) ?? '');
  // The tooltip separates the time for loading the code from the extension's own work.
  await activated.hover();
  await page.waitForTimeout(1_500);
  console.log((await page.locator('.monaco-hover:visible').first().textContent()) ?? '');
  await shot('activation');
}
