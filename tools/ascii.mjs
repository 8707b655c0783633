/**
 * Escapes each non-ASCII character of a program as `\u…`, since the bundler does not do so in patterns. The engine then
 * needs half the memory, and the program can be read as bytes. A backslash before such a character means the character
 * itself; it is dropped, because otherwise the escape would become an escaped backslash.
 */
export const asciiProgram = (program) =>
  program.replace(/(\\*)([^\0-\x7f])/g, (_, backslashes, letter) => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `${backslashes.length % 2 === 1 ? backslashes.slice(1) : backslashes}\\u${code}`;
  });
