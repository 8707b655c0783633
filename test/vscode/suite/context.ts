import * as vscode from 'vscode';

/** The context keys that the extension has set for `when` clauses since listening began. */
export type Context = Readonly<Record<string, unknown>>;

/** Listens to `setContext`, whose values cannot be read back; `stop()` ends it. */
export function listenToContext(): { readonly values: Context; stop(): void } {
  const commands = vscode.commands as { executeCommand: typeof vscode.commands.executeCommand };
  const kept = commands.executeCommand;
  const values: Record<string, unknown> = {};
  commands.executeCommand = (command: string, ...rest: unknown[]) => {
    if (command === 'setContext' && typeof rest[0] === 'string') values[rest[0]] = rest[1];
    return kept(command, ...rest) as Thenable<never>;
  };
  return {
    values,
    stop: () => {
      commands.executeCommand = kept;
    },
  };
}

/** Evaluates a `when` clause of the manifest: `&&`, `!`, `==`, `!=`, `>` and `=~`, as far as views use them. */
export const holds = (when: string, context: Context): boolean =>
  when.split(' && ').every((part) => {
    const [, name = '', sign, value = ''] = /^([\w.]+) (==|!=|>|=~) (.+)$/.exec(part) ?? [];
    const text = String(context[name] ?? '');
    switch (sign) {
      case '==':
        return text === value;
      case '!=':
        return text !== value;
      case '>':
        return Number(text) > Number(value);
      case '=~':
        return new RegExp(value.slice(1, -1)).test(text);
      default:
        return part.startsWith('!') ? !context[part.slice(1)] : Boolean(context[part]);
    }
  });
