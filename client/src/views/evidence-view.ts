import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { EvidenceResult } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import { EVIDENCE_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import type { EvidenceRow } from './evidence-rows';
import { evidenceRowsOf, summaryOf } from './evidence-rows';

const VIEW = `${SECTION}.evidence`;

/**
 * The view “Areas and evidence”: each area with the findings that support it, and the weaknesses that no area takes up.
 */
export class EvidenceView implements vscode.TreeDataProvider<EvidenceRow>, vscode.Disposable {
  private shown: readonly EvidenceRow[] = [];
  private known: { readonly letter: vscode.TextDocument; readonly answer: EvidenceResult } | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: vscode.TreeView<EvidenceRow>;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: LetterClient,
    private readonly follower: ActiveLetter,
  ) {
    this.tree = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.tree,
      follower.onDidChange(() => this.follow()),
      // Nobody asks for what nobody sees.
      this.tree.onDidChangeVisibility(() => this.follow()),
    ];
    this.follow();
  }

  /** The rows as they are shown. */
  get rows(): readonly EvidenceRow[] {
    return this.shown;
  }

  /** Asks again and resolves when the answer is shown. */
  async refresh(): Promise<EvidenceResult | undefined> {
    this.asking?.cancel();
    const { letter } = this.follower;
    if (!letter) return undefined;
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const answer = await this.session.request(EVIDENCE_REQUEST, { uri: letter.uri.toString() }, asking.token);
    if (asking.token.isCancellationRequested || letter !== this.follower.letter || !answer) return undefined;
    this.known = { letter, answer };
    this.show();
    return answer;
  }

  getChildren(row?: EvidenceRow): EvidenceRow[] {
    return [...(row ? row.children : this.shown)];
  }

  getParent(row: EvidenceRow): EvidenceRow | undefined {
    return row.parent;
  }

  getTreeItem(row: EvidenceRow): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(
      row.title,
      row.children.length === 0 ? None : row.kind === 'area' ? Expanded : Collapsed,
    );
    item.id = `${this.known?.letter.uri.toString() ?? ''}#${row.key}`;
    item.description = row.description;
    item.tooltip = row.text;
    item.contextValue =
      row.kind === 'link' ? `evidence.link.${row.pinned ? 'pinned' : 'found'}` : `evidence.${row.kind}`;
    item.accessibilityInformation = { label: labelOf(row), role: 'treeitem' };
    const icon = iconOf(row);
    if (icon) item.iconPath = icon;
    if (row.range)
      item.command = {
        command: `${SECTION}.goToEvidence`,
        title: l10n.t('Go to this place in the letter'),
        arguments: [row],
      };
    return item;
  }

  dispose(): void {
    this.asking?.cancel();
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private follow(): void {
    const { letter } = this.follower;
    // Rows of another letter would be wrong until the answer is in.
    if (letter !== this.known?.letter || this.session.state === 'stopped') {
      this.known = undefined;
      this.show();
    }
    if (letter && this.tree.visible) void this.refresh();
  }

  private show(): void {
    const { rows, same } = this.known
      ? evidenceRowsOf(this.known.answer, this.shown)
      : { rows: [], same: this.shown.length === 0 };
    this.shown = rows;
    this.tree.message = this.known ? summaryOf(this.known.answer) : '';
    void vscode.commands.executeCommand(
      'setContext',
      `${SECTION}.areas`,
      this.known ? this.known.answer.areas.length : undefined,
    );
    if (!same) this.changed.fire(undefined);
  }
}

// Said as a whole, as who hears it does not see where the row stands.
function labelOf({ kind, title, description, parent }: EvidenceRow): string {
  if (kind === 'area') return l10n.t('Area: {0}, {1}', title, description);
  if (kind === 'link')
    return description === ''
      ? l10n.t('Finding: {0}, supports {1}', title, parent?.title ?? '')
      : l10n.t('Pinned finding: {0}, supports {1}', title, parent?.title ?? '');
  if (kind === 'weakness') return l10n.t('Weakness without an area: {0}', title);
  return `${title}, ${description}`;
}

/** The shape says it all, so that nobody needs the colour. */
function iconOf({ kind, pinned, lacking, children }: EvidenceRow): vscode.ThemeIcon | undefined {
  if (kind === 'link') return new vscode.ThemeIcon(pinned ? 'pinned' : 'link');
  if (kind === 'area')
    return lacking
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'))
      : new vscode.ThemeIcon(children.length > 0 ? 'check' : 'note');
  return undefined;
}
