import { describe, expect, it } from 'vitest';
import { builtInTemplates, findTemplate } from '../../server/src/templates/built-in';
import { fillVariables } from '../../server/src/templates/fill-variables';
import { matchStock } from '../../server/src/templates/match-stock';

describe('the built-in templates', () => {
  it('have unique ids', () => {
    const ids = builtInTemplates.map((template) => template.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are found by id, and by family as the current one', () => {
    expect(findTemplate('fv-current')?.id).toBe('fv-current');
    expect(findTemplate('focused-visit')?.id).toBe('fv-current');
    expect(findTemplate('no-such-template')).toBeUndefined();
  });

  it('start every part with its own required sentences', () => {
    const unlike: string[] = [];
    for (const { id, parts } of builtInTemplates) {
      for (const { starter, stock } of parts) {
        const words = fillVariables(starter.replace(/^#+ /gm, ''), {});
        for (const one of stock.filter(({ required }) => required))
          if (matchStock(one, words).quality !== 'exact') unlike.push(`${id}: ${one.id}`);
      }
    }
    expect(unlike).toEqual([]);
  });

  it('have slips that differ from the wording and its variants', () => {
    const untold: string[] = [];
    for (const { id, parts } of builtInTemplates) {
      for (const stock of parts.flatMap((part) => part.stock)) {
        for (const slip of stock.slips)
          if (matchStock(stock, fillVariables(slip.found, {})).quality !== 'slip') untold.push(`${id}: ${slip.found}`);
      }
    }
    expect(untold).toEqual([]);
  });

  it('are deeply frozen', () => {
    const unfrozen: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) unfrozen.push(path);
      Object.entries(value).forEach(([key, inner]) => visit(inner, `${path}.${key}`));
    };
    visit(builtInTemplates, 'templates');
    expect(unfrozen).toEqual([]);
  });
});
