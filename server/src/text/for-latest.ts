/**
 * Does work once for each of the questions that were asked last, `most` of them: few keystrokes change what is asked,
 * and a few letters may be open side by side. To be called where modules are made; the work may look at nothing but the
 * question.
 */
export function forLatest<Q, A>(
  most: number,
  isSame: (one: Q, other: Q) => boolean,
  work: (question: Q) => A,
): (question: Q) => A {
  const latest: { readonly question: Q; readonly answer: A }[] = [];
  return (question) => {
    const found = latest.find((one) => isSame(one.question, question));
    if (found) return found.answer;
    const answer = work(question);
    latest.unshift({ question, answer });
    latest.length = Math.min(latest.length, most);
    return answer;
  };
}
