import abbreviationRedefined from './abbreviation-redefined';
import abbreviationUndefined from './abbreviation-undefined';
import abbreviationUnused from './abbreviation-unused';
import actionPlan from './action-plan';
import addressee from './addressee';
import authorityMismatch from './authority-mismatch';
import bodyForm from './body-form';
import dateOrder from './date-order';
import duplicatePart from './duplicate-part';
import duplicateSection from './duplicate-section';
import emptySection from './empty-section';
import frameworkTag from './framework-tag';
import frontMatter from './front-matter';
import headingNotMarked from './heading-not-marked';
import headingWording from './heading-wording';
import inspectorTitle from './inspector-title';
import letterDate from './letter-date';
import misplacedSection from './misplaced-section';
import missingPart from './missing-part';
import missingSection from './missing-section';
import placeholderLeft from './placeholder-left';
import salutationAddressee from './salutation-addressee';
import signatoryNotInspector from './signatory-not-inspector';
import stockWording from './stock-wording';
import unknownAuthority from './unknown-authority';
import unknownSection from './unknown-section';
import visitDates from './visit-dates';
import type { Rule } from './rule';

/** Every rule, in the order of the index page. */
export const rules: readonly Rule[] = [
  missingPart,
  duplicatePart,
  missingSection,
  misplacedSection,
  duplicateSection,
  emptySection,
  unknownSection,
  headingWording,
  headingNotMarked,
  bodyForm,
  stockWording,
  placeholderLeft,
  letterDate,
  visitDates,
  dateOrder,
  addressee,
  salutationAddressee,
  authorityMismatch,
  unknownAuthority,
  inspectorTitle,
  signatoryNotInspector,
  actionPlan,
  frameworkTag,
  frontMatter,
  abbreviationUndefined,
  abbreviationUnused,
  abbreviationRedefined,
];

export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.meta.id === id);
