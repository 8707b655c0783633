import duplicateSection from './duplicate-section';
import emptySection from './empty-section';
import misplacedSection from './misplaced-section';
import missingPart from './missing-part';
import missingSection from './missing-section';
import type { Rule } from './rule';

/** Every rule, in the order of the index page. */
export const rules: readonly Rule[] = [missingPart, missingSection, misplacedSection, duplicateSection, emptySection];

export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.meta.id === id);
