/**
 * Does work once for each of the questions that were asked last, `most` of them: few keystrokes change what is asked,
 * and a few letters may be open side by side. To be called where modules are made; the work may look at nothing but the
 * question, and at the answer that was given before to one that is like it.
 * @param isSame whether two questions have the same answer
 * @param isLike whether the answer to an older question helps with a new one; of several the latest is handed over
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
