import type { Problem } from '../rules/engine/rule';

/** How long a check goes on before others are served, ms: a letter of usual length is checked in one go. */
export const SLICE_MS = 15;

/** One check of one version of a letter, done in slices or at once, and only as far as somebody waits for it. */
export class SlicedCheck {
  private steps: Generator<void, readonly Problem[], void> | undefined;
  private found: readonly Problem[] | undefined;

  /** @param begin called when the first slice is asked for */
  constructor(private readonly begin: () => Generator<void, readonly Problem[], void>) {}

  /** The problems; what is still to be done is done at once. */
  finish(): readonly Problem[] {
    this.goOn(Infinity);
    return this.found ?? [];
  }

  /** Goes on for about so many milliseconds; true when the problems are there. */
  goOn(milliseconds: number): boolean {
    if (this.found) return true;
    const end = performance.now() + milliseconds;
    this.steps ??= this.begin();
    do {
      const step = this.steps.next();
      if (step.done) {
        this.found = step.value;
        this.steps = undefined;
        return true;
      }
    } while (performance.now() < end);
    return false;
  }
}
