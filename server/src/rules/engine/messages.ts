import { memoizeByString } from '../../memo/bounded-cache';

/** A message with its placeholders filled. */
export function messageOf(message: string, data: Readonly<Record<string, string | number>> | undefined): string {
  if (!data) return message;
  const parts = partsOf(message);
  let filled = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] ?? '';
    filled += (name in data ? String(data[name]) : `{${name}}`) + (parts[i + 1] ?? '');
  }
  return filled;
}

/** Messages are the rules' own: there are some hundreds. */
const MAX_MESSAGES = 2_000;

/** The wording of a message in pieces; between two of them stands the name of a placeholder. */
const partsOf = memoizeByString(MAX_MESSAGES, (message): readonly string[] => message.split(/\{(\w+)\}/));
