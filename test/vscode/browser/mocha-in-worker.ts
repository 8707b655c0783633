// @ts-expect-error the types are those of the program for Node
import inBrowser from 'mocha/mocha.js';

/** Mocha’s own build for browsers. */
export const mocha = inBrowser as {
  setup(options: { ui: string; timeout: number; reporter: unknown }): void;
  run(done: (failures: number) => void): Mocha.Runner;
};

mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: function quiet() {} });
