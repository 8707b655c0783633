import { expect, it } from 'vitest';
import { completionsAt } from '../../server/src/ide/completion';
import { createLetterService } from '../../server/src/service/service';

const offered = (marked: string): readonly string[] => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completionsAt(createLetterService().read(text), offset, {
    today: { year: 2026, month: 3, day: 26 },
    authorities: [],
    templates: ['fv-current'],
    isHeading: () => false,
    asked: true,
    letters: () => ['old/2023.letter.md'],
  }).map(({ label }) => label);
};

it('offers earlier letters after “previous”, on its line and in its list', () => {
  expect(offered('---\nprevious: |\n---\n')).toEqual(['old/2023.letter.md']);
  expect(offered('---\nprevious:\n  - |\n---\n')).toEqual(['old/2023.letter.md']);
  expect(offered('---\nprevious:\n  - a.letter.md\n  - |\n---\n')).toEqual(['old/2023.letter.md']);
});

it('offers none anywhere else', () => {
  expect(offered('---\nwords:\n  - |\n---\n')).toEqual([]);
  expect(offered('---\ntemplate: |\n---\n')).toEqual(['fv-current']);
});
