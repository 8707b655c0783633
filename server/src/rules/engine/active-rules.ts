import { memoizeWeak } from '../../memo/memoize-weak';
import type { Reading } from '../../reading/reading';
import type { RunRequest } from './request';
import type { OptionSpecs, OptionValue, OptionValues, Profile, Rule } from './rule';
import { PROFILES } from './rule';

/** The rules that a letter is laid beside, in their order. */
export const activeRules = (rules: readonly Rule[], reading: Reading, request: RunRequest): readonly Rule[] =>
  rules.filter((rule) => isWanted(rule, reading, request));

/**
 * False for a rule that this letter is not laid beside: not asked, left out for want of prose, ignored everywhere, off
 * by setting, stage or profile.
 */
function isWanted(rule: Rule, reading: Reading, request: RunRequest): boolean {
  const { id, phase: reads, stages } = rule.meta;
  if (request.only && !request.only.includes(id)) return false;
  if (reads === 'prose' && !request.prose) return false;
  if (!reading.known && !speaksOfAnyText(rule)) return false;
  if (request.ignore?.some((ignored) => ignored.rule === id)) return false;
  const chosen = request.rules?.[id];
  return (
    chosen !== 'off' &&
    (chosen !== undefined || (stages?.[reading.stage] !== 'off' && isEnabledIn(rule, request.profile ?? 'normal')))
  );
}

/** True for a rule that looks at words and not at what a letter of a known kind must be. */
const speaksOfAnyText = ({ meta: { group, anyText } }: Rule): boolean => anyText ?? group === 'prose';

/** True for a rule that a profile leaves on. */
export const isEnabledIn = ({ meta: { profile } }: Rule, chosen: Profile): boolean =>
  profile === undefined || (profile !== 'request' && !isAbove(profile, chosen));

/** True for a profile that says more than the other. */
export const isAbove = (profile: Profile, chosen: Profile): boolean =>
  PROFILES.indexOf(profile) > PROFILES.indexOf(chosen);

/** A rule's options: its defaults, and what the settings say where it is of the same kind and within bounds. */
export const optionsOf = <O extends OptionSpecs>(
  specs: O,
  set?: Readonly<Record<string, OptionValue>>,
): OptionValues<O> => (set ? chosenOptions(specs, set) : defaultOptions(specs)) as OptionValues<O>;

const defaultOptions = memoizeWeak((specs: OptionSpecs) => chosenOptions(specs, {}));

function chosenOptions(
  specs: OptionSpecs,
  set: Readonly<Record<string, OptionValue>>,
): Readonly<Record<string, OptionValue>> {
  const options: Record<string, OptionValue> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = set[name];
    const fits =
      value !== undefined &&
      typeof value === typeof spec.default &&
      Array.isArray(value) === Array.isArray(spec.default) &&
      !(typeof value === 'number' && (value < (spec.minimum ?? -Infinity) || value > (spec.maximum ?? Infinity))) &&
      !(spec.choices && !spec.choices.includes(String(value)));
    options[name] = fits ? value : spec.default;
  }
  return options;
}
