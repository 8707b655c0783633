/**
 * Appends items to a list. `list.push(...items)` would pass each item as an argument, and the engine allows about
 * 120,000 of those; a long paragraph has more.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
