import * as vscode from 'vscode';
import { l10n } from 'vscode';

/**
 * Scheme of the rules' pages. A link of this scheme opens from a hover, from F8 and from the Problems view, where links
 * that run a command do not, and the manifest gives its pages the editor that shows Markdown as it is meant to be read.
 */
const RULE_SCHEME = 'inspection-letters-rule';

/** The address of a rule's page. */
export const rulePage = (rule: string): vscode.Uri =>
  vscode.Uri.from({ scheme: RULE_SCHEME, path: `/docs/rules/${rule}.md` });

/** Serves the pages, and those that they link to, out of the extension's own folder; nothing else of it. */
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
