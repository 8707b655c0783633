import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { RequestType } from 'vscode-languageclient/node';
import type { TextDocumentIdentifier } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { rangeOf } from '../commands/apply-edits';
import { LetterAnswers } from './letter-answers';
import type { PlaceRow } from './place-rows';

/** The request that a view sends, and how it shows the answer. */
export interface PlaceRowsSource<A> {
  /** The view's id in the manifest, without the prefix: `clock`. */
  readonly id: string;
  readonly request: RequestType<TextDocumentIdentifier, A | null, void>;
  readonly rows: (answer: A) => readonly PlaceRow[];
  /** The message above the rows; '' for none. */
  readonly message: (answer: A) => string;
  /** Saves the ticks that the user sets or clears. */
  readonly tick?: (letter: vscode.TextDocument, keys: readonly string[], ticked: boolean) => Promise<void>;
}

/** A tree view of the server's answer about the active letter, requested while the view is visible. */
export class PlaceRowsView<A> implements vscode.TreeDataProvider<PlaceRow>, vscode.Disposable {
  private shown: readonly PlaceRow[] = [];
  private keys = new Map<PlaceRow, string>();
  private parents = new Map<PlaceRow, PlaceRow>();
  /** The answer from which the rows were made, as JSON. */
  private drawn: string | undefined;
  private readonly answers: LetterAnswers<A>;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: vscode.TreeView<PlaceRow>;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    session: LetterClient,
    follower: ActiveLetter,
    private readonly source: PlaceRowsSource<A>,
  ) {
    this.tree = vscode.window.createTreeView(`${SECTION}.${source.id}`, {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    this.answers = new LetterAnswers(session, follower, source.request, () => this.show());
    this.subscriptions = [
      this.tree,
      this.answers,
      follower.onDidChange(() => this.answers.follow(this.tree.visible)),
      this.tree.onDidChangeVisibility(() => this.answers.follow(this.tree.visible)),
      this.tree.onDidChangeCheckboxState(({ items }) => this.tick(items)),
    ];
    this.answers.follow(this.tree.visible);
  }

  /** The rows shown. */
  get rows(): readonly PlaceRow[] {
    return this.shown;
  }

  /** Sends the request again, and resolves to the answer once it is shown. */
  refresh(): Promise<A | undefined> {
    return this.answers.refresh();
  }

  /** Sends the request again if the view is visible. */
  refreshIfVisible(): void {
    if (this.tree.visible) void this.refresh();
  }

  /** Saves what the user ticked, and resolves once the rows show it. */
  async tick(items: readonly (readonly [PlaceRow, vscode.TreeItemCheckboxState])[]): Promise<void> {
    const letter = this.answers.known?.letter;
    if (!letter) return;
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    for (const state of [Checked, Unchecked]) {
      const keys = items.flatMap(([{ tick }, now]) => (tick && now === state ? tick.key : []));
      if (keys.length > 0) await this.source.tick?.(letter, keys, state === Checked);
    }
    // Also if nothing was saved, so that the boxes show the saved state.
    this.drawn = undefined;
    await this.refresh();
  }

  getChildren(row?: PlaceRow): PlaceRow[] {
    return [...(row ? row.children : this.shown)];
  }

  getParent(row: PlaceRow): PlaceRow | undefined {
    return this.parents.get(row);
  }

  getTreeItem(row: PlaceRow): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const state = row.children.length === 0 ? None : row.expanded ? Expanded : Collapsed;
    const item = new vscode.TreeItem(row.title, state);
    item.id = `${this.answers.known?.letter.uri.toString() ?? ''}#${this.keys.get(row) ?? ''}`;
    item.description = row.description;
    item.tooltip = row.text;
    item.accessibilityInformation = {
      label: row.label ?? [row.title, row.description].filter(Boolean).join(', '),
      role: 'treeitem',
    };
    if (row.icon !== undefined) item.iconPath = new vscode.ThemeIcon(row.icon);
    if (row.tick)
      item.checkboxState = row.tick.ticked
        ? vscode.TreeItemCheckboxState.Checked
        : vscode.TreeItemCheckboxState.Unchecked;
    if (row.place)
      item.command = {
        command: `${SECTION}.goToRow`,
        title: l10n.t('Go to this place'),
        arguments: [this.placeOf(row.place)],
      };
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private placeOf({ uri, range }: NonNullable<PlaceRow['place']>): RowPlace {
    return { uri: uri ?? this.answers.known?.letter.uri.toString() ?? '', range };
  }

  private show(): void {
    const { known } = this.answers;
    const drawn = known && JSON.stringify([known.letter.uri.toString(), known.answer]);
    if (drawn !== undefined && drawn === this.drawn) return;
    this.drawn = drawn;
    const answer = known?.answer;
    this.shown = answer ? this.source.rows(answer) : [];
    this.keys = new Map();
    this.parents = new Map();
    this.number(this.shown, '');
    this.tree.message = answer ? this.source.message(answer) : '';
    this.changed.fire(undefined);
  }

  /** Assigns the rows' keys. A row keeps its key, and so whether it is expanded, while its parents stay the same. */
  private number(rows: readonly PlaceRow[], path: string, parent?: PlaceRow): void {
    const seen = new Map<string, number>();
    for (const row of rows) {
      const nth = (seen.get(row.title) ?? 0) + 1;
      seen.set(row.title, nth);
      const key = `${path}/${row.title}#${nth}`;
      this.keys.set(row, key);
      if (parent) this.parents.set(row, parent);
      this.number(row.children, key, row);
    }
  }
}

/** The place that a click on a row goes to. */
export interface RowPlace {
  readonly uri: string;
  readonly range: NonNullable<PlaceRow['place']>['range'];
}

/** Shows the place of a row in its file. */
export async function goToRow({ uri, range }: RowPlace): Promise<void> {
  const place = rangeOf(range);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
