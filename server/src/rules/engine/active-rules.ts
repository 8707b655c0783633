import { memoizeWeak } from '../../memo/memoize-weak';
import type { Reading } from '../../reading/reading';
import type { RunRequest } from './request';
import type { OptionSpecs, OptionValue, OptionValues, Profile, Rule } from './rule';
import { PROFILES } from './rule';

/** The rules that apply to a letter, in registry order. */
export const activeRules = (rules: readonly Rule[], reading: Reading, request: RunRequest): readonly Rule[] =>
  rules.filter((rule) => isActive(rule, reading, request));

/**
 * False for a rule that was not requested, needs prose that is not there, does not apply to text of an unknown kind, is
 * ignored everywhere, or is switched off by setting, stage or profile.
 */
function isActive(rule: Rule, reading: Reading, request: RunRequest): boolean {
  const { id, phase, stages } = rule.meta;
  if (request.only && !request.only.includes(id)) return false;
  if (phase === 'prose' && !request.prose) return false;
  if (!reading.known && !checksAnyText(rule)) return false;
  if (request.ignore?.some((ignored) => ignored.rule === id)) return false;
  const chosen = request.rules?.[id];
  return (
    chosen !== 'off' &&
    (chosen !== undefined || (stages?.[reading.stage] !== 'off' && isEnabledIn(rule, request.profile ?? 'normal')))
  );
}

/** True for a rule that checks any text, whether or not it is a letter of a known kind. */
const checksAnyText = ({ meta: { group, anyText } }: Rule): boolean => anyText ?? group === 'prose';

/** True if a profile leaves the rule on. */
export const isEnabledIn = ({ meta: { profile } }: Rule, chosen: Profile): boolean =>
  profile === undefined || (profile !== 'request' && !isAbove(profile, chosen));

/** True if the first profile reports more than the second. */
export const isAbove = (profile: Profile, chosen: Profile): boolean =>
  PROFILES.indexOf(profile) > PROFILES.indexOf(chosen);

/** A rule’s options: its defaults, overridden by settings of the right type and within bounds. */
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
