import type { CliContext, Command } from '../../server/src/cli/context';
import { paintFor } from '../../server/src/cli/paint';

/** The result of a command: exit code, output and standard error. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a command in this process, in a folder, without colours and without a team folder. */
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
