import { describe, expect, it } from 'vitest';
import { anglesIn, placeholdersIn } from '../../server/src/letter/placeholders';

const found = (text: string): readonly string[] =>
  placeholdersIn(text).map(
    (placeholder) => `${placeholder.kind}: ${text.slice(placeholder.span.start, placeholder.span.end)}`,
  );

describe('placeholders', () => {
  it.each([
    ['Dear [title and surname]', ['brackets: [title and surname]']],
    ['on {visit_dates} by {inspectors}', ['brackets: {visit_dates}', 'brackets: {inspectors}']],
    ['Visit to ${1:local authority} on $2', ['snippet: ${1:local authority}', 'snippet: $2']],
    ['Focused visit to XX children’s services, xxx', ['blank: XX', 'blank: xxx']],
    ['on DD and DD Month YYYY, or D Month', ['blank: DD and DD Month YYYY', 'blank: D Month']],
    ['Date TBC, time tbc', ['pending: TBC', 'pending: tbc']],
    ['Insert LA Address', ['prompt: Insert LA Address']],
    ['Click or tap here to enter text.', ['prompt: Click or tap here to enter text']],
    ['the area(s) for priority action', ['choice: area(s)']],
    ['‘It works [the plan]’ but [see above]', ['brackets: [see above]']],
    ['She didn’t [name] say', ['brackets: [name]']],
  ])('finds them in “%s”', (text, kinds) => {
    expect(found(text)).toEqual(kinds);
  });

  it.each([
    'A child said, ‘[The social worker] doesn’t give up on me [ever].’',
    'One parent said: “They helped [my son]. It’s better.”',
    "A manager wrote 'this is [really] good' and meant it.",
    'See reference [12], and ‘good [sic]’.',
    'The cost is $1.50 or $200, and (s) is a letter.',
    'Six months, exxon, Foxx and an area (small).',
    'Leaders insert their views; the date is set.',
  ])('leaves alone “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds words in angle brackets, and leaves tags and addresses alone', () => {
    expect(
      anglesIn('to <local authority> <br> <https://northmoor.example> <a@northmoor.example> 3 < 4 > 2').map(
        ({ text }) => text,
      ),
    ).toEqual(['<local authority>']);
  });
});
