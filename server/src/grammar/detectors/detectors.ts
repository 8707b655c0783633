import type { Detector } from '../problem';
import { adverbForms } from './adverb-forms';
import { agreement } from './agreement';
import { bareNouns } from './bare-nouns';
import { capitals } from './capitals';
import { clauseCommas } from './clause-commas';
import { commas } from './commas';
import { confusedWords } from './confused-words';
import { groupPossessives } from './group-possessives';
import { hardSentences } from './hard-sentences';
import { hyphens } from './hyphens';
import { infinitiveMarkers } from './infinitive-markers';
import { infinitives } from './infinitives';
import { leftOutVerbs } from './left-out-verbs';
import { listForms } from './list-forms';
import { listRepeats } from './list-repeats';
import { lists } from './lists';
import { nearAgreement } from './near-agreement';
import { nounModifiers } from './noun-modifiers';
import { nounNumber } from './noun-number';
import { openings } from './openings';
import { phrases } from './phrases';
import { prepositions } from './prepositions';
import { pronouns } from './pronouns';
import { sameRoot } from './same-root';
import { sharedPrepositions } from './shared-prepositions';
import { tense } from './tense';
import { verbForm } from './verb-form';
import { wordPairs } from './word-pairs';

/** All detectors; the order does not matter. */
export const DETECTORS: readonly Detector[] = [
  agreement,
  nearAgreement,
  nounNumber,
  bareNouns,
  nounModifiers,
  verbForm,
  wordPairs,
  confusedWords,
  adverbForms,
  hyphens,
  capitals,
  groupPossessives,
  commas,
  clauseCommas,
  lists,
  listForms,
  listRepeats,
  sharedPrepositions,
  infinitives,
  infinitiveMarkers,
  leftOutVerbs,
  pronouns,
  phrases,
  prepositions,
  openings,
  sameRoot,
  hardSentences,
  tense,
];
