import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptProposal } from '../../server/src/comments/accept-proposal';
import { answered, isOpen, withThread } from '../../server/src/comments/answer-threads';
import type { Comments, Thread } from '../../server/src/comments/model';
import { anchorAt, anchorPlacer } from '../../server/src/comments/place-anchors';
import { hasOnlyTypingChanges } from '../../server/src/comments/typing-corrections';
import { unnamedLosses } from '../../server/src/rules/engine/fix-law';
import { applyEdits } from '../../server/src/text/edit';

const SIGNED = { author: 'A. Reader', created: '2026-03-12T10:00:00Z' };
const thread: Thread = { id: 'a', kind: 'comment', author: 'B', text: 'Why?', replies: [], state: 'open' };
const comments: Comments = { threads: [thread] };
const one = (result: Comments | { readonly problem: string }): Thread => {
  if ('problem' in result) throw new Error(result.problem);
  return result.threads[0]!;
};

describe('answering a comment', () => {
  it('adds a reply', () => {
    expect(one(answered(comments, 'a', { kind: 'reply', text: ' Because. ' }, SIGNED)).replies).toEqual([
      { ...SIGNED, text: 'Because.' },
    ]);
  });

  it('reopens a resolved comment when somebody replies', () => {
    const resolved = { threads: [{ ...thread, state: 'resolved' as const }] };
    expect(isOpen(one(answered(resolved, 'a', { kind: 'reply', text: 'But' }, SIGNED)))).toBe(true);
    const declined = { threads: [{ ...thread, state: 'declined' as const, reason: 'r' }] };
    expect(one(answered(declined, 'a', { kind: 'reply', text: 'But' }, SIGNED)).state).toBe('declined');
  });

  it('requires a reason for declining', () => {
    expect(answered(comments, 'a', { kind: 'state', state: 'declined', reason: ' ' }, SIGNED)).toHaveProperty(
      'problem',
    );
    const declined = one(
      answered(comments, 'a', { kind: 'state', state: 'declined', reason: 'Seen in six cases' }, SIGNED),
    );
    expect(declined).toMatchObject({ state: 'declined', reason: 'Seen in six cases' });
    expect(one(answered({ threads: [declined] }, 'a', { kind: 'state', state: 'open' }, SIGNED))).not.toHaveProperty(
      'reason',
    );
  });

  it('rejects invalid answers', () => {
    expect(answered(comments, 'b', { kind: 'reply', text: 'x' }, SIGNED)).toHaveProperty('problem');
    expect(answered(comments, 'a', { kind: 'reply', text: ' ' }, SIGNED)).toHaveProperty('problem');
  });

  it('changes nothing else', () => {
    const two = withThread(comments, { ...thread, id: 'b' });
    expect(two.threads).toHaveLength(2);
    expect(comments.threads).toHaveLength(1);
    const after = answered(two, 'b', { kind: 'state', state: 'resolved' }, SIGNED);
    expect('threads' in after && after.threads[0]).toBe(thread);
  });
});

