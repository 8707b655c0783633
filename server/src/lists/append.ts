/**
 * Adds items to the end of a list. `list.push(...items)` would hand each item over as an argument, and the engine has
 * room for about 120,000 of those; a long paragraph has more.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
