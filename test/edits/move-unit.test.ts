import { describe, expect, it } from 'vitest';
import type { MoveTarget } from '../../server/src/edits/move-unit';
import { moveUnit } from '../../server/src/edits/move-unit';
import { createLetterService } from '../../server/src/service/service';
import { applyEdits } from '../../server/src/text/edit';
import { wordsOf } from '../../server/src/text/words-lost';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { COMPLETE, read } from '../ide/letters';

const start = (words: string): number => COMPLETE.indexOf(words);

function moved(words: string, to: MoveTarget): string | undefined {
  const move = moveUnit(read(COMPLETE), start(words), to);
  if (!move) return undefined;
  const after = applyEdits(COMPLETE, move.edits);
  expect(after.slice(move.place).startsWith(words), 'the place is where it begins now').toBe(true);
  expect([...wordsOf(after)].sort()).toEqual([...wordsOf(COMPLETE)].sort());
  return after;
}

describe('moving a section or a finding', () => {
  it('moves a finding past its neighbours', () => {
    const down = moved('Managers check', 'down') ?? '';
    expect(down.indexOf('Leaders know')).toBeLessThan(down.indexOf('Managers check'));
    expect(moved('Leaders know', 'up')).toBe(down);
  });

  it('moves a bullet within its list', () => {
    expect(moved('- The frequency', 'up')).toContain(
      'practice?\n\n- The frequency of visits. (outcome 3, national framework)\n- The quality',
    );
  });

  it('moves a section with everything under it', () => {
    const down = moved('## Headline', 'down') ?? '';
    expect(down.indexOf('## What needs')).toBeLessThan(down.indexOf('## Headline'));
    expect(down.indexOf('Plans drift')).toBeLessThan(down.indexOf('## Main'));
    expect(down).toContain(
      '\n\n## Headline findings\n\nSocial workers know children well. Plans drift for a few.\n\n## Main',
    );
  });

  it('moves past several others', () => {
    const after = moved('Staff say', start('Most children are')) ?? '';
    expect(after).toContain('## Main findings\n\nStaff say that they feel supported.\n\nMost children');
  });

  it('moves a finding to the end of another section', () => {
    expect(moved('Managers check', start('## Headline'))).toContain(
      'Plans drift for a few.\n\nManagers check the work of the MASH each week.\n\n## What',
    );
  });

  it('does nothing at the edges, and never moves the frame', () => {
    expect(moved('## Headline', 'up')).toBeUndefined();
    expect(moved('Most children', 'up')).toBeUndefined();
    expect(moved('Dear Ms Ash', 'down')).toBeUndefined();
    expect(moved('## Main findings', start('Dear Ms Ash'))).toBeUndefined();
  });
});

describe.skipIf(!haveLetters)('moving in the real letters', () => {
  it.each(letterFiles())('%s: moving down and up again restores the letter', (file) => {
    const service = createLetterService();
    const text = service.importText(readLetterFile(file)).drafts[0]?.text ?? '';
    const reading = service.read(text);
    const places = reading.sections.flatMap(({ heading, body }) => [
      heading.span.start,
      ...body.map(({ span }) => span.start),
    ]);
    let moves = 0;
    for (const place of places) {
      const down = moveUnit(reading, place, 'down');
      if (!down) continue;
      moves++;
      const after = applyEdits(text, down.edits);
      const up = moveUnit(service.read(after), down.place, 'up');
      expect(up && applyEdits(after, up.edits)).toBe(text);
    }
    expect(moves).toBeGreaterThan(5);
  });
});
