import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { OutlineResult } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import { figure, sentence } from './format-counts';
import type { Row } from './outline-rows';
import { lengthOf, rowAt, rowsOf, wantsAttention } from './outline-rows';
import { PartColours } from './part-colours';

const VIEW = `${SECTION}.letter`;

/** The Letter view: the template's parts in order, each present, missing or out of place. */
export class OutlineView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private shown: readonly Row[] = [];
  private problemsOnly = false;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly colours = new PartColours();
  private readonly tree: vscode.TreeView<Row>;
  private readonly subscriptions: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly follower: ActiveLetter,
    drop: vscode.TreeDragAndDropController<Row>,
  ) {
    this.tree = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: drop,
    });
    this.subscriptions = [
      this.tree,
      this.colours,
      follower.onDidChange(() => this.update()),
      this.tree.onDidChangeVisibility(() => this.showPlace()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document !== follower.letter) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.showPlace(), 100);
      }),
    ];
    this.update();
  }

  /** The rows shown. */
  get rows(): readonly Row[] {
    return this.shown;
  }

  /** The message above the rows; '' for none, as when a welcome text is shown instead of rows. */
  get message(): string {
    return this.tree.message ?? '';
  }

  /** The selected row, which contains the cursor. */
  get selected(): Row | undefined {
    return this.tree.selection[0];
  }

  /**
   * Selects the row that has the keyboard's focus, and resolves to it. The arrow keys move the focus only, of which
   * VS Code tells extensions nothing; so the selection of the focused row is toggled, and what has changed is the row.
   */
  async selectFocused(): Promise<Row | undefined> {
    const [before] = this.tree.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const row = this.tree.selection.find((each) => each !== before) ?? before;
    if (row) await this.tree.reveal(row, { select: true, focus: true });
    return row;
  }

  /** Shows all parts, or only those that need attention. */
  filter(which: 'all' | 'problems'): void {
    this.problemsOnly = which === 'problems';
    void vscode.commands.executeCommand('setContext', `${SECTION}.problemsOnly`, this.problemsOnly);
    this.head();
    this.changed.fire(undefined);
  }

  getChildren(row?: Row): Row[] {
    if (row) return [...row.children];
    return this.problemsOnly ? this.shown.filter(wantsAttention) : [...this.shown];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = new vscode.TreeItem(
      row.title,
      row.children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    const icon = iconOf(row);
    item.id = `${this.follower.letter?.uri.toString() ?? ''}#${row.key}`;
    item.description = row.description;
    item.tooltip = tooltipOf(row);
    item.contextValue = row.part || row.state === 'unknown' ? `part.${row.state}` : 'finding';
    // A finding has no state or icon, and with a resource URI it would get a file icon.
    if (icon) item.resourceUri = this.colours.uriFor(row);
    item.accessibilityInformation = {
      label: [row.title, row.description].filter(Boolean).join(', '),
      role: 'treeitem',
    };
    if (icon) item.iconPath = icon;
    if (row.range)
      item.command = { command: `${SECTION}.goTo`, title: l10n.t('Go to this part of the letter'), arguments: [row] };
    if (row.file) {
      const start = new vscode.Position(row.file.line, 0);
      const selection = new vscode.Range(start, start);
      item.contextValue = 'team';
      item.command = {
        command: 'vscode.open',
        title: l10n.t('Open the team’s file'),
        arguments: [vscode.Uri.parse(row.file.uri), { selection }],
      };
    }
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private update(): void {
    const { letter, outline } = this.follower;
    if (!letter) this.shown = [];
    // Rows of the previous letter would be wrong until the first answer for this one arrives.
    else if (!outline) this.shown = [];
    else {
      // A text of no known kind has no missing parts: the view offers to choose its kind instead.
      const { rows, same } = rowsOf(outline.known ? outline : { ...outline, parts: [] }, this.shown);
      this.shown = rows;
      this.head();
      if (same) return this.showPlace();
    }
    this.head();
    this.changed.fire(undefined);
    this.showPlace();
  }

  private head(): void {
    const { letter, outline } = this.follower;
    // A message would hide the welcome text.
    this.tree.message = letter && outline?.known ? this.summaryOf(outline) : '';
    // Next to the view's name, where it does not take up a row.
    this.tree.description = letter && outline?.known ? outline.template.title : '';
    const grave = outline ? outline.problems.error + outline.problems.warning : 0;
    this.tree.badge =
      grave > 0
        ? {
            value: grave,
            tooltip:
              grave === 1
                ? l10n.t('1 error or warning in this letter')
                : l10n.t('{0} errors and warnings in this letter', figure(grave)),
          }
        : undefined;
  }

  private summaryOf(outline: OutlineResult): string {
    const hidden = this.problemsOnly ? this.shown.filter((row) => !wantsAttention(row)).length : 0;
    return [
      summaryOf(outline),
      hidden === 1 ? l10n.t('1 part without a problem not shown') : '',
      hidden > 1 ? l10n.t('{0} parts without a problem not shown', figure(hidden)) : '',
    ]
      .filter(Boolean)
      .join(SEPARATOR);
  }

  /** Selects the row that contains the cursor. */
  private showPlace(attempt = 0): void {
    const editor = vscode.window.activeTextEditor;
    if (!this.tree.visible || !editor || editor.document !== this.follower.letter) return;
    const row = rowAt(this.getChildren(), editor.selection.active);
    if (!row || this.tree.selection[0] === row) return;
    // A tree that is being updated may ignore `reveal`, so it is called again.
    const again = (): void => {
      if (attempt >= MAX_ATTEMPTS || this.tree.selection[0] === row) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.showPlace(attempt + 1), 200);
    };
    this.tree.reveal(row, { select: true, focus: false, expand: false }).then(again, again);
  }
}

const MAX_ATTEMPTS = 5;

/** The no-break space keeps the dot at the end of a line, rather than at the start of the next. */
const SEPARATOR = '\u00a0· ';

function summaryOf(outline: OutlineResult): string {
  const { parts, problems } = outline;
  const missing = parts.filter((part) => part.state === 'missing').length;
  return [
    missing === 1 ? l10n.t('1 part missing') : '',
    missing > 1 ? l10n.t('{0} parts missing', figure(missing)) : '',
    sentence(problems),
    lengthOf(outline),
  ]
    .filter(Boolean)
    .join(SEPARATOR);
}

function tooltipOf({ title, description, guidance }: Row): vscode.MarkdownString {
  const head = `**${asMarkdown(title)}** ${asMarkdown(description)}`;
  return new vscode.MarkdownString(guidance ? `${head}\n\n${asMarkdown(guidance)}` : head);
}

// `appendText` turns every space into a no-break space.
const asMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&');

/** Each state has its own icon, so that none depends on colour. */
function iconOf({ state, problems, part }: Row): vscode.ThemeIcon | undefined {
  if (state === 'missing')
    return new vscode.ThemeIcon(
      'circle-large-outline',
      new vscode.ThemeColor(
        problems.error > 0
          ? 'problemsErrorIcon.foreground'
          : problems.warning > 0
            ? 'problemsWarningIcon.foreground'
            : 'icon.foreground',
      ),
    );
  if (state === 'optional')
    return new vscode.ThemeIcon('circle-outline', new vscode.ThemeColor('input.placeholderForeground'));
  if (state === 'misplaced')
    return new vscode.ThemeIcon('arrow-swap', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  if (problems.error > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
  if (problems.warning > 0)
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  if (state === 'unknown') return new vscode.ThemeIcon('question');
  if (problems.info > 0) return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
  return part ? new vscode.ThemeIcon('check') : undefined;
}
