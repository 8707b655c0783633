import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { IoProblem } from './files';

/**
 * Loads the bundle `name`.js beside this one, on first use. `without` says what cannot be done if it is missing: `no
 * page is made`.
 */
export function loadBundle<T extends object>(name: string, without: string): T | IoProblem {
  const bundle = path.join(__dirname, `${name}.js`);
  if (!existsSync(bundle)) return { problem: `${bundle} is missing, so ${without}: build it with “npm run build”.` };
  return createRequire(__filename)(bundle) as T;
}
