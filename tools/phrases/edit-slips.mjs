// Planted errors that invert the program's own edits: a word of correct text becomes one that the program would try to
// correct. They use no list of errors, so the scores learn more than such a list contains.

/** How often each kind of edit is drawn. */
const SHARES = {
  preposition: 16,
  article: 5,
  agreement: 15,
  form: 12,
  plural: 12,
  apostrophe: 6,
  hyphen: 3,
  confused: 12,
  slip: 7,
  missing: 11,
  extra: 16,
};
/** Places tried for each kind. */
const TRIES = 12;
const FEWEST_TOKENS = 8;

/**
 * A change to a paragraph, `[start, end)` to `text`; undefined if no place was found for the kind drawn.
 * @param timesOf  returns how often the word that an edit inserts occurs
 */
export function editSlipIn(text, { sentencesOf, maker, timesOf, pick }) {
  const sentences = sentencesOf(text).filter(({ length }) => length >= FEWEST_TOKENS);
  const sentence = sentences[pick(sentences.length)];
  if (!sentence) return undefined;
  let left = pick(Object.values(SHARES).reduce((sum, share) => sum + share, 0));
  const kind = Object.keys(SHARES).find((one) => (left -= SHARES[one]) < 0);
  for (let turn = 0; turn < TRIES; turn++) {
    const place = pick(sentence.length);
    const edits = maker.at(sentence, place).filter((edit) => edit.kind === kind);
    if (edits.length === 0) continue;
    // Of two, the one with commoner words, because people are more likely to write that.
    const [one, other] = [edits[pick(edits.length)], edits[pick(edits.length)]];
    const slip = slipOf(timesOf(one) >= timesOf(other) ? one : other, sentence, text);
    if (slip) return slip;
  }
  return undefined;
}

function slipOf({ from, to, keys }, sentence, text) {
  const first = sentence[from];
  if (from === to) return from === 0 ? undefined : { start: first.start, end: first.start, text: `${keys[0]} ` };
  const end = sentence[to - 1].end;
  if (keys.length === 0) {
    const next = sentence[to];
    return next && /^\s+$/.test(text.slice(end, next.start))
      ? { start: first.start, end: next.start, text: '' }
      : undefined;
  }
  const words = keys.join(' ');
  return { start: first.start, end, text: first.capital ? words[0].toUpperCase() + words.slice(1) : words };
}
