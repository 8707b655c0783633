import type { Ignored } from '../letter/letter';
import type { Prose } from '../prose/prose';
import type { Reading } from '../reading/reading';
import { runningText } from '../reading/running-text';
import { oncePer } from '../text/once-per';
import { titleForLog, unnamedLosses } from './fix-law';
import { placeWords } from './place-words';
import type { Finding, Fix, OptionSpecs, OptionValue, OptionValues, Profile, Report, Rule, Severity } from './rule';
import { PROFILES, SEVERITIES } from './rule';

export interface RunRequest {
  /** Severity by rule id, or `off`; outranks stage and rule. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** Rules that are ignored everywhere. */
  readonly ignore?: readonly { readonly rule: string }[];
  /** How much is said of prose; `normal` where it is left out. A severity by rule id outranks it. */
  readonly profile?: Profile;
  /** Without it the rules that read prose are left out. */
  readonly prose?: Prose;
  /** A rule that throws becomes one finding (`failed`); the error itself goes here. */
  readonly onError?: (rule: string, error: unknown) => void;
  /**
   * A fix that would remove words that it does not name is not offered; its rule and title go here, the title without
   * the letter's words.
   */
  readonly onWithheld?: (rule: string, title: string) => void;
}

/**
 * Lays the rules on a reading. Findings come in the order of their places. A rule that throws does not stop the others;
 * in place of what it would have said stands a finding that says that it failed, which no setting and no `ignore` takes
 * away.
 */
export function runRules(reading: Reading, rules: readonly Rule[], request: RunRequest = {}): readonly Finding[] {
  const steps = ruleSteps(reading, rules, request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, step by step: gives way between rules and, in a long letter, between blocks, so that whoever drives it may
 * pause or stop.
 */
export function* ruleSteps(
  reading: Reading,
  rules: readonly Rule[],
  request: RunRequest = {},
): Generator<void, readonly Finding[], void> {
  const findings: Finding[] = [];
  const profile = request.profile ?? 'normal';
  const prose = request.prose ?? NO_PROSE;
  // Small letters are read before anybody notices: for them all of this would be work for nothing.
  const blocks = reading.letter.text.length > LONG ? runningText(reading) : [];
  for (const rule of rules) {
    if (!isWanted(rule, reading, request)) continue;
    const { id } = rule.meta;
    const chosen = request.rules?.[id] as Severity | undefined;
    try {
      if (rule.prepare) {
        for (const { text } of blocks) {
          rule.prepare(text, prose);
          yield;
        }
      }
      for (const report of rule.check(reading, optionsOf(rule.meta.options, request.options?.[id]), prose)) {
        // A rule that is named speaks in any profile, but no more than in a normal one.
        if (report.profile && isAbove(report.profile, profile === 'off' ? 'normal' : profile)) continue;
        const finding = findingOf(
          rule,
          report,
          chosen ?? severityOf(rule, report, reading),
          reading.letter.text,
          request,
        );
        if (!isIgnored(finding, reading)) findings.push(finding);
      }
    } catch (error) {
      request.onError?.(id, error);
      findings.push(failure(rule));
    }
    yield;
  }
  return findings
    .map((finding, order) => ({ finding, order }))
    .sort(
      (a, b) =>
        a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end || a.order - b.order,
    )
    .map(({ finding }) => finding);
}

/** Characters of a letter that is read block by block: five times as many as the longest that Ofsted has published. */
const LONG = 100_000;

/**
 * False for a rule that this letter is not laid beside: left out for want of prose, ignored everywhere, off by setting,
 * stage or profile.
 */
function isWanted(rule: Rule, reading: Reading, request: RunRequest): boolean {
  const { id, reads, stages } = rule.meta;
  if (reads === 'prose' && !request.prose) return false;
  if (!reading.known && !speaksOfAnyText(rule)) return false;
  if (request.ignore?.some((ignored) => ignored.rule === id)) return false;
  const chosen = request.rules?.[id];
  return (
    chosen !== 'off' &&
    (chosen !== undefined || (stages?.[reading.stage] !== 'off' && speaksIn(rule, request.profile ?? 'normal')))
  );
}

/** True for a rule that looks at words and not at what a letter of a known kind must be. */
const speaksOfAnyText = ({ meta: { group, anyText } }: Rule): boolean => anyText ?? group === 'prose';

/** True for a rule that a profile leaves on. */
export const speaksIn = ({ meta: { profile } }: Rule, chosen: Profile): boolean =>
  profile === undefined || (profile !== 'request' && !isAbove(profile, chosen));

const isAbove = (profile: Profile, chosen: Profile): boolean => PROFILES.indexOf(profile) > PROFILES.indexOf(chosen);

// Only rules that do not read it are run without prose.
const NO_PROSE = {} as Prose;

/** A rule's options: its defaults, and what the settings say where it is of the same kind and within bounds. */
export const optionsOf = <O extends OptionSpecs>(
  specs: O,
  set?: Readonly<Record<string, OptionValue>>,
): OptionValues<O> => (set ? chosenOptions(specs, set) : defaultOptions(specs)) as OptionValues<O>;

const defaultOptions = oncePer((specs: OptionSpecs) => chosenOptions(specs, {}));

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

/** A message with its placeholders filled. */
export function messageOf(message: string, data: Readonly<Record<string, string | number>> | undefined): string {
  if (!data) return message;
  let parts = partsOf.get(message);
  // Between two pieces of wording stands the name of a placeholder.
  if (!parts) partsOf.set(message, (parts = message.split(/\{(\w+)\}/)));
  let filled = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] ?? '';
    filled += (name in data ? String(data[name]) : `{${name}}`) + (parts[i + 1] ?? '');
  }
  return filled;
}

