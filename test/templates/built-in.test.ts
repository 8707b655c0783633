import { describe, expect, it } from 'vitest';
import { builtInTemplates, findTemplate } from '../../server/src/templates/built-in';

describe('the built-in templates', () => {
  it('have ids of their own', () => {
    const ids = builtInTemplates.map((template) => template.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are found by id, and by family as the current one', () => {
    expect(findTemplate('fv-current')?.id).toBe('fv-current');
    expect(findTemplate('focused-visit')?.id).toBe('fv-current');
    expect(findTemplate('no-such-template')).toBeUndefined();
  });

  it('are frozen to the last word', () => {
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
