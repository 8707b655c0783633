import * as vscode from 'vscode';
import { l10n } from 'vscode';

/**
 * URI scheme of the rules' pages. Its links open from a hover, from F8 and from the Problems view, where command links
 * do not work, and the manifest opens its pages in VS Code's Markdown preview.
 */
const RULE_SCHEME = 'inspection-letters-rule';

/** VS Code's Markdown preview, as the editor of a page. */
const PREVIEW = 'vscode.markdown.preview.editor';

/** The URI of a rule's page. It ends in the rule's title if that is known, as VS Code names the tab after it. */
export const rulePage = (rule: string, title = rule): vscode.Uri =>
  vscode.Uri.from({ scheme: RULE_SCHEME, path: `/docs/rules/${title.replaceAll('/', ' ')}`, query: rule });

/** Opens a rule's page to the side of the letter, if one is open: it is read while the letter is corrected. */
export async function openRulePage(page: vscode.Uri): Promise<void> {
  const viewColumn = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.commands.executeCommand('vscode.openWith', page, PREVIEW, {
    viewColumn,
    preserveFocus: true,
    preview: true,
  } satisfies vscode.TextDocumentShowOptions & { viewColumn: vscode.ViewColumn });
}

/** Serves the rules' pages, and the pages that they link to, from the extension's folder, and nothing else from it. */
export function serveRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    async provideTextDocumentContent({ path, query }) {
      const file = query === '' ? path : `/docs/rules/${query}.md`;
      if (!/^\/docs\/(?:[\w-]+\/)*[\w-]+\.md$/.test(file)) return `${l10n.t('There is no page {0}.', file)}\n`;
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, file)));
      } catch {
        return `${l10n.t('There is no page {0}.', file)}\n`;
      }
    },
  });
}
