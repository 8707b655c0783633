import { diffLists } from '../lists/diff-lists';
import type { By, Piece } from './stories';

/** A stretch of the sent text, of the returned text, or of both. */
export interface Segment {
  /**
   * `same` is in both; `removed` was sent and disappears when all changes are accepted; `added` is new; `passing` was
   * typed and deleted again, so that it is in neither version.
   */
  readonly op: 'same' | 'removed' | 'added' | 'passing';
  readonly text: string;
  /** Offset in the sent text. */
  readonly sent: number;
  /** Offset among the returned characters, including deleted ones. */
  readonly back: number;
  /** Whether its characters are in the returned file; text deleted without tracking is not. */
  readonly isBack: boolean;
  /** Who removed or added it; for `passing`, who deleted it. */
  readonly by?: By;
}

/**
 * Compares the sent text with the returned text. `same` and `removed` together are exactly the sent text; `same` and
 * `added` are exactly what the word processor shows with all changes accepted.
 * @param untracked the author to name for untracked changes
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

  /** Emits text deleted without tracking at this place. */
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

/**
 * A space between two changes becomes part of them, because people replace words, not the letters on either side of a
 * space.
 */
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
