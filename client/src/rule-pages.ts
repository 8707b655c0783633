import * as vscode from 'vscode';
import { l10n } from 'vscode';

/**
 * URI scheme of the rules' pages. Its links open from a hover, from F8 and from the Problems view, where command links
 * do not work, and the manifest opens its pages in VS Code's Markdown preview.
 */
const RULE_SCHEME = 'inspection-letters-rule';

/** The URI of a rule's page. */
export const rulePage = (rule: string): vscode.Uri =>
  vscode.Uri.from({ scheme: RULE_SCHEME, path: `/docs/rules/${rule}.md` });

/** Serves the rules' pages, and the pages that they link to, from the extension's folder, and nothing else from it. */
export function serveRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    async provideTextDocumentContent({ path }) {
      if (!/^\/docs\/(?:[\w-]+\/)*[\w-]+\.md$/.test(path)) return `${l10n.t('There is no page {0}.', path)}\n`;
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, path)));
      } catch {
        return `${l10n.t('There is no page {0}.', path)}\n`;
      }
    },
  });
}