/** Messages are the rules' own: there are some hundreds. */
const partsOf = new Map<string, readonly string[]>();

function findingOf(rule: Rule, report: Report, severity: Severity, text: string, request: RunRequest): Finding {
  return {
    rule: rule.meta.id,
    severity,
    message: messageOf(rule.meta.messages[report.message] ?? '', report.data),
    span: report.span,
    related: report.related ?? [],
    fixes: report.fixes ? lawful(report.fixes, text, rule, request) : [],
    ...(report.unknownWord === undefined ? {} : { unknownWord: report.unknownWord }),
  };
}

/** The fixes that keep the law; of the others the log is told. */
function lawful(
  fixes: readonly Fix[],
  text: string,
  { meta: { id } }: Rule,
  { onWithheld }: RunRequest,
): readonly Fix[] {
  return fixes.filter((fix) => {
    const kept = unnamedLosses(text, fix).length === 0;
    if (!kept) onWithheld?.(id, titleForLog(fix));
    return kept;
  });
}

/** The stage may make a finding milder, never graver. */
function severityOf(rule: Rule, report: Report, reading: Reading): Severity {
  const own = report.severity ?? rule.meta.severity;
  const stage = rule.meta.stages?.[reading.stage];
  return stage && stage !== 'off' && SEVERITIES.indexOf(stage) > SEVERITIES.indexOf(own) ? stage : own;
}

function isIgnored(finding: Finding, reading: Reading): boolean {
  const { text, frontMatter } = reading.letter;
  return frontMatter.ignore.some(
    (ignored: Ignored) =>
      ignored.rule === finding.rule && (ignored.at === undefined || ignored.at === placeWords(text, finding.span)),
  );
}

/**
 * What stands in the place of a rule that threw. Where it would have looked for people who may be recognised, nobody
 * has looked, so that the letter must not go out. The severity that a setting gives to the rule's own findings is not
 * for this one.
 */
const failure = ({ meta: { id, group } }: Rule): Finding => ({
  rule: id,
  ...(group === 'confidentiality'
    ? {
        severity: 'error',
        message:
          `The check “${id}” failed, so nobody has looked for what it finds: read the whole letter for that ` +
          'before it goes out. The log says why it failed.',
      }
    : {
        severity: 'warning',
        message: `The check “${id}” failed, and this letter was checked without it. The log says why it failed.`,
      }),
  span: { start: 0, end: 0 },
  related: [],
  fixes: [],
  failed: true,
});
