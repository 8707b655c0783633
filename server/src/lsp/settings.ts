import type { Connection } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Log } from '../host/log';
import type { Stage } from '../letter/letter';
import { STAGES } from '../letter/letter';
import type { ExportSettings, Settings } from '../protocol/protocol';
import { SECTION } from '../protocol/protocol';
import type { OptionValue, Severity } from '../rules/engine/rule';
import { PROFILES, SEVERITIES } from '../rules/engine/rule';
import type { CheckRequest } from '../service/service';
import { isDayCount, PRE_ELECTION_DAYS } from '../timetable/timetable';
import type { ClientCapabilities } from './client-capabilities';

const DEFAULTS: Settings = {
  run: 'onType',
  profile: 'normal',
  words: [],
  stage: 'from letter',
  rules: {},
  options: {},
  ignore: [],
  evidenceLens: 'areas',
  archive: '',
  inlayHints: false,
  export: { fonts: '', letterheadPicture: { path: '', alternativeText: '' } },
  timetable: { days: {}, preElectionDays: PRE_ELECTION_DAYS },
};

/** The settings of each letter, requested from the client once and again after each change. */
export interface LetterSettings {
  /** Call when the client is initialised: registers for change notifications. */
  start(): void;
  of(uri: string): Promise<Settings>;
  /** Drops the settings of a closed letter. */
  forget(uri: string): void;
}

/** `changed` is called after every change, once the old settings are dropped. */
export function letterSettings(
  connection: Connection,
  client: () => ClientCapabilities,
  log: Log,
  changed: () => void,
): LetterSettings {
  const known = new Map<string, Promise<Settings>>();
  // For clients that cannot be asked: what they sent last.
  let sent: Settings = DEFAULTS;

  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    known.clear();
    const section = isRecord(settings) ? settings[SECTION] : undefined;
    if (section !== undefined) sent = settingsFrom(section);
    changed();
  });

  const ask = async (uri: string): Promise<Settings> => {
    try {
      return settingsFrom(await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch (error) {
      log.error('settings', error);
      return DEFAULTS;
    }
  };
  return {
    start: () => {
      if (client().configurationChanges)
        void connection.client
          .register(DidChangeConfigurationNotification.type, { section: SECTION })
          .catch((error: unknown) => log.error('settings', error));
    },
    of: (uri) => {
      if (!client().configuration) return Promise.resolve(sent);
      const found = known.get(uri) ?? ask(uri);
      known.set(uri, found);
      return found;
    },
    forget: (uri) => void known.delete(uri),
  };
}

/** Settings from any value; entries of the wrong type count as not set. */
function settingsFrom(value: unknown): Settings {
  const given = isRecord(value) ? value : {};
  const { run, profile, words, stage, rules, options, ignore, evidenceLens, archive, inlayHints, timetable } = given;
  const { export: exporting } = given;
  return {
    run: run === 'onSave' || run === 'manual' ? run : DEFAULTS.run,
    profile: PROFILES.find((known) => known === profile) ?? DEFAULTS.profile,
    words: Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string') : [],
    stage: STAGES.find((known) => known === stage) ?? DEFAULTS.stage,
    rules: isRecord(rules)
      ? (Object.fromEntries(
          Object.entries(rules).filter(([, severity]) => typeof severity === 'string'),
        ) as Settings['rules'])
      : {},
    options: isRecord(options)
      ? (Object.fromEntries(Object.entries(options).filter(([, values]) => isRecord(values))) as Settings['options'])
      : {},
    ignore: Array.isArray(ignore)
      ? ignore
          .filter(isRecord)
          .flatMap((entry) =>
            typeof entry['rule'] === 'string' ? [{ rule: entry['rule'], reason: String(entry['reason'] ?? '') }] : [],
          )
      : [],
    evidenceLens:
      evidenceLens === 'areas and findings' || evidenceLens === 'off' ? evidenceLens : DEFAULTS.evidenceLens,
    archive: text(archive),
    inlayHints: inlayHints === true,
    export: exportSettingsFrom(isRecord(exporting) ? exporting : {}),
    timetable: timetableSettingsFrom(isRecord(timetable) ? timetable : {}),
  };
}

function timetableSettingsFrom({ days, preElectionDays }: Readonly<Record<string, unknown>>): Settings['timetable'] {
  return {
    days: isRecord(days)
      ? Object.fromEntries(
          Object.entries(days).flatMap(([id, count]) => (isDayCount(count) ? [[id, count] as const] : [])),
        )
      : {},
    preElectionDays: isDayCount(preElectionDays) ? preElectionDays : DEFAULTS.timetable.preElectionDays,
  };
}

function exportSettingsFrom({ fonts, letterheadPicture }: Readonly<Record<string, unknown>>): ExportSettings {
  const picture = isRecord(letterheadPicture) ? letterheadPicture : {};
  const italic = isRecord(fonts) ? text(fonts['italic']) : '';
  const files = isRecord(fonts) && {
    regular: text(fonts['regular']),
    bold: text(fonts['bold']),
    ...(italic === '' ? {} : { italic }),
  };
  return {
    // An object without a path sets nothing.
    fonts: files ? (files.regular === '' && files.bold === '' && italic === '' ? '' : files) : text(fonts),
    letterheadPicture: { path: text(picture['path']), alternativeText: text(picture['alternativeText']) },
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The check request that the settings ask for. */
export function checkRequestOf(settings: Settings): CheckRequest {
  const severities: Record<string, Severity | 'off'> = {};
  for (const [rule, word] of Object.entries(settings.rules)) {
    const severity = word === 'off' ? 'off' : SEVERITIES.find((known) => known === word);
    if (severity) severities[rule] = severity;
  }
  return {
    rules: severities,
    profile: settings.profile,
    options: settings.options as Readonly<Record<string, Readonly<Record<string, OptionValue>>>>,
    ignore: settings.ignore,
  };
}

/** The stage that overrides the letter's own, if any. */
export const stageOf = ({ stage }: Settings): Stage | undefined => (stage === 'from letter' ? undefined : stage);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
