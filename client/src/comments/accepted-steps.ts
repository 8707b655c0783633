import * as vscode from 'vscode';

/** Proposals that were accepted in one step, with the text of the letter before and after. */
interface Step {
  readonly ids: readonly string[];
  readonly before: string;
  readonly after: string;
}

/**
 * Remembers the edits by which proposals were accepted, so that undoing one reopens its proposals and redoing it
 * accepts them again. Forgotten when the letter is closed.
 */
export class AcceptedSteps implements vscode.Disposable {
  private readonly steps = new Map<string, Step[]>();
  private readonly subscriptions: readonly vscode.Disposable[];

  /** @param restate sets that state on those of the proposals that are in the other one */
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

/** The most steps remembered per letter; each keeps two copies of its text. */
const MOST_STEPS = 50;
