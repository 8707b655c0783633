// Harper in a minimal server: it checks the whole letter at every change.
import { lintsOf } from './harper.mjs';
import shell from './shell.cjs';

shell.serve({
  diagnose: async (text) => {
    const rangeOf = shell.rangesIn(text);
    return {
      kind: 'full',
      items: (await lintsOf(text)).map(({ start, end, message, kind }) => ({
        range: rangeOf(start, end),
        severity: 2,
        source: 'harper',
        code: kind,
        message,
      })),
    };
  },
});
