/**
 * What people who look for the cause of something read: one line each, the stack only where something surprising was
 * thrown.
 */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  /** The same, but not again at every keystroke. */
  warnOnce(text: string): void;
  /** Something that should not have happened. */
  error(where: string, error: unknown): void;
}

export function logTo(remote: Readonly<Record<'info' | 'warn' | 'error', (text: string) => void>>): Log {
  const said = new Set<string>();
  return {
    info: (text) => remote.info(text),
    warn: (text) => remote.warn(text),
    warnOnce: (text) => {
      if (said.has(text)) return;
      if (said.size > 200) said.clear();
      said.add(text);
      remote.warn(text);
    },
    error: (where, error) => {
      const text = `${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      // The same fault at every keystroke would bury all else.
      if (said.has(text)) return;
      if (said.size > 200) said.clear();
      said.add(text);
      remote.error(text);
    },
  };
}
