import { expect, it } from 'vitest';
import { letterheadOf } from '../../server/src/export/model/letterhead';
import { builtInTemplates } from '../../server/src/templates/built-in';

// A report has a cover of its own and no letterhead.
it.each(builtInTemplates.filter(({ form }) => form === 'letter').map((template) => [template.id, template] as const))(
  'the letterhead of %s has a sender, an address and contact details',
  (_, template) => {
    const { sender, address, contacts } = letterheadOf(template);
    expect(sender).toBe('Ofsted');
    expect(address.length).toBeGreaterThan(1);
    expect(address.at(-1)).toMatch(/[A-Z]{1,2}\d{1,2} \d[A-Z]{2}$/);
    expect(contacts.map(({ href }) => href).filter(Boolean)).toHaveLength(2);
  },
);
