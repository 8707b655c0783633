/** A message of a bundle, or one with its comment for translators. */
export type BundleMessage = string | { message: string; comment: string[] };

/**
 * The messages of a bundle in a pseudo-language: every letter is replaced, still readable, and each message is half as
 * long again; placeholders such as `{0}` are kept.
 */
export function inPseudoLanguage(bundle: Readonly<Record<string, BundleMessage>>): Record<string, BundleMessage> {
  return Object.fromEntries(
    Object.entries(bundle).map(([key, message]) => [
      key,
      typeof message === 'string' ? disguised(message) : { ...message, message: disguised(message.message) },
    ]),
  );
}

const disguised = (message: string): string =>
  message
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => LETTERS[letter] ?? letter)))
    .join('') + '·'.repeat(Math.ceil(message.length / 2));

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter, at) => [
    [letter, [...'åƀćđéƒĝĥíĵķłɱñöƥɋŕšťüṽŵẋýž'][at] ?? letter],
    [letter.toUpperCase(), [...'ÅƁĆĐÉƑĜĤÍĴĶŁṀÑÖƤɊŔŠŤÜṼŴẊÝŽ'][at] ?? letter],
  ]),
);
