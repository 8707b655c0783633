/** Something shared by all bundles in this worker: the first to ask creates it. */
export function oneForAll<T>(name: string, make: () => T): T {
  const things = globalThis as unknown as { inspectionLettersShared?: Map<string, unknown> };
  const shared = (things.inspectionLettersShared ??= new Map());
  if (!shared.has(name)) shared.set(name, make());
  return shared.get(name) as T;
}
