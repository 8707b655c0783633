// Settings with every rule on, the ones that wait to be asked for too.
import { execFileSync } from 'node:child_process';

/** What an editor answers when the server asks for its configuration: every rule is named with its own severity. */
export function allRulesOn(cli) {
  const { rules } = JSON.parse(
    execFileSync(process.execPath, [cli, 'rules', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
  return { profile: 'strict', rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severity])) };
}
