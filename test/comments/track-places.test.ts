import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Thread } from '../../server/src/comments/model';
import type { PlacedThread } from '../../server/src/comments/place-anchors';
import { anchorAt, placeAnchors } from '../../server/src/comments/place-anchors';
import { movedPlaces, placesOf, reanchored } from '../../server/src/comments/track-places';

const text = 'Leaders know this.\n\nSome children wait too long.\n\nPlans are clear.\n';
const on = (words: string, more: Partial<Thread> = {}): Thread => {
  const start = text.indexOf(words);
  const anchor = anchorAt(text, { start, end: start + words.length });
  return { id: words, kind: 'comment', author: 'A', text: 'Why?', anchor, replies: [], state: 'open', ...more };
};
const placed = (...threads: readonly Thread[]): readonly PlacedThread[] => placeAnchors(text, { threads });
const wordsAt = (now: string, [one]: readonly PlacedThread[]): string | undefined =>
  one?.place.span && now.slice(one.place.span.start, one.place.span.end);
const after = (edit: (text: string) => string, ...threads: readonly Thread[]): readonly PlacedThread[] =>
  movedPlaces(placed(...threads), text, edit(text));

describe('comments during editing', () => {
  it('move with their words', () => {
    const now = `New line.\n\n${text}`;
    expect(wordsAt(now, movedPlaces(placed(on('too long')), text, now))).toBe('too long');
  });

  it('grow with text typed inside, but not at their edges', () => {
    const inside = text.replace('too long', 'too very long');
    expect(wordsAt(inside, movedPlaces(placed(on('too long')), text, inside))).toBe('too very long');
    const beside = text.replace('too long', 'much too long indeed');
    expect(wordsAt(beside, movedPlaces(placed(on('too long')), text, beside))).toBe('too long');
  });

  it('disappear with their words, and come back with them', () => {
    const without = text.replace(' too long', '');
    const gone = movedPlaces(placed(on('too long')), text, without);
    expect(gone[0]?.place.how).toBe('gone');
    expect(movedPlaces(gone, without, text)[0]?.place).toMatchObject({ how: 'exact' });
  });

  it('follow a moved paragraph', () => {
    const now = 'Some children wait too long.\n\nLeaders know this.\n\nPlans are clear.\n';
    expect(wordsAt(now, movedPlaces(placed(on('wait too')), text, now))).toBe('wait too');
  });

  it('always stay inside the text', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(80), fc.nat(20), fc.constantFrom('', 'x', ' too', '\n\n', 'Some children')),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(edits, (all) => {
        let now = text;
        let places = placed(on('Some children'), on('long'), on('Plans are'));
        for (const [at, taken, written] of all) {
          const next = now.slice(0, at) + written + now.slice(at + taken);
          places = movedPlaces(places, now, next);
          now = next;
          for (const { place } of places)
            if (place.span)
              expect(0 <= place.span.start && place.span.start <= place.span.end && place.span.end <= now.length).toBe(
                true,
              );
        }
      }),
    );
  });
});

describe('the anchors saved with a letter', () => {
  it('are not written if only places have changed', () => {
    const now = `${'A line.\n\n'.repeat(9)}${text}`;
    expect(reanchored(now, movedPlaces(placed(on('Some')), text, now))).toBeDefined();
    const further = `A line.\n\n${now}`;
    const saved = reanchored(now, movedPlaces(placed(on('long')), text, now));
    expect(saved).toBeUndefined();
    expect(reanchored(further, movedPlaces(placed(on('long')), text, further))).toBeUndefined();
  });

  it('quote the current words, except for a proposal', () => {
    const edit = (old: string): string => old.replace('children wait', 'children still wait');
    const comment = reanchored(edit(text), after(edit, on('Some children wait')));
    expect(comment?.threads[0]?.anchor?.exact).toBe('Some children still wait');
    const proposal = after(edit, on('Some children wait', { kind: 'replace', text: 'Few wait' }));
    expect(reanchored(edit(text), proposal)?.threads[0]?.anchor?.exact ?? 'Some children wait').toBe(
      'Some children wait',
    );
  });
});

it('comments read from the file again stay where they are if unchanged', () => {
  const now = text.replace('too long', 'too very long');
  const known = movedPlaces(placed(on('too long')), text, now);
  const [again] = placesOf(now, { threads: [{ ...on('too long'), state: 'resolved' }] }, known);
  expect(again).toEqual({ thread: { ...on('too long'), state: 'resolved' }, place: known[0]?.place });
});
