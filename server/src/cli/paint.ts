/** Marks text for a terminal, or leaves it as it is. */
export interface Paint {
  /** True if it changes anything. */
  readonly isOn: boolean;
  readonly bold: Brush;
  readonly dim: Brush;
  readonly underline: Brush;
  readonly red: Brush;
  readonly yellow: Brush;
  readonly blue: Brush;
  readonly green: Brush;
}
type Brush = (text: string) => string;

/** Returns real colours, or functions that change nothing. */
export function paintFor(colour: boolean): Paint {
  const brush = (on: number, off: number): Brush =>
    colour ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;
  return {
    isOn: colour,
    bold: brush(1, 22),
    dim: brush(2, 22),
    underline: brush(4, 24),
    red: brush(31, 39),
    yellow: brush(33, 39),
    blue: brush(34, 39),
    green: brush(32, 39),
  };
}

/**
 * Decides whether to use colour: FORCE_COLOR (unless `0`) turns it on, NO_COLOR or a dumb terminal off; otherwise it
 * depends on whether output is a terminal.
 */
export function wantsColour(terminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return terminal && env['TERM'] !== 'dumb';
}
