import { describe, expect, it } from 'vitest';
import type { Edit } from '../../server/src/text/edit';
import { applyEdits } from '../../server/src/text/edit';
import { takeOutWords } from '../../server/src/text/take-out-words';
import { wordsLost } from '../../server/src/text/words-lost';

/** `⟦old→new⟧` marks each edit. */
function lostBy(marked: string): readonly string[] {
  const edits: Edit[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const [, old, written] = /^⟦([^→]*)→([^⟧]*)⟧$/.exec(piece) ?? [];
    if (old !== undefined)
      edits.push({ span: { start: text.length, end: text.length + old.length }, text: written ?? '' });
    text += old ?? piece;
  }
  return [...wordsLost(text, edits)].sort();
}

describe('the words lost in edits', () => {
  it.each([
    ['a word that goes', 'They ⟦utilise→use⟧ it.', ['utilise']],
    ['the second of two', 'of the⟦ the→⟧ plan', ['the']],
    ['a word written over another that stays elsewhere', 'the plan and ⟦plan→the⟧', ['plan']],
    ['a part of a word', 'organi⟦z→s⟧ation', ['organization']],
    ['an ending', 'the plan⟦s→⟧ are', ['plans']],
    ['a possessive’s s', 'children⟦’s→⟧ plans', ['s']],
    ['a paragraph', 'One.\n\n⟦Two words.\n\n→⟧Three.', ['two', 'words']],
    ['an accent', 'a caf⟦é→e⟧ here', ['café']],
    ['a figure above the line', 'practice⟦¹→⟧ here', ['practice¹']],
    ['a footnote’s mark', 'practice⟦[^1]→⟧ here', ['1']],
    ['a note', 'plans ⟦<!-- ask Ann --> →⟧are', ['ann', 'ask']],
  ])('%s', (_, marked, lost) => {
    expect(lostBy(marked)).toEqual(lost);
  });

  it.each([
    ['a bracket', 'summarises⟦ (→⟧the plan', ['summarises', 'the']],
    ['a space', 'for⟦ →⟧the plan', ['for', 'the']],
    ['a line break', 'end\n⟦\n→⟧⟦\n→⟧start'.replace('end\n', 'end'), ['end', 'start']],
    ['a word between them', 'the⟦ old →⟧plan', ['old', 'plan', 'the']],
    ['an insertion', 'the ⟦→new⟧plan', ['plan']],
    ['a space without width', 'end⟦\u200B→⟧start', ['end', 'start']],
  ])('are both where they are joined: %s', (_, marked, lost) => {
    expect(lostBy(marked)).toEqual(lost);
  });

  it.each([
    ['case', '⟦MAIN FINDINGS→Main findings⟧'],
    ['an apostrophe of another kind', "children⟦'→’⟧s plans"],
    ['an apostrophe put in', '⟦childrens→children’s⟧ plans'],
    ['a possessive that was torn apart', 'children⟦ ’s→’s⟧ plans'],
    ['a hyphen put in', 'well⟦ →-⟧being'],
    ['a hyphen put into a word', '⟦wellbeing→well-being⟧'],
    ['a hyphen taken out', '⟦well-being→wellbeing⟧ and ⟦multi‑agency→multi agency⟧'],
    ['a dash', 'plans⟦ - →–⟧which'],
    ['quotation marks', '⟦"the plan"→‘the plan’⟧'],
    ['brackets', 'the ⟦(→⟧plan⟦)→⟧ is'],
    ['one Unicode form for another', 'a ⟦cafe\u0301→café⟧ here'],
    ['a soft hyphen', 'to⟦\u00AD→⟧gether'],
    ['a line break for a space', 'One.⟦ →\n\n⟧Two.'],
    ['the number of a list', '⟦1. →⟧One\n⟦2) →⟧Two'],
    ['what is put in', 'One.⟦→\n\nTwo.⟧'],
    ['a passage that moves', '⟦One two.\n\n→⟧Three.⟦→\n\nOne two.⟧'],
    ['words in another order', '⟦10 and 9→9 and 10⟧ December'],
    ['nothing at all', 'One ⟦→⟧two'],
  ])('are none: %s', (_, marked) => {
    expect(lostBy(marked)).toEqual([]);
  });

  it('include a list number only if a line begins with it', () => {
    expect(lostBy('on ⟦9. →⟧The')).toEqual(['9']);
  });

  it('are found in time that grows with the number of edits, not its square', () => {
    const text = 'a'.repeat(20_000);
    const edits = Array.from({ length: 10_000 }, (_, i) => ({ span: { start: 2 * i, end: 2 * i + 1 }, text: 'b' }));
    expect(wordsLost(text, edits)).toHaveLength(1);
  });
});

describe('removing words', () => {
  it.each([
    ['a plan ⟦(PEP)⟧ is', 'a plan is'],
    ['a plan ⟦(PEP)⟧.', 'a plan.'],
    ['a plan⟦ (PEP)⟧, which', 'a plan, which'],
    ['⟦(PEP)⟧ is', 'is'],
    ['a plan⟦(PEP)⟧is', 'a plan is'],
    ['summarises ⟦(⟧the', 'summarises the'],
    ['summarises⟦(⟧the', 'summarises the'],
    ['a plan ⟦(PEP)⟧(now)', 'a plan (now)'],
    ['(⟦PEP⟧ now)', '(now)'],
    ['a plan⟦,⟧ which', 'a plan which'],
    ['the end ⟦now⟧', 'the end'],
    ['line\n⟦(PEP)⟧ is', 'line\nis'],
  ])('%s', (marked, left) => {
    const [before = '', words = '', after = ''] = marked.split(/[⟦⟧]/);
    const text = before + words + after;
    expect(applyEdits(text, [takeOutWords(text, { start: before.length, end: before.length + words.length })])).toBe(
      left,
    );
  });
});
