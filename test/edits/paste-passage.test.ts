import { describe, expect, it } from 'vitest';
import { pastedText } from '../../server/src/edits/paste-passage';

/** The letter after pasting at `|`, or replacing the text between two of them. */
function pasted(marked: string, passage: string): string {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|');
  const text = marked.replaceAll('|', '');
  const span = { start, end: end === start ? start : end - 1 };
  return text.slice(0, span.start) + pastedText(text, span, passage) + text.slice(span.end);
}

describe('a passage in its place', () => {
  it.each([
    ['in an empty letter', '|', 'One.\n\nTwo.\n', 'One.\n\nTwo.'],
    ['between blank lines', 'A.\n\n|\n\nB.\n', 'One.\n\n- two\n', 'A.\n\nOne.\n\n- two\n\nB.\n'],
    ['on an empty line right below a paragraph', 'A.\n|\nB.\n', 'One.\n\nTwo.\n', 'A.\n\nOne.\n\nTwo.\n\nB.\n'],
    ['at the end of a sentence', 'A. |\n', 'One.\n\nTwo.\n', 'A. One.\n\nTwo.\n'],
    ['in the middle of a sentence', 'A |and b.\n', 'one.\n\nTwo \n', 'A one.\n\nTwo and b.\n'],
    ['a list behind words', 'A: |\n', '- one\n- two\n', 'A: \n\n- one\n- two\n'],
    ['a list before words', '|A.\n', '- one\n- two\n', '- one\n- two\n\nA.\n'],
    ['a list below a list', '- a\n|\n', '- one\n- two\n', '- a\n- one\n- two\n'],
    ['a list behind a bullet', '- a|\n', '- one\n- two\n', '- a\n- one\n- two\n'],
    ['a list on an empty bullet', '- a\n- |\n', '- one\n- two\n', '- a\n- one\n- two\n'],
    ['a heading behind words', 'A.|\n', '## One\n\nTwo.\n', 'A.\n\n## One\n\nTwo.\n'],
    ['right below the head', '---\nstage: final\n---\n|', 'One.\n\nTwo.\n', '---\nstage: final\n---\nOne.\n\nTwo.'],
    ['in the place of words', 'A |old| b.\n', 'one.\n\nTwo\n', 'A one.\n\nTwo b.\n'],
    ['with the line breaks of the letter', 'A.\r\n\r\n|\r\n', 'One.\n\nTwo.\n', 'A.\r\n\r\nOne.\r\n\r\nTwo.\r\n'],
  ])('%s', (_, marked, passage, expected) => {
    expect(pasted(marked, passage)).toBe(expected);
  });
});
