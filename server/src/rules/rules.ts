import type { Rule } from './rule';

/** Every rule, in the order of the index page. */
export const rules: readonly Rule[] = [];

export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.meta.id === id);
