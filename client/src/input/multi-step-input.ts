import * as vscode from 'vscode';

/** How a step ended: `next` with its answer kept, `back` to the previous step, `away` on Esc. */
export type Outcome = 'next' | 'back' | 'away';

export interface Frame {
  readonly title: string;
  readonly step: number;
  readonly total: number;
}

/** One question. The step keeps its own answer, so that it is still there after going back. */
export type Step = (frame: Frame) => Promise<Outcome>;

/** Holds the question on the screen: the editor shows one at a time. */
class Screen {
  shown: vscode.QuickInput | undefined;
}

const screen = new Screen();

/** The question being asked. */
export const shownInput = (): vscode.QuickInput | undefined => screen.shown;

/**
 * Asks a series of questions. Resolves to true if all were answered, to false if the user pressed Esc.
 */
export async function ask(title: string, steps: readonly Step[]): Promise<boolean> {
  let index = 0;
  for (;;) {
    const step = steps[index];
    if (!step) return true;
    const outcome = await step({ title, step: index + 1, total: steps.length });
    if (outcome === 'away') return false;
    index += outcome === 'next' ? 1 : -1;
  }
}

export interface PickOptions<T extends vscode.QuickPickItem> {
  readonly placeholder: string;
  readonly items: readonly T[];
  readonly active?: T | undefined;
  /** Further items that depend on what is typed. */
  readonly whileTyping?: (typed: string) => readonly T[];
  readonly picked: (item: T) => void;
}

export function pick<T extends vscode.QuickPickItem>(frame: Frame, options: PickOptions<T>): Promise<Outcome> {
  const input = vscode.window.createQuickPick<T>();
  input.placeholder = options.placeholder;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.items = options.items;
  if (options.active) input.activeItems = [options.active];
  const subscriptions = [
    input.onDidChangeValue((typed) => {
      if (options.whileTyping) input.items = [...options.items, ...options.whileTyping(typed.trim())];
    }),
  ];
  return outcomeOf(frame, input, subscriptions, () => {
    const item = input.activeItems[0] ?? input.selectedItems[0];
    if (!item) return false;
    options.picked(item);
    return true;
  });
}

export interface WriteOptions {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** Returns an error message of one sentence, or undefined. */
  readonly validate: (text: string) => Promise<string | undefined> | string | undefined;
  readonly written: (text: string) => void;
}

export function write(frame: Frame, options: WriteOptions): Promise<Outcome> {
  const input = vscode.window.createInputBox();
  input.prompt = options.prompt;
  input.placeholder = options.placeholder;
  input.value = options.value;
  // A half-typed answer is not wrong yet: an error is shown on Enter, and cleared as soon as the answer is valid.
  const subscriptions = [
    input.onDidChangeValue(async (text) => {
      const wrong = input.validationMessage && (await options.validate(text.trim()));
      if (!wrong && input.value === text) input.validationMessage = undefined;
    }),
  ];
  return outcomeOf(frame, input, subscriptions, async () => {
    const text = input.value.trim();
    const error = await options.validate(text);
    if (error) {
      input.validationMessage = error;
      return false;
    }
    options.written(text);
    return true;
  });
}

type Asking = vscode.QuickInput & {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
};

function outcomeOf(
  frame: Frame,
  input: Asking,
  subscriptions: vscode.Disposable[],
  accept: () => Promise<boolean> | boolean,
): Promise<Outcome> {
  input.title = frame.title;
  if (frame.total > 1) {
    input.step = frame.step;
    input.totalSteps = frame.total;
  }
  // Stays open while the user looks up names and dates elsewhere.
  input.ignoreFocusOut = true;
  input.buttons = frame.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const leave = (outcome: Outcome): void => {
      resolve(outcome);
      screen.shown = undefined;
      vscode.Disposable.from(...subscriptions, input).dispose();
    };
    subscriptions.push(
      input.onDidAccept(async () => {
        // Guards against a second Enter before the first has been handled.
        if (input.busy) return;
        input.busy = true;
        const accepted = await accept();
        input.busy = false;
        if (accepted) leave('next');
      }),
      input.onDidTriggerButton((button) => {
        if (button === vscode.QuickInputButtons.Back) leave('back');
      }),
      input.onDidHide(() => leave('away')),
    );
    input.show();
    screen.shown = input;
  });
}
