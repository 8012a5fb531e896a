import { describe, expect, it } from 'vitest';
import { differencesOf } from '#renderer/ui/display/differences.ts';

describe('differences', () => {
  it('name each leaf that differs, by its place', () => {
    const before = {
      rows: [
        { grade: 'A', caps: 1 },
        { grade: 'B', caps: 2 },
      ],
      note: 'old',
    };
    const after = {
      rows: [
        { grade: 'A', caps: 1 },
        { grade: 'B', caps: 3 },
      ],
      note: 'old',
    };
    expect(differencesOf(before, after)).toEqual([{ place: 'rows[1].caps', before: 2, after: 3 }]);
  });

  it('tell what was taken away and what came', () => {
    expect(differencesOf({ a: 1 }, { b: null })).toEqual([
      { place: 'a', before: 1, after: undefined },
      { place: 'b', before: undefined, after: null },
    ]);
  });

  it('keep missing apart from zero and from empty text', () => {
    expect(differencesOf({ a: null }, { a: 0 })).toHaveLength(1);
    expect(differencesOf({ a: null }, { a: '' })).toHaveLength(1);
    expect(differencesOf({ a: [] }, { a: [] })).toEqual([]);
  });
});
