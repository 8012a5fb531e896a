import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#electron/ground/canonical.ts';
import { saying } from '#test/support/saying.ts';

/** The same value with the members of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe('canonical JSON', () => {
  it('says what the value is and does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(turned(value))).toBe(text);
      }),
    );
  });

  it('orders keys by code unit, leaves undefined members out and writes no white space', () => {
    expect(canonicalJson({ b: [1, 'x', null], Z: undefined, a: { é: 0.1, e: -0 } })).toBe(
      '{"a":{"e":0,"é":0.1},"b":[1,"x",null]}',
    );
    expect(canonicalJson({ '': [], '10': {}, '9': '' })).toBe('{"":[],"10":{},"9":""}');
  });

  it('refuses what JSON would turn into null in silence', () => {
    expect(() => canonicalJson({ rate: Number.NaN })).toThrow(saying('NaN'));
    expect(() => canonicalJson([() => 1])).toThrow(saying('function'));
  });
});
