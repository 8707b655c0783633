import { expect, it } from 'vitest';
import { CLEAN, WITHOUT_FINDINGS, folder, run } from './built';

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}
interface Location {
  physicalLocation: { artifactLocation: { uri: string }; region: Region };
}
interface Log {
  $schema: string;
  version: string;
  runs: {
    tool: {
      driver: {
        name: string;
        semanticVersion: string;
        rules: { id: string; shortDescription: { text: string }; defaultConfiguration: { level: string } }[];
      };
    };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex?: number;
      level: string;
      message: { text: string };
      locations: Location[];
      fixes?: { artifactChanges: { replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[] }[];
    }[];
    invocations: {
      executionSuccessful: boolean;
      toolExecutionNotifications?: { level: string; message: { text: string } }[];
    }[];
  }[];
}

it('is a SARIF 2.1.0 log whose results point at rules, files and places', async () => {
  const { code, out } = await run(['check', 'a b', 'gone.letter.md', '--format', 'sarif'], {
    cwd: folder({ 'a b/ö.letter.md': WITHOUT_FINDINGS, 'a b/clean.letter.md': CLEAN }),
  });
  const log = JSON.parse(out) as Log;
  expect({ version: log.version, runs: log.runs.length, code }).toEqual({ version: '2.1.0', runs: 1, code: 2 });
  const {
    tool: { driver },
    columnKind,
    results,
    invocations,
  } = log.runs[0]!;
  expect({ name: driver.name, columnKind }).toEqual({ name: 'inspection-letters', columnKind: 'utf16CodeUnits' });
  expect(driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
  expect(results.length).toBeGreaterThan(0);
  for (const result of results) {
    expect(driver.rules[result.ruleIndex!]!.id).toBe(result.ruleId);
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    expect(result.locations[0]!.physicalLocation.artifactLocation.uri).toBe('a%20b/%C3%B6.letter.md');
    const regions = [
      result.locations[0]!.physicalLocation.region,
      ...(result.fixes ?? []).flatMap((fix) =>
        fix.artifactChanges.flatMap((change) => change.replacements.map((one) => one.deletedRegion)),
      ),
    ];
    for (const { startLine, startColumn, endLine, endColumn } of regions) {
      expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThan(0);
      expect(endLine > startLine || (endLine === startLine && endColumn >= startColumn)).toBe(true);
    }
  }
  expect(results.map(({ ruleId }) => ruleId)).toContain('missing-section');
  for (const rule of driver.rules) expect(rule.shortDescription.text).not.toBe('');
  expect(invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', message: { text: 'gone.letter.md could not be read: there is no such file or folder.' } },
      ],
    },
  ]);
});

it('has no results for a clean letter', async () => {
  const { code, out } = await run(['check', 'a.letter.md', '--format', 'sarif'], {
    cwd: folder({ 'a.letter.md': CLEAN }),
  });
  const [only] = (JSON.parse(out) as Log).runs;
  expect(only!.results).toEqual([]);
  expect(only!.invocations).toEqual([{ executionSuccessful: true }]);
  expect(code).toBe(0);
});
