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

/** The messages come from the rules: there are a few hundred. */
const MAX_MESSAGES = 2_000;

/** A message split at its placeholders: text and placeholder names alternate. */
const partsOf = memoizeByString(MAX_MESSAGES, (message): readonly string[] => message.split(/\{(\w+)\}/));
