import { disguised } from './disguise';
import type { Sources } from './letters';
import { knownWords } from './letters';
import { smallestText } from './minimise';
import type { Subject } from './subject';

/** How a failing input is made smaller and disguised, if all that fails in it is its text. */
export const reducedByText = <Input extends { readonly text: string }>(
  sources: () => Sources,
): Pick<Subject<Input>, 'minimise' | 'disguise'> => ({
  minimise: async (input, fails) => ({
    ...input,
    text: await smallestText(input.text, (text) => fails({ ...input, text })),
  }),
  disguise: async (input, fails) => {
    const text = await disguised(input.text, knownWords(sources()), (other) => fails({ ...input, text: other }));
    return text === undefined ? undefined : { ...input, text };
  },
});
