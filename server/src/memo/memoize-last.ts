/**
 * Memoises a function for its last `most` distinct questions: most keystrokes leave the question unchanged, and a few
 * letters may be open side by side. Call it at the top level of a module. The result must depend only on the question,
 * and on the earlier answer to a similar one.
 * @param isSame whether two questions have the same answer
 * @param isLike whether the answer to an older question helps with a new one; if several do, the latest is passed on
 */
export function memoizeLast<Q, A>(
  most: number,
  isSame: (one: Q, other: Q) => boolean,
  work: (question: Q, before: A | undefined) => A,
  isLike?: (one: Q, other: Q) => boolean,
): (question: Q) => A {
  const latest: { readonly question: Q; readonly answer: A }[] = [];
  return (question) => {
    const found = latest.find((one) => isSame(one.question, question));
    if (found) return found.answer;
    const answer = work(question, isLike && latest.find((one) => isLike(one.question, question))?.answer);
    latest.unshift({ question, answer });
    latest.length = Math.min(latest.length, most);
    return answer;
  };
}
