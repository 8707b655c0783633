/**
 * Makes a thing when it is first asked for, and gives the same from then on; for tables that a start need not wait for.
 */
export function lazy<T>(make: () => T): () => T {
  let made: readonly [T] | undefined;
  return () => (made ??= [make()])[0];
}
