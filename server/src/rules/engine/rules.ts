import { registry } from './registry';
import type { Rule, RuleMeta } from './rule';

/**
 * Every rule, in the order in which they are listed to people. The list is made from the folders: `npm run generate`.
 */
export const rules: readonly Rule[] = registry;

/** The rules that tell of something missing, or superfluous, by id. */
export const rulesTagged = (kind: RuleMeta['tag']): ReadonlySet<string> =>
  new Set(rules.filter(({ meta }) => meta.tag === kind).map(({ meta }) => meta.id));

export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.meta.id === id);
