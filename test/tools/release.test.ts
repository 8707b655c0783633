import { describe, expect, it } from 'vitest';
// @ts-expect-error the tools are plain JavaScript
import { isNewer, releasedChangelog } from '../../tools/release.mjs';

describe('a release', () => {
  it('moves the unreleased part under its version, and leaves the rest', () => {
    expect(
      releasedChangelog('# Changelog\n\n## [Unreleased]\n\n- New.\n\n## [0.1.0]\n\n- Old.\n', '0.2.0', '2026-01-02'),
    ).toBe('# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-01-02\n\n- New.\n\n## [0.1.0]\n\n- Old.\n');
  });

  it('is refused if nothing has changed', () => {
    expect(() => releasedChangelog('## [Unreleased]\n\n## [0.1.0]\n\n- Old.\n', '0.2.0', '2026-01-02')).toThrow(
      /There is nothing/,
    );
    expect(() => releasedChangelog('# Changelog\n', '0.2.0', '2026-01-02')).toThrow(/no section/);
  });

  it('must be newer than the last', () => {
    expect(isNewer('0.2.0', '0.1.9')).toBe(true);
    expect(isNewer('0.10.0', '0.9.0')).toBe(true);
    expect(isNewer('0.1.0', '0.1.0')).toBe(false);
    expect(isNewer('0.1.9', '0.2.0')).toBe(false);
  });
});
