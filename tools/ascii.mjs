/**
 * A program with `\u…` for each letter beyond ASCII, which the bundler leaves as they are in patterns. It takes the
 * engine half the memory, and can be read as bytes. A backslash before such a letter means the letter itself; it goes,
 * or the escape would be one of a backslash.
 */
export const asciiProgram = (program) =>
  program.replace(/(\\*)([^\0-\x7f])/g, (_, backslashes, letter) => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `${backslashes.length % 2 === 1 ? backslashes.slice(1) : backslashes}\\u${code}`;
  });
