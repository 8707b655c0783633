/**
 * Two parts of a text that is longer than a line, put together. Unlike `+` it keeps the text as a type, by which the
 * placeholders of a rule's messages are checked.
 */
export const joined = <const A extends string, const B extends string>(first: A, second: B): `${A}${B}` =>
  `${first}${second}`;
