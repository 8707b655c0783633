import type { CliContext, Command } from '../../server/src/cli/context';
import { paintFor } from '../../server/src/cli/paint';

/** What a command answered: its exit code, what it wrote, and what it said on standard error. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a command in this process, in a folder, without colours and without a team's folder. */
export async function runHere(command: Command, folder: string, args: readonly string[]): Promise<Answer> {
  let out = '';
  let said = '';
  const context: CliContext = {
    folder,
    out: async (text) => void (out += text),
    tell: (sentence) => void (said += `${sentence}\n`),
    paint: paintFor(false),
  };
  const code = await command.run([...args, '--no-team'], context);
  return { code, out, said };
}
