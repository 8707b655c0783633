import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { EvidenceResult } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import { EVIDENCE_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import type { EvidenceRow } from './evidence-rows';
import { evidenceRowsOf, summaryOf } from './evidence-rows';
import { LetterAnswers } from './letter-answers';

const VIEW = `${SECTION}.evidence`;

/**
 * The view “Areas and Evidence”: each area with the findings that support it, and the weaknesses that no area covers.
 */
export class EvidenceView implements vscode.TreeDataProvider<EvidenceRow>, vscode.Disposable {
  private shown: readonly EvidenceRow[] = [];
  private readonly answers: LetterAnswers<EvidenceResult>;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: vscode.TreeView<EvidenceRow>;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: LetterClient,
    follower: ActiveLetter,
  ) {
    this.tree = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.answers = new LetterAnswers(session, follower, EVIDENCE_REQUEST, () => this.show());
    this.subscriptions = [
      this.tree,
      this.answers,
      follower.onDidChange(() => this.follow()),
      this.tree.onDidChangeVisibility(() => this.follow()),
    ];
    this.follow();
  }

  /** The rows shown. */
  get rows(): readonly EvidenceRow[] {
    return this.shown;
  }

  /** Requests the evidence again, and resolves once it is shown. */
  refresh(): Promise<EvidenceResult | undefined> {
    return this.answers.refresh();
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
    item.id = `${this.answers.known?.letter.uri.toString() ?? ''}#${row.key}`;
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
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private follow(): void {
    if (this.session.state === 'stopped') this.answers.forget();
    this.answers.follow(this.tree.visible);
  }

  private show(): void {
    const answer = this.answers.known?.answer;
    const { rows, same } = answer ? evidenceRowsOf(answer, this.shown) : { rows: [], same: this.shown.length === 0 };
    this.shown = rows;
    this.tree.message = answer ? summaryOf(answer) : '';
    void vscode.commands.executeCommand('setContext', `${SECTION}.areas`, answer?.areas.length);
    if (!same) this.changed.fire(undefined);
  }
}

// A full description for screen readers, which do not convey a row's position in the tree.
function labelOf({ kind, title, description, parent }: EvidenceRow): string {
  if (kind === 'area') return l10n.t('Area: {0}, {1}', title, description);
  if (kind === 'link')
    return description === ''
      ? l10n.t('Finding: {0}, supports {1}', title, parent?.title ?? '')
      : l10n.t('Pinned finding: {0}, supports {1}', title, parent?.title ?? '');
  if (kind === 'weakness') return l10n.t('Weakness without an area: {0}', title);
  return `${title}, ${description}`;
}

/** Each kind has its own icon, so that none depends on colour. */
function iconOf({ kind, pinned, lacking, children }: EvidenceRow): vscode.ThemeIcon | undefined {
  if (kind === 'link') return new vscode.ThemeIcon(pinned ? 'pinned' : 'link');
  if (kind === 'area')
    return lacking
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'))
      : new vscode.ThemeIcon(children.length > 0 ? 'check' : 'note');
  return undefined;
}
