import { diffLists } from '../lists/diff-lists';
import type { By, Piece } from './stories';

/** A stretch of what was sent, of what came back, or of both. */
export interface Segment {
  /**
   * `same` stands in both; `removed` was sent and is gone when all is accepted; `added` was not sent; `passing` was
   * typed and taken out again, so that it stands in neither.
   */
  readonly op: 'same' | 'removed' | 'added' | 'passing';
  readonly text: string;
  /** Offset in the words that were sent. */
  readonly sent: number;
  /** Offset among the characters that came back, those that were deleted too. */
  readonly back: number;
  /** Whether its characters are among those that came back: not those that somebody removed without tracking. */
  readonly isBack: boolean;
  /** Who removed or added it; of what passed, who took it out. */
  readonly by?: By;
}

/**
 * The words that were sent beside those that came back of them. Its `same` and `removed` make up what was sent, its
 * `same` and `added` what the word processor shows with all changes accepted, to the letter.
 * @param untracked who is named for what was changed without tracking
 */
export function segmentsOf(sent: string, pieces: readonly Piece[], untracked: By): readonly Segment[] {
  const base = pieces.map(({ text, inserted }) => (inserted ? '' : text)).join('');
  const walk = new Walk(untracked, operations(sent, base));
  for (const piece of pieces) walk.piece(piece);
  return walk.end();
}

interface Operation {
  readonly op: 'same' | 'removed' | 'added';
  text: string;
}

class Walk {
  private readonly segments: Segment[] = [];
  private sent = 0;
  private back = 0;

  constructor(
    private readonly untracked: By,
    private readonly operations: Operation[],
  ) {}

  piece({ text, inserted, deleted }: Piece): void {
    if (inserted) {
      this.put(deleted ? 'passing' : 'added', text, deleted ?? inserted);
      return;
    }
    let rest = text;
    while (rest !== '') {
      this.removals();
      const next = this.operations[0];
      if (!next) throw new Error('More came back than was compared.');
      const part = rest.slice(0, next.text.length);
      rest = rest.slice(part.length);
      next.text = next.text.slice(part.length);
      if (next.text === '') this.operations.shift();
      if (next.op === 'same') this.put(deleted ? 'removed' : 'same', part, deleted);
      else this.put(deleted ? 'passing' : 'added', part, deleted ?? this.untracked);
    }
  }

  end(): readonly Segment[] {
    this.removals();
    return this.segments;
  }

  /** What was removed without tracking and belongs here. */
  private removals(): void {
    while (this.operations[0]?.op === 'removed') {
      const { text } = this.operations.shift() as Operation;
      this.segments.push({ op: 'removed', text, sent: this.sent, back: this.back, isBack: false, by: this.untracked });
      this.sent += text.length;
    }
  }

  private put(op: Segment['op'], text: string, by: By | undefined): void {
    this.segments.push({ op, text, sent: this.sent, back: this.back, isBack: true, ...(by ? { by } : {}) });
    this.back += text.length;
    if (op === 'same' || op === 'removed') this.sent += text.length;
  }
}

function operations(sent: string, base: string): Operation[] {
  if (sent === base) return sent === '' ? [] : [{ op: 'same', text: sent }];
  return together(diffLists(tokensOf(sent), tokensOf(base)).map(({ op, items }) => ({ op, text: items.join('') })));
}

const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*|[^\p{L}\p{M}\p{N}]/gu) ?? [];

/** What stays between two changes is part of them where it is a space: people replace words, not letters around it. */
function together(found: readonly Operation[]): Operation[] {
  const joined: Operation[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') joined.push({ op: 'removed', text: removed });
    if (added !== '') joined.push({ op: 'added', text: added });
    removed = added = '';
  };
  for (const [i, { op, text }] of found.entries()) {
    if (op === 'removed') removed += text;
    else if (op === 'added') added += text;
    else if (/^[ \t]+$/.test(text) && removed !== '' && added !== '' && found[i + 1]) {
      removed += text;
      added += text;
    } else {
      flush();
      joined.push({ op, text });
    }
  }
  flush();
  return joined;
}
