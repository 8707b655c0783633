// Harper for British English, as it comes.
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';

const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British });

/** What Harper says of a text: `{ start, end, message, kind }`, offsets in the text. */
export async function lintsOf(text) {
  const lints = await linter.lint(text, { language: 'markdown' });
  return lints.map((lint) => {
    const span = lint.span();
    const found = { start: span.start, end: span.end, message: lint.message(), kind: lint.lint_kind() };
    // Memory of WebAssembly is not collected.
    span.free();
    lint.free();
    return found;
  });
}
