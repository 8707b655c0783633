/**
 * Does work once for each of the few phrases that are asked for again and again, such as a letter's dates. The work may
 * look at nothing but the phrase.
 */
export function perPhrase<T>(work: (phrase: string) => T): (phrase: string) => T {
  const known = new Map<string, readonly [T]>();
  return (phrase) => {
    const found = known.get(phrase);
    if (found) return found[0];
    const answer = work(phrase);
    if (known.size >= MOST) known.clear();
    if (phrase.length <= LONGEST) known.set(phrase, [answer]);
    return answer;
  };
}

const MOST = 100;
const LONGEST = 1_000;
