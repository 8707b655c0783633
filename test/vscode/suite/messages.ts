import * as vscode from 'vscode';

type Show = (message: string, ...buttons: readonly unknown[]) => Thenable<unknown>;

/**
 * Replaces VS Code's message box for the next message: resolves to its text and its buttons, and presses the button
 * `choose` if there is one.
 */
export function told({ choose }: { readonly choose?: string } = {}): Promise<readonly string[]> {
  const window = vscode.window as unknown as Record<'showInformationMessage' | 'showWarningMessage', Show>;
  const kept = { information: window.showInformationMessage, warning: window.showWarningMessage };
  return new Promise((resolve) => {
    const show: Show = (message, ...buttons) => {
      window.showInformationMessage = kept.information;
      window.showWarningMessage = kept.warning;
      const words = buttons.filter((button) => typeof button === 'string');
      resolve([message, ...words]);
      return Promise.resolve(words.find((button) => button === choose));
    };
    window.showInformationMessage = show;
    window.showWarningMessage = show;
  });
}
