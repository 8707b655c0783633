import type { CliContext, ExitCode } from './context';

/** Says in a sentence why a command could not run, and gives its exit code. */
export function stop(context: CliContext, sentence: string): ExitCode {
  context.tell(sentence);
  return 2;
}
