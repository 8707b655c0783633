/** Creates a value on first use and returns the same one from then on; for tables that would slow start-up. */
export function lazy<T>(make: () => T): () => T {
  let made: readonly [T] | undefined;
  return () => (made ??= [make()])[0];
}
