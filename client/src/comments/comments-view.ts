import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { SECTION } from '../../../server/src/protocol/protocol';
import { figure } from '../views/format-counts';
import type { CommentRow, Grouping } from './comment-rows';
import { commentRowsOf, commentsSummary } from './comment-rows';
import type { CommentThreads } from './comment-threads';

/** The Comments view: comments by paragraph or by author, and the number still open. */
export class CommentsView implements vscode.TreeDataProvider<CommentRow>, vscode.Disposable {
  private shown: readonly CommentRow[] = [];
  private grouping: Grouping = 'paragraph';
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: vscode.TreeView<CommentRow>;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly comments: CommentThreads,
    drop: vscode.TreeDragAndDropController<CommentRow>,
  ) {
    this.tree = vscode.window.createTreeView(`${SECTION}.comments`, {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: drop,
    });
    this.subscriptions = [this.tree, comments.onDidChange(() => this.show())];
    this.groupBy('paragraph');
  }

  /** The rows shown. */
  get rows(): readonly CommentRow[] {
    return this.shown;
  }

  groupBy(grouping: Grouping): void {
    this.grouping = grouping;
    void vscode.commands.executeCommand('setContext', `${SECTION}.commentsBy`, grouping);
    this.show();
  }

  getChildren(row?: CommentRow): CommentRow[] {
    return [...(row ? row.children : this.shown)];
  }

  getParent(row: CommentRow): CommentRow | undefined {
    return row.parent;
  }

  getTreeItem(row: CommentRow): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const open = row.children.some(({ thread }) => thread?.state === 'open');
    const item = new vscode.TreeItem(row.title, row.thread ? None : open ? Expanded : Collapsed);
    item.id = `${this.comments.letter?.uri.toString() ?? ''}#${this.grouping}#${row.key}`;
    item.description = row.description;
    item.tooltip = row.text;
    item.contextValue = contextOf(row);
    const icon = iconOf(row);
    if (icon) item.iconPath = icon;
    item.accessibilityInformation = { label: [row.text, row.description].filter(Boolean).join(', '), role: 'treeitem' };
    if (row.thread)
      item.command = { command: `${SECTION}.goToComment`, title: l10n.t('Go to this comment'), arguments: [row] };
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private show(): void {
    this.shown = commentRowsOf(this.comments.threads, this.grouping);
    this.tree.message = commentsSummary(this.comments.threads);
    const open = this.comments.threads.filter(({ state }) => state === 'open').length;
    this.tree.badge = open > 0 ? { value: open, tooltip: l10n.t('{0} open', figure(open)) } : undefined;
    this.changed.fire(undefined);
  }
}

function contextOf({ thread, author, children }: CommentRow): string {
  if (thread) return `comment.${thread.change ? 'proposal' : 'remark'}.${thread.state === 'open' ? 'open' : 'closed'}`;
  const accepts = children.some((row) => row.thread?.state === 'open' && row.thread.change);
  return author !== undefined && accepts ? 'comment.author.proposals' : 'comment.group';
}

/** Each state has its own icon, so that none depends on colour. */
function iconOf({ thread, author }: CommentRow): vscode.ThemeIcon | undefined {
  if (!thread) return author === undefined ? undefined : new vscode.ThemeIcon('person');
  if (thread.state === 'declined') return new vscode.ThemeIcon('circle-slash');
  if (thread.state !== 'open') return new vscode.ThemeIcon('check');
  if (thread.how === 'lost' || thread.how === 'gone') return new vscode.ThemeIcon('question');
  return new vscode.ThemeIcon(thread.change ? 'edit' : 'comment-unresolved');
}
