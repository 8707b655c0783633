import { readVisitDates } from '../reading/facts/dates';
import { readScope } from '../reading/facts/scope';
import type { AnnotatedText } from '../text/annotated-text';
import { normalise } from '../text/similarity';
import type { VariableNames } from './induce-wording';
import type { FactKind } from './masked-words';
import type { Said } from './sentence-groups';

/**
 * Variables are named by what fills them: a template's own names where the letters' facts can fill them
 * (`{visit_dates}`, `{la}`), else words that say what belongs there.
 * @param place    a subject names the authority shortly, prose in full
 * @param blockOf  the paragraph in which a sentence stands
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
