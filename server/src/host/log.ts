/**
 * The log that people read to find the cause of a fault: one line per entry, with a stack trace only for an unexpected
 * error.
 */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  /** As `warn`, but the same text is logged only once. */
  warnOnce(text: string): void;
  /** Logs an unexpected error. */
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
      // Repeated at every keystroke, the same fault would bury everything else.
      if (said.has(text)) return;
      if (said.size > 200) said.clear();
      said.add(text);
      remote.error(text);
    },
  };
}
