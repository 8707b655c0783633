import abbreviationRedefined from './abbreviation-redefined';
import abbreviationUndefined from './abbreviation-undefined';
import abbreviationUnused from './abbreviation-unused';
import actionPlan from './action-plan';
import addressee from './addressee';
import agePhrase from './age-phrase';
import areaWithoutFindings from './area-without-findings';
import authorityMismatch from './authority-mismatch';
import bodyForm from './body-form';
import bracketStop from './bracket-stop';
import commaPair from './comma-pair';
import commaSplice from './comma-splice';
import compoundHyphen from './compound-hyphen';
import confusedWords from './confused-words';
import contractions from './contractions';
import dashes from './dashes';
import dateOrder from './date-order';
import dateRange from './date-range';
import duplicatePart from './duplicate-part';
import duplicateSection from './duplicate-section';
import emptySection from './empty-section';
import equality from './equality';
import findingWithoutEffect from './finding-without-effect';
import frameworkTag from './framework-tag';
import frontMatter from './front-matter';
import gradeForVisit from './grade-for-visit';
import gradePhrase from './grade-phrase';
import groupPossessive from './group-possessive';
import headingNotMarked from './heading-not-marked';
import headingWording from './heading-wording';
import houseWording from './house-wording';
import identifiesChild from './identifies-child';
import indefiniteArticle from './indefinite-article';
import inspectorTitle from './inspector-title';
import jointSignatures from './joint-signatures';
import judgementWithoutEvidence from './judgement-without-evidence';
import letterDate from './letter-date';
import listMembers from './list-members';
import longSentence from './long-sentence';
import misplacedSection from './misplaced-section';
import missingPart from './missing-part';
import missingSection from './missing-section';
import mixedScales from './mixed-scales';
import mixedSpelling from './mixed-spelling';
import nameCapitals from './name-capitals';
import nounNumber from './noun-number';
import overusedWord from './overused-word';
import passive from './passive';
import placeholderLeft from './placeholder-left';
import planPhrase from './plan-phrase';
import pleonasm from './pleonasm';
import preposition from './preposition';
import quotationMarks from './quotation-marks';
import readability from './readability';
import repeatedWord from './repeated-word';
import responseDue from './response-due';
import salutationAddressee from './salutation-addressee';
import signatoryNotInspector from './signatory-not-inspector';
import simplify from './simplify';
import spaces from './spaces';
import spelling from './spelling';
import staffNamed from './staff-named';
import stockWording from './stock-wording';
import tenseAnchor from './tense-anchor';
import unknownAuthority from './unknown-authority';
import unknownKind from './unknown-kind';
import unknownSection from './unknown-section';
import verbAgreement from './verb-agreement';
import verbForm from './verb-form';
import unusualPhrase from './unusual-phrase';
import visitDates from './visit-dates';
import wordAgainstNumber from './word-against-number';
import wordLeftOver from './word-left-over';
import type { Rule, RuleMeta } from './rule';

/** Every rule, in the order of the index page. */
export const rules: readonly Rule[] = [
  unknownKind,
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
  jointSignatures,
  actionPlan,
  responseDue,
  frameworkTag,
  frontMatter,
  spelling,
  repeatedWord,
  indefiniteArticle,
  unusualPhrase,
  houseWording,
  mixedSpelling,
  mixedScales,
  overusedWord,
  wordAgainstNumber,
  quotationMarks,
  dashes,
  spaces,
  contractions,
  longSentence,
  passive,
  readability,
  simplify,
  equality,
  verbAgreement,
  nounNumber,
  verbForm,
  wordLeftOver,
  confusedWords,
  compoundHyphen,
  nameCapitals,
  groupPossessive,
  commaPair,
  commaSplice,
  listMembers,
  dateRange,
  agePhrase,
  gradePhrase,
  planPhrase,
  preposition,
  pleonasm,
  bracketStop,
  tenseAnchor,
  abbreviationUndefined,
  abbreviationUnused,
  abbreviationRedefined,
  identifiesChild,
  staffNamed,
  gradeForVisit,
  areaWithoutFindings,
  findingWithoutEffect,
  judgementWithoutEvidence,
];

/** The rules that tell of something missing, or superfluous, by id. */
export const rulesThatTell = (kind: RuleMeta['tells']): ReadonlySet<string> =>
  new Set(rules.filter(({ meta }) => meta.tells === kind).map(({ meta }) => meta.id));

export const ruleById = (id: string): Rule | undefined => rules.find((rule) => rule.meta.id === id);
