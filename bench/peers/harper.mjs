// Harper for British English, with its default settings.
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';

const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British });

/** Harper's lints for a text: `{ start, end, message, kind }`, offsets in the text. */
export async function lintsOf(text) {
  const lints = await linter.lint(text, { language: 'markdown' });
  return lints.map((lint) => {
    const span = lint.span();
    const found = { start: span.start, end: span.end, message: lint.message(), kind: lint.lint_kind() };
    // WebAssembly memory is not garbage-collected.
    span.free();
    lint.free();
    return found;
  });
}
