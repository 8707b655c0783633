import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { InsightBundle } from '../export/insight/insight-page';
import type { IoProblem } from '../host/files';

/** The page with its pictures is a bundle of its own beside this one. */
export function loadInsightPage(): InsightBundle | IoProblem {
  const bundle = path.join(__dirname, 'insight.js');
  if (!existsSync(bundle))
    return { problem: `${bundle} is not there, without which no page is made: build it with “npm run build”.` };
  return createRequire(__filename)(bundle) as InsightBundle;
}
