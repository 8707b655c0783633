// Settings with every rule on, including those that are off by default.
import { execFileSync } from 'node:child_process';

/** An editor's reply to the server's configuration request: every rule, with its own severity. */
export function allRulesOn(cli) {
  const { rules } = JSON.parse(
    execFileSync(process.execPath, [cli, 'rules', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
  return { profile: 'strict', rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severity])) };
}
