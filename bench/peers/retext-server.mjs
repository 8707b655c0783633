// A minimal server: stock retext over the whole letter at every change.
import shell from './shell.cjs';
import { messagesOf } from './stock-retext.mjs';

const position = ({ line, column }) => ({ line: line - 1, character: column - 1 });
shell.serve({
  diagnose: async (text) => ({
    kind: 'full',
    items: (await messagesOf(text)).map(({ place, reason, ruleId, source }) => ({
      range: { start: position(place.start ?? place), end: position(place.end ?? place) },
      severity: 2,
      source,
      code: ruleId,
      message: reason,
    })),
  }),
});
