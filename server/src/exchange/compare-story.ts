import type { Pairing } from './align';
import { pairParagraphs } from './align';
import type { Segment } from './segments';
import { segmentsOf } from './segments';
import type { BaseParagraph, By, SentStory } from './stories';
import { withoutEmptyLines } from './stories';

/** A pairing of paragraphs with what has become of their words. */
export interface PairedChanges extends Pairing {
  /** Offset, in the words of the story, that the segments’ places count from; of what is new: where it was put. */
  readonly start: number;
  /** Of what moved or is new: the sent paragraph that it now stands before; as many as there are for the end. */
  readonly before: number;
  readonly segments: readonly Segment[];
  /** The paragraphs of `back`, and where each begins among the characters that the segments’ places count in. */
  readonly parts: readonly { readonly paragraph: BaseParagraph; readonly at: number }[];
}

/** A story that was sent beside what came back of it. */
export interface StoryChanges {
  readonly sent: SentStory;
  /** Where each sent paragraph begins in the words of the story; the last is where they end. */
  readonly starts: readonly number[];
  /** In the order in which they came back; what is gone stands where it was. */
  readonly pairings: readonly PairedChanges[];
}

/** @param untracked who is named for what was changed without tracking */
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

/** Says which sent paragraph a pairing stands before among those that came back. */
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

/** What came back in its own order; what is gone before the first that was sent after it and is still in its place. */
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

/** The story with everything accepted, one line for each paragraph: what the word processor shows then. */
export const acceptedStory = ({ pairings }: StoryChanges): string =>
  withoutEmptyLines(pairings.map(({ segments }) => textOf(segments, 'added')).join(''));

/** The story with everything rejected, one line for each paragraph: what was sent. */
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
