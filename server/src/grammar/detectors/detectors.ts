import type { Detector } from '../problem';
import { agreement } from './agreement';
import { capitals } from './capitals';
import { clauseCommas } from './clause-commas';
import { commas } from './commas';
import { confusedWords } from './confused-words';
import { groupPossessives } from './group-possessives';
import { hardSentences } from './hard-sentences';
import { hyphens } from './hyphens';
import { infinitives } from './infinitives';
import { listForms } from './list-forms';
import { lists } from './lists';
import { nearAgreement } from './near-agreement';
import { nounModifiers } from './noun-modifiers';
import { nounNumber } from './noun-number';
import { openings } from './openings';
import { phrases } from './phrases';
import { prepositions } from './prepositions';
import { sameRoot } from './same-root';
import { tense } from './tense';
import { verbForm } from './verb-form';
import { wordPairs } from './word-pairs';

/** All detectors; the order does not matter. */
export const DETECTORS: readonly Detector[] = [
  agreement,
  nearAgreement,
  nounNumber,
  nounModifiers,
  verbForm,
  wordPairs,
  confusedWords,
  hyphens,
  capitals,
  groupPossessives,
  commas,
  clauseCommas,
  lists,
  listForms,
  infinitives,
  phrases,
  prepositions,
  openings,
  sameRoot,
  hardSentences,
  tense,
];
