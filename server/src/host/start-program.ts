import { existsSync } from 'node:fs';
import type { ModuleScope } from './cached-script';
import { cachedScript, runCachedScript } from './cached-script';

/**
 * Runs the program `name`.js beside this bundle as if it were the bundle itself, with its compiled code cached
 * (`name`.code). Call this before anything else is loaded, with the engine flags already set: code compiled with other
 * flags is refused.
 */
export function startProgram(name: string, scope: ModuleScope): void {
  const script = cachedScript(name, `${name}.code`);
  if (!existsSync(script.bundle)) {
    process.stderr.write(`${script.bundle} is missing, so nothing can be done: build it with “npm run build”.\n`);
    process.exit(2);
  }
  runCachedScript(script, scope);
}
