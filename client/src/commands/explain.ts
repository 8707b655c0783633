import * as vscode from 'vscode';

/** Opens the page of a rule, which comes with the extension; without a rule it asks which. */
export async function explain(extension: vscode.Uri, rule?: string): Promise<void> {
  const folder = vscode.Uri.joinPath(extension, 'docs', 'rules');
  const chosen = rule ?? (await chooseRule(folder));
  if (!chosen) return;
  const page = vscode.Uri.joinPath(folder, `${chosen}.md`);
  try {
    await vscode.workspace.fs.stat(page);
  } catch {
    void vscode.window.showInformationMessage(`There is no page about “${chosen}”.`);
    return;
  }
  // Beside the letter, where there is one: the page is read while the letter is mended.
  await vscode.commands.executeCommand(
    vscode.window.activeTextEditor ? 'markdown.showPreviewToSide' : 'markdown.showPreview',
    page,
  );
}

async function chooseRule(folder: vscode.Uri): Promise<string | undefined> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const rules = entries
    .map(([name]) => name)
    .filter((name) => name.endsWith('.md') && !/^(?:index|readme)\.md$/i.test(name))
    .map((name) => name.slice(0, -'.md'.length));
  return vscode.window.showQuickPick(rules.sort(), { title: 'Explain a Rule', placeHolder: 'Which rule?' });
}
