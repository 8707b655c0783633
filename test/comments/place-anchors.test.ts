import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, anchorPlacer, placeAnchors } from '../../server/src/comments/place-anchors';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import type { Trial } from './edit-scripts';
import { trial } from './edit-scripts';

const samples = path.resolve(import.meta.dirname, '../../samples');
const sampleTexts = readdirSync(samples)
  .filter((file) => file.endsWith('.letter.md'))
  .map((file) => readFileSync(path.join(samples, file), 'utf8'));

const A_THIRD = 1 / 3;
const trials = (texts: readonly string[], each: number): readonly Trial[] =>
  texts.flatMap((text, n) => Array.from({ length: each }, (_, i) => trial(text, 1000 * n + i, A_THIRD)));
const share = (all: readonly Trial[], of: (one: Trial) => boolean): number => all.filter(of).length / all.length;

describe('the anchor of a comment', () => {
  const text =
    'Leaders know their services well.\n\nPlans are vague. Most children see a social worker.\n\nPlans are vague.\n';
  const place = (edited: string, words: string, from = 0) => {
    const start = text.indexOf(words, from);
    const found = anchorPlacer(edited)(anchorAt(text, { start, end: start + words.length }));
    return {
      how: found.how,
      words: found.span && edited.slice(found.span.start, found.span.end),
      at: found.span?.start,
    };
  };

  it('stays in place in an unchanged text', () => {
    expect(place(text, 'Most children')).toMatchObject({ how: 'exact', words: 'Most children' });
  });

  it('is the nearest of several identical passages', () => {
    const longer = `One more line.\n\n${text}`;
    expect(place(longer, 'Plans are vague').at).toBe(longer.indexOf('Plans'));
    expect(place(longer, 'Plans are vague', text.lastIndexOf('Plans')).at).toBe(longer.lastIndexOf('Plans'));
  });

  it('follows edited words', () => {
    expect(place(text.replace('Most children', 'Most of the children'), 'Most children')).toMatchObject({
      how: 'changed',
      words: 'Most of the children',
    });
  });

  it('follows a moved paragraph', () => {
    const moved = 'Plans are vague. Most children see a social worker.\n\nLeaders know their services well.\n';
    expect(place(moved, 'a social worker')).toMatchObject({ words: 'a social worker' });
  });

  it('is lost if its words are gone, with the place where they were', () => {
    const gone = place(text.replace('Most children see', 'Those see'), 'Most children');
    expect(gone).toMatchObject({ how: 'gone', words: '' });
    expect(gone.at).toBe(text.indexOf(' Most children'));
  });

  it('is lost if everything is gone', () => {
    expect(place('Something else stands here now.', 'Most children').how).toBe('lost');
    expect(place('', 'Most children').how).toBe('lost');
  });

  it('finds the position of an insertion', () => {
    const at = text.indexOf('social');
    const edited = text.replace('see a', 'now see a');
    const { span } = anchorPlacer(edited)(anchorAt(text, { start: at, end: at }));
    expect(span).toEqual({ start: edited.indexOf('social'), end: edited.indexOf('social') });
  });

  it('does not split a surrogate pair', () => {
    const smile = `${'😀'.repeat(30)}here${'😀'.repeat(30)}`;
    const { prefix, suffix } = anchorAt(smile, { start: 60, end: 64 });
    expect(`${prefix}|${suffix}`).not.toMatch(/\p{Surrogate}/u);
  });

  it('never throws, and stays within the text', () => {
    const anchors = fc.record({
      exact: fc.string(),
      prefix: fc.string(),
      suffix: fc.string(),
      start: fc.nat(),
      end: fc.nat(),
    });
    fc.assert(
      fc.property(fc.string(), anchors, (any, anchor) => {
        const [placed] = placeAnchors(any, {
          threads: [{ id: 'a', kind: 'comment', author: '', text: '', anchor, replies: [], state: 'open' }],
        });
        const span = placed?.place.span;
        expect(!span || (0 <= span.start && span.start <= span.end && span.end <= any.length)).toBe(true);
      }),
    );
  });
});

describe('after edits of up to a third of a paragraph', () => {
  it('is right for 99 of 100 on the samples', () => {
    const all = trials(sampleTexts, 200);
    expect(share(all, ({ right }) => right)).toBeGreaterThanOrEqual(0.99);
  });

  it.skipIf(!haveLetters)('is right for 99 of 100 on published letters', () => {
    const all = trials(letterFiles().map(readLetterFile), 16);
    expect(share(all, ({ right }) => right)).toBeGreaterThanOrEqual(0.99);
  });
});
