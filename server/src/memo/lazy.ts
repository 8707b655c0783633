/**
 * Makes a value on first use and returns the same one from then on; for tables that start-up need not wait for.
 */
export function lazy<T>(make: () => T): () => T {
  let made: readonly [T] | undefined;
  return () => (made ??= [make()])[0];
}
