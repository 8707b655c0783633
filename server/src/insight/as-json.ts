import type { Picture } from './picture';

/** A picture as plain data: maps become objects in the same order; maps with numeric keys become lists of pairs. */
export function pictureAsJson(picture: Picture): Readonly<Record<string, unknown>> {
  return plain(picture) as Readonly<Record<string, unknown>>;
}

function plain(value: unknown): unknown {
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<unknown, unknown>)];
    return entries.some(([key]) => typeof key === 'number')
      ? entries.map(([from, letters]) => ({ from, letters }))
      : entries.map(([name, counts]) =>
          typeof counts === 'object' ? { name, ...(plain(counts) as object) } : { name, count: counts },
        );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
