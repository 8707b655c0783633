/**
 * Concatenates two parts of a text that is longer than a line. Unlike `+` it keeps the literal type, which is used to
 * check the placeholders of a rule's messages.
 */
export const joined = <const A extends string, const B extends string>(first: A, second: B): `${A}${B}` =>
  `${first}${second}`;
