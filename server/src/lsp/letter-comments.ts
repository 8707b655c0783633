import type { Comments } from '../comments/model';
import type { PlacedThread } from '../comments/place-anchors';
import { placeAnchors } from '../comments/place-anchors';
import type { Sidecar } from '../comments/read-sidecar';
import { movedPlaces, placesOf, reanchored } from '../comments/track-places';
import { commentsStamp, readCommentsFile, writeCommentsFile } from '../host/comments-file';
import type { Log } from '../host/log';
import { pathOf } from './path-of';

/** What is known of the comments on an open letter. */
export interface CommentsNow {
  readonly placed: readonly PlacedThread[];
  /** Keys of the rows of the review sheet that are ticked. */
  readonly reviewed: ReadonlySet<string>;
  /** Incremented whenever the file is read or the places are computed anew. */
  readonly revision: number;
  /** Why the file beside the letter is not read, in a sentence. */
  readonly problem?: string;
}

interface Known extends CommentsNow {
  readonly stamp: string;
  readonly text: string;
  readonly sidecar?: Sidecar;
}

/**
 * The comments on the open letters, from the files beside them. Each file is read again when it has changed; between
 * that the places of the threads move with the edits of the letter.
 */
export class LetterComments {
  private readonly known = new Map<string, Known>();

  constructor(private readonly log: Log) {}

  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** The comments on a letter that says `text` now. */
  of(uri: string, text: string): CommentsNow {
    const file = pathOf(uri);
    if (file === undefined) return NONE;
    const before = this.known.get(uri);
    const stamp = commentsStamp(file);
    if (before?.stamp === stamp && before.text === text) return before;
    const moved = before ? movedPlaces(before.placed, before.text, text) : [];
    const now: Known =
      before?.stamp === stamp ? { ...before, text, placed: moved } : this.readAgain(file, text, stamp, moved, before);
    this.known.set(uri, now);
    return now;
  }

  /** The comments placed in another text of the letter. */
  in(uri: string, text: string): readonly PlacedThread[] {
    const known = this.known.get(uri);
    if (!known?.sidecar) return [];
    return known.text === text ? known.placed : placeAnchors(text, known.sidecar.comments);
  }

  /**
   * Changes the comments on a letter and writes them; a sentence where that is not done. The file is read again before,
   * so that what others have written meanwhile is kept.
   */
  change(
    uri: string,
    change: (comments: Comments) => Comments | { readonly problem: string },
  ): { readonly problem: string } | undefined {
    const file = pathOf(uri);
    if (file === undefined) return { problem: 'Save the letter first: its comments are kept in a file beside it.' };
    const before = readCommentsFile(file);
    if (before && 'problem' in before) return before;
    const after = change(before?.comments ?? { threads: [] });
    return 'problem' in after ? after : writeCommentsFile(file, after, before);
  }

  /** Call when the letter is saved: what the anchors say is brought up to date where words around them have changed. */
  saved(uri: string, text: string): void {
    const { placed } = this.of(uri, text);
    const kept = reanchored(text, placed);
    if (!kept) return;
    const anchors = new Map(kept.threads.map((thread) => [thread.id, thread.anchor]));
    const problem = this.change(uri, ({ threads }) => ({
      threads: threads.map((thread) => {
        const anchor = anchors.get(thread.id);
        return anchor ? { ...thread, anchor } : thread;
      }),
    }));
    if (problem) this.log.warn(problem.problem);
  }

  private readAgain(
    file: string,
    text: string,
    stamp: string,
    moved: readonly PlacedThread[],
    before: Known | undefined,
  ): Known {
    const revision = (before?.revision ?? 0) + 1;
    const read = stamp === '' ? undefined : readCommentsFile(file);
    if (!read) return { stamp, text, placed: [], reviewed: NOTHING, revision };
    if ('problem' in read) {
      this.log.warn(read.problem);
      return { stamp, text, placed: [], reviewed: NOTHING, revision, problem: read.problem };
    }
    for (const note of read.notes) this.log.info(`${file}: ${note}`);
    const reviewed = new Set(read.comments.reviewed);
    return { stamp, text, placed: placesOf(text, read.comments, moved), reviewed, revision, sidecar: read };
  }
}

const NOTHING: ReadonlySet<string> = new Set();
const NONE: CommentsNow = { placed: [], reviewed: NOTHING, revision: 0 };
