import { describe, expect, it } from 'vitest';
import type { Day } from '../../server/src/dates/calendar';
import { dayFromNumber, dayNumber, longDay } from '../../server/src/dates/calendar';
import { createLetterService } from '../../server/src/service/service';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { newLetterText } from '../../server/src/templates/new-letter-text';

const service = createLetterService();

/** What is known on the first day, for a letter of the template's period. */
function firstDay(letterDate: Day) {
  return {
    letter_date: longDay(letterDate),
    visit_dates: longDay(dayFromNumber(dayNumber(letterDate) - 30)),
    la: 'Northumberland',
    la_form: 'Northumberland',
    inspectors: 'Jo Bell and Al Dale',
    inspectors_title: 'Her Majesty’s Inspectors',
    scope: 'children in care',
    dcs_name: 'Ada Carter',
    dcs_job_title: 'Director of Children’s Services',
    council: 'Northumberland County Council',
    address: 'County Hall\nMorpeth\nNE61 2EF',
    salutation: 'Ms Carter',
    lead: 'Jo Bell',
    lead_title: 'Her Majesty’s Inspector',
  };
}

describe.each(builtInTemplates.map((template) => [template.id, template] as const))(
  'a new letter of %s',
  (id, template) => {
    const from = template.use.from ?? template.use.to ?? { year: 2025, month: 12, day: 18 };
    // If the period is that of the visit, the letter comes later.
    const day = template.use.by === 'visit' ? dayFromNumber(dayNumber(from) + 60) : from;
    const text = newLetterText(template, firstDay(day));

    it('has every required or usual part in its place', () => {
      const { partMatches, unclaimedSections: strangers } = service.read(text);
      expect(
        partMatches
          .filter(({ part, state }) => (part.occurs === 'once' || part.usual) && state !== 'present')
          .map(({ part }) => part.id),
      ).toEqual([]);
      expect(strangers).toEqual([]);
    });

    it('is recognised without its front matter', () => {
      expect(service.read(text.replace(/^---[\s\S]*?---\n/, '')).template.id).toBe(id);
    });
  },
);
