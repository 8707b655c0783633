import type { CliContext, ExitCode } from './context';

/** Prints a sentence that says why a command could not run, and returns its exit code. */
export function stop(context: CliContext, sentence: string): ExitCode {
  context.tell(sentence);
  return 2;
}
