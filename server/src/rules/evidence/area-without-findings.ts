import type { AreaEvidence } from '../../analysis/evidence/evidence';
import { evidenceOf } from '../../analysis/evidence/evidence';
import { withoutTags } from '../../analysis/evidence/pinned-links';
import { joined } from '../../text/joined';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'area-without-findings',
    title: 'No finding supports an area for improvement',
    why:
      'Readers of an area for improvement look for what inspectors saw. Without a finding that supports it, the ' +
      'area has no evidence, and the local authority may challenge it. Areas are matched to findings by their ' +
      'words; if these differ too much, link the two yourself in the view “Areas and evidence”.',
    group: 'evidence',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'none',
    phase: 'prose',
    profile: 'normal',
    messages: {
      improvement: joined(
        'No finding supports the area for improvement “{area}”: write what inspectors found, or ',
        'link the finding that supports it.',
      ),
      priority: joined(
        'No finding supports the area for priority action “{area}”: write what inspectors found, ',
        'or link the finding that supports it.',
      ),
    },
    options: {},
  },

  looksAt: ['frame', 'areas', 'findings'],

  *check(reading) {
    const { areas, findings } = evidenceOf(reading);
    // Without any findings, it is their section that is missing.
    if (findings.length === 0) return;
    for (const area of areas) {
      if (area.links.length > 0 || area.tellsItself) continue;
      yield {
        message: area.kind === 'improvement' ? 'improvement' : 'priority',
        data: { area: nameOf(area) },
        span: area.item.span,
        related: area.nearest.map(({ place }) => ({ span: place, message: 'The closest finding.' })),
      };
    }
  },
});

/** The first words of the area, without the full stop and the framework tag. */
function nameOf({ item }: AreaEvidence): string {
  const text = withoutTags(item);
  const words = text.slice(0, 200).split(/\s+/);
  return words.length > MAX_SHOWN_WORDS
    ? `${words.slice(0, MAX_SHOWN_WORDS).join(' ')}…`
    : text.replace(/[.;,]\s*$/, '');
}

const MAX_SHOWN_WORDS = 8;
