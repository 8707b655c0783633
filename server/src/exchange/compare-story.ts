import type { Pairing } from './align';
import { pairParagraphs } from './align';
import type { Segment } from './segments';
import { segmentsOf } from './segments';
import type { BaseParagraph, By, SentStory } from './stories';
import { withoutEmptyLines } from './stories';

/** A pairing of paragraphs with the changes to its text. */
export interface PairedChanges extends Pairing {
  /** Offset in the story's text from which the segments' offsets count; for a new paragraph, where it was inserted. */
  readonly start: number;
  /**
   * For a moved or new paragraph: the index of the sent paragraph that it now precedes; the number of sent paragraphs
   * if it is at the end.
   */
  readonly before: number;
  readonly segments: readonly Segment[];
  /** The paragraphs of `back`, each with its start among the characters that the segments' offsets refer to. */
  readonly parts: readonly { readonly paragraph: BaseParagraph; readonly at: number }[];
}

/** A sent story compared with its returned version. */
export interface StoryChanges {
  readonly sent: SentStory;
  /** The start of each sent paragraph in the story's text; the last entry is the end of the text. */
  readonly starts: readonly number[];
  /** In the order of the returned version; deleted paragraphs are at their old place. */
  readonly pairings: readonly PairedChanges[];
}

/**
 * Compares a story with its returned version.
 * @param untracked the author to name for untracked changes
 */
export function compareStory(sent: SentStory, back: readonly BaseParagraph[], untracked: By): StoryChanges {
  const starts = [0];
  for (const text of sent.texts) starts.push((starts.at(-1) ?? 0) + text.length);
  const pairings = pairParagraphs(
    sent.paragraphs.map(({ id, words }) => ({ text: `${words}\n`, identities: [id] })),
    back,
  );
  const place = placesOf(pairings);
  const found = pairings.map((pairing): PairedChanges => {
    const before = place(pairing);
    let at = 0;
    const parts = pairing.back.flatMap((j) => {
      const paragraph = back[j];
      if (!paragraph) return [];
      const part = { paragraph, at };
      for (const { text } of paragraph.pieces) at += text.length;
      return [part];
    });
    const pieces = parts.flatMap(({ paragraph }) => paragraph.pieces);
    return {
      ...pairing,
      before,
      start: starts[pairing.sent[0] ?? before] ?? 0,
      parts,
      segments: segmentsOf(pairing.sent.map((i) => sent.texts[i] ?? '').join(''), pieces, untracked),
    };
  });
  return { sent, starts, pairings: inOrder(found) };
}

/** Returns which sent paragraph each returned pairing precedes. */
function placesOf(pairings: readonly Pairing[]): (pairing: Pairing) => number {
  const staying = pairings
    .filter(({ sent, back, moved }) => !moved && sent.length > 0 && back.length > 0)
    .sort((a, b) => first(a.back) - first(b.back));
  return (pairing) => {
    if (pairing.back.length === 0) return first(pairing.sent);
    const previous = staying.findLast(({ back }) => first(back) < first(pairing.back));
    return previous ? (previous.sent.at(-1) ?? -1) + 1 : 0;
  };
}

const first = (indexes: readonly number[]): number => indexes[0] ?? 0;

/**
 * Sorts pairings in returned order; a deleted paragraph comes before the first unmoved one that followed it when sent.
 */
function inOrder(found: readonly PairedChanges[]): readonly PairedChanges[] {
  const back = found.filter((pairing) => pairing.back.length > 0).sort((a, b) => first(a.back) - first(b.back));
  const gone = found.filter((pairing) => pairing.back.length === 0).sort((a, b) => first(a.sent) - first(b.sent));
  const ordered = [...back];
  for (const pairing of gone) {
    const at = ordered.findIndex(({ moved, sent }) => !moved && sent.length > 0 && first(sent) > first(pairing.sent));
    ordered.splice(at < 0 ? ordered.length : at, 0, pairing);
  }
  return ordered;
}

/** The story with all changes accepted, one line a paragraph, as a word processor would show it. */
export const acceptedStory = ({ pairings }: StoryChanges): string =>
  withoutEmptyLines(pairings.map(({ segments }) => textOf(segments, 'added')).join(''));

/** The story with all changes rejected, one line a paragraph: the text as sent. */
export const rejectedStory = ({ pairings }: StoryChanges): string =>
  withoutEmptyLines(
    pairings
      .filter(({ sent }) => sent.length > 0)
      .sort((a, b) => first(a.sent) - first(b.sent))
      .map(({ segments }) => textOf(segments, 'removed'))
      .join(''),
  );

const textOf = (segments: readonly Segment[], also: 'added' | 'removed'): string =>
  segments.map(({ op, text }) => (op === 'same' || op === also ? text : '')).join('');
