// The steps of `tools/readme-pictures.mjs`: a letter with problems, with the Letter view beside it and the problems
// below.
export default async function editor({ page, shot, command }) {
  await command('Letter: Focus on Letter View').catch(() => page.keyboard.press('Escape'));
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await page.waitForTimeout(2_000);
  await shot('editor');
}
