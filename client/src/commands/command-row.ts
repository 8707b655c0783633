/** A command: its name, with or without the extension's prefix, and what it does with its arguments. */
export type CommandRow = readonly [name: string, run: (...args: never[]) => unknown];
