// Realistic typing: words typed letter by letter at places spread over the letter, typing errors corrected at once,
// words deleted.
import { bodyOf } from './letters.mjs';
import { oneOf, randomFrom, shuffled } from './random.mjs';

/**
 * The given number of single-character changes to a text, in LSP form. Words are added and deleted alternately, so the
 * letter keeps its length however long the typing goes on.
 */
export function typing(text, count, seed = 1) {
  const random = randomFrom(seed);
  const lines = text.split('\n');
  const body = bodyOf(lines);
  const words = [...new Set(text.match(/(?<![\p{L}’'-])\p{Ll}{3,12}(?![\p{L}’'-])/gu))];
  const changes = [];
  const change = (line, start, end, typed) => {
    lines[line] = lines[line].slice(0, start) + typed + lines[line].slice(end);
    changes.push({ range: { start: { line, character: start }, end: { line, character: end } }, text: typed });
  };

  /** Types a word and a space at the start of a word; one in six has a typing error that is then corrected. */
  const write = (line, at) => {
    const word = oneOf(words, random);
    const slip = random() < 1 / 6 ? Math.floor(random() * word.length) : -1;
    let caret = at;
    for (const [i, character] of [...`${word} `].entries()) {
      if (i === slip) {
        change(line, caret, caret, oneOf('etaoinsr', random));
        change(line, caret, caret + 1, '');
      }
      change(line, caret, caret, character);
      caret++;
    }
  };
  /** Deletes, with backspaces, the word and the space before the start of a word. */
  const takeOut = (line, at) => {
    const start = lines[line].lastIndexOf(' ', at - 2) + 1;
    for (let caret = at; caret > start; caret--) change(line, caret - 1, caret, '');
  };

  for (let round = 0; changes.length < count; round++) {
    for (const line of shuffled(body, random)) {
      const starts = [...lines[line].matchAll(/ (?=\p{L})/gu)].map(({ index }) => index + 1).slice(2, -2);
      if (starts.length === 0) continue;
      const at = oneOf(starts, random);
      if (round % 2 === 0) write(line, at);
      else takeOut(line, at);
    }
  }
  return changes.slice(0, count);
}

/** The text after the changes. */
export function afterAll(text, changes) {
  const lines = text.split('\n');
  for (const {
    range: { start, end },
    text: typed,
  } of changes)
    lines[start.line] = lines[start.line].slice(0, start.character) + typed + lines[start.line].slice(end.character);
  return lines.join('\n');
}
