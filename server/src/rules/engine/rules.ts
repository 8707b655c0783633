import { registry } from './registry';
import type { Rule, RuleMeta } from './rule';

/**
 * All rules, in the order in which people see them listed. The list is generated from the folders: `npm run generate`.
 */
export const rules: readonly Rule[] = registry;

/** The ids of the rules with a tag. */
export const rulesTagged = (kind: RuleMeta['tag']): ReadonlySet<string> =>
  new Set(rules.filter(({ meta }) => meta.tag === kind).map(({ meta }) => meta.id));

export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.meta.id === id);
