import { placeholdersIn } from '../letter/placeholders';
import type { ReleaseFinding } from './release-finding';
import { shown } from './release-finding';

/** Finds placeholders of a template and marks of a draft in the text of a paragraph or page. */
export function wordsLeft(text: string, page?: number): readonly ReleaseFinding[] {
  const at = page === undefined ? {} : { page };
  const findings: ReleaseFinding[] = [];
  for (const { kind, text: words } of placeholdersIn(text)) {
    if (kind === 'choice' || kind === 'snippet') continue;
    findings.push({
      kind: 'template-words',
      message: `“${shown(words)}” is still to be filled in: write what belongs there.`,
      words,
      ...at,
    });
  }
  if (/^\s*DRAFT\b|\bDRAFT\s*$/m.test(text))
    findings.push({ kind: 'draft-mark', message: 'It is marked DRAFT: export it again without the mark.', ...at });
  return findings;
}

/** Each finding once, with its first place. */
export function once(findings: readonly ReleaseFinding[]): readonly ReleaseFinding[] {
  const told = new Set<string>();
  return findings.filter(({ kind, message }) => {
    const key = `${kind} ${message}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
