import { readVisitDates } from '../reading/facts/dates';
import { readScope } from '../reading/facts/scope';
import type { AnnotatedText } from '../text/annotated-text';
import { normalise } from '../text/similarity';
import type { VariableNames } from './induce-wording';
import type { FactKind } from './masked-words';
import type { Said } from './sentence-groups';

/**
 * Names variables by what fills them: the usual names of templates for facts of the letter (`{visit_dates}`, `{la}`),
 * otherwise words that describe the content.
 * @param place a subject uses the authority's short name, prose the full one
 * @param blockOf the paragraph that contains a sentence
 */
export function namesForVariables(place: 'subject' | 'prose', blockOf: (said: Said) => AnnotatedText): VariableNames {
  return {
    fact: (fact: FactKind, said) => {
      if (fact === 'la') return place === 'subject' ? 'la' : 'la_form';
      if (fact === 'month') return 'month and year';
      return fact === 'date' && mostly(said, (one) => saysVisit(blockOf(one))) ? 'visit_dates' : fact;
    },
    own: (fillers, before, said) => {
      if (mostly(said, (one) => isScope(blockOf(one), fillers))) return 'scope';
      if (fillers.every((filler) => /^\d+$/.test(filler))) return 'number';
      return `what follows “${before.replace(/[{}]/g, '')}”`;
    },
  };
}

const mostly = (said: readonly Said[], is: (one: Said) => boolean): boolean => {
  const looked = said.slice(0, 20);
  return looked.filter(is).length * 2 > looked.length;
};

const saysVisit = (block: AnnotatedText): boolean => (readVisitDates(block)?.days.length ?? 0) > 0;

function isScope(block: AnnotatedText, fillers: readonly string[]): boolean {
  const scope = readScope([block])?.text;
  return scope !== undefined && fillers.some((filler) => normalise(filler) === normalise(scope));
}
