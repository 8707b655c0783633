import * as vscode from 'vscode';

/** Proposals that were accepted in one step: what the letter said before and after it. */
interface Step {
  readonly ids: readonly string[];
  readonly before: string;
  readonly after: string;
}

/**
 * Remembers by which steps proposals became words of the letter, so that whoever undoes such a step is told which
 * proposals are open again, and whoever makes it again which are accepted. Forgotten when a letter is closed.
 */
export class AcceptedSteps implements vscode.Disposable {
  private readonly steps = new Map<string, Step[]>();
  private readonly subscriptions: readonly vscode.Disposable[];

  /** @param restate puts the proposals in that state, as far as they are in the other one */
  constructor(
    restate: (letter: vscode.TextDocument, ids: readonly string[], state: 'open' | 'accepted') => Promise<unknown>,
  ) {
    this.subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
        const steps = reason === undefined ? undefined : this.steps.get(document.uri.toString());
        if (!steps) return;
        const text = document.getText();
        const undone = reason === vscode.TextDocumentChangeReason.Undo;
        const step = steps.findLast(({ before, after }) => (undone ? before : after) === text);
        if (step) void restate(document, step.ids, undone ? 'open' : 'accepted');
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.steps.delete(uri.toString())),
    ];
  }

  add({ uri }: vscode.TextDocument, step: Step): void {
    const steps = this.steps.get(uri.toString()) ?? [];
    steps.push(step);
    this.steps.set(uri.toString(), steps.slice(-MOST_STEPS));
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

/** Each keeps the letter twice. */
const MOST_STEPS = 50;