describe('accepting a proposal', () => {
  const text = 'Some children wait.\n\nLeaders know this.\n\nPlans are clear.\n';
  const accept = (words: string, to: string, now = text) => {
    const start = text.indexOf(words);
    const anchor = anchorAt(text, { start, end: start + words.length });
    return acceptProposal(now, { ...thread, kind: 'replace', text: to, anchor }, anchorPlacer(now)(anchor));
  };
  const edited = (result: ReturnType<typeof accept>, now = text): string =>
    'problem' in result ? result.problem : `${result.title} → ${applyEdits(now, result.edits)}`;

  it('replaces, deletes or inserts words, and names what is removed', () => {
    expect(edited(accept('Some', 'Most'))).toContain('Write “Most” for “Some” → Most children wait.');
    expect(edited(accept(' know', ''))).toContain('Leave out “ know” → ');
    const at = text.indexOf('know');
    const anchor = anchorAt(text, { start: at, end: at });
    const insert = acceptProposal(
      text,
      { ...thread, kind: 'replace', text: 'do ', anchor },
      anchorPlacer(text)(anchor),
    );
    expect(edited(insert)).toContain('Leaders do know this.');
  });

  it('does not touch words that have changed since', () => {
    expect(
      edited(accept('Some children', 'Most children', text.replace('Some children', 'Some of the children'))),
    ).toBe(
      'The letter now says “Some of the children”, and the proposal was about “Some children”: change it by hand.',
    );
    expect(edited(accept('Some children', 'x', text.replace('Some children wait.', 'Nobody waits.')))).toMatch(
      /no longer in the letter|change it by hand/,
    );
  });

  it('does nothing for a plain comment', () => {
    expect(acceptProposal(text, thread, { how: 'lost' })).toHaveProperty('problem');
  });

  it('moves a paragraph, even to the end', () => {
    const start = text.indexOf('Leaders');
    const anchor = { ...anchorAt(text, { start, end: text.indexOf('\n\nPlans') }), to: 'p1' };
    const place = anchorPlacer(text)(anchor);
    const moving: Thread = { ...thread, kind: 'move', anchor };
    const before = acceptProposal(text, moving, place, (identity) => (identity === 'p1' ? 0 : undefined));
    expect(edited(before)).toContain('→ Leaders know this.\n\nSome children wait.\n\nPlans are clear.\n');
    const { to: _to, ...end } = anchor;
    const last = acceptProposal(text, { ...moving, anchor: end }, place);
    expect(edited(last)).toContain('→ Some children wait.\n\nPlans are clear.\n\nLeaders know this.\n');
    expect(acceptProposal(text, moving, place)).toHaveProperty('problem');
  });

  it('moves a list item, and keeps the blank line after the list', () => {
    const list = 'What must improve:\n\n- plans\n- visits\n- records\n\nYours sincerely\n';
    const start = list.indexOf('- records');
    const anchor = { ...anchorAt(list, { start, end: start + '- records'.length }), to: 'plans' };
    const result = acceptProposal(
      list,
      { ...thread, kind: 'move', anchor },
      { how: 'exact', span: { start, end: anchor.end } },
      () => list.indexOf('- plans'),
    );
    if ('problem' in result) throw new Error(result.problem);
    expect(applyEdits(list, result.edits)).toBe(
      'What must improve:\n\n- records\n- plans\n- visits\n\nYours sincerely\n',
    );
  });

  it('obeys the fix law', () => {
    const words = fc.array(fc.constantFrom('some', 'most', 'children', '24', 'co-operate', 'it’s', '\n\n', '.'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, words, fc.nat(7), fc.nat(7), (before, after, proposed, a, b) => {
        const letter = [...before, ...after].join(' ');
        const start = Math.min(a, letter.length);
        const end = Math.min(letter.length, start + b);
        const anchor = anchorAt(letter, { start, end });
        const result = acceptProposal(
          letter,
          { ...thread, kind: 'replace', text: proposed.join(' '), anchor },
          { how: 'exact', span: { start, end } },
        );
        // If a proposal splits a word or joins two, the title still contains everything that is removed; the fix law is
        // stricter.
        if ('problem' in result || /\w$/.test(letter.slice(0, start)) || /^\w/.test(letter.slice(end))) return;
        expect(unnamedLosses(letter, result)).toEqual([]);
      }),
    );
  });
});

describe('a safe typing correction', () => {
  it.each([
    ['recieve', 'receive', true],
    ['commitee', 'committee', true],
    ['Northmoor council', 'Northmoor Council', true],
    ['well-being', 'wellbeing', true],
    ['end .', 'end.', true],
    ['some', 'most', false],
    ['not', 'now', false],
    ['2024', '2025', false],
    ['1.5', '15', false],
    ['in 24 cases .', 'in 24 cases.', true],
    ['effective', 'ineffective', false],
    ['support', 'supports', false],
    ['children', 'all children', false],
    ['children', '', false],
  ])('%s → %s: %s', (before, after, safe) => {
    expect(hasOnlyTypingChanges(before, after)).toBe(safe);
  });
});
