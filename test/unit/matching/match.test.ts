/** Matching of claims with settlements: every kind of link by hand, and what must hold for any input. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Settlement } from '#electron/matching/ledger.ts';
import { match } from '#electron/matching/match.ts';
import { nameIndex, nameKey } from '#electron/matching/names.ts';
import { referencesIn } from '#electron/matching/references.ts';
import { subsetWithin } from '#electron/matching/subset.ts';

const claim = (id: number, amount: number, day = 0, party = 'alpha', reference: string | null = null): Claim => ({
  id,
  amount,
  day,
  party,
  reference,
});
const paid = (
  id: number,
  amount: number,
  day = 30,
  party: string | null = 'alpha',
  text: string | null = null,
): Settlement => ({ id, amount, day, party, text });
const kinds = (claims: Claim[], settlements: Settlement[]) =>
  match(claims, settlements).links.map(({ claim: from, settlement, amount, kind }) => [from, settlement, amount, kind]);

describe('links', () => {
  test('a quoted number wins over an older claim of the same amount', () => {
    expect(
      kinds(
        [claim(1, 500), claim(2, 500, 3, 'alpha', 'INV-2026-0002')],
        [paid(9, 500, 30, 'alpha', '货款 inv-2026-0002')],
      ),
    ).toEqual([[2, 9, 500, 'reference']]);
  });

  test('two numbers in one text are settled in the order of the text', () => {
    const claims = [claim(1, 300, 0, 'alpha', 'INV-0001'), claim(2, 500, 0, 'alpha', 'INV-0002')];
    expect(kinds(claims, [paid(9, 700, 30, 'alpha', 'INV-0002, INV-0001')])).toEqual([
      [2, 9, 500, 'reference'],
      [1, 9, 200, 'reference'],
    ]);
  });

  test('someone else may pay a quoted invoice, and the link says so', () => {
    const { links } = match([claim(1, 500, 0, 'alpha', 'INV-0000001')], [paid(9, 500, 30, 'agent', 'INV-0000001')]);
    expect(links).toEqual([{ claim: 1, settlement: 9, amount: 500, kind: 'reference', otherParty: true }]);
  });

  test('the exact amount, the oldest of equal ones', () => {
    expect(kinds([claim(2, 500, 5), claim(1, 500, 0), claim(3, 400, 0)], [paid(9, 500)])).toEqual([
      [1, 9, 500, 'exact'],
    ]);
  });

  test('the amount less a fee closes the claim', () => {
    const result = match([claim(1, 1_000_000)], [paid(9, 997_000)]);
    expect(result.links[0]).toMatchObject({ amount: 997_000, kind: 'with-fee' });
    expect(result.open.get(1)).toBe(0);
    expect(result.fees).toBe(3_000);
  });

  test.each([1, 1_000])(
    'a small payment may lose a thousandth of the median claim, whatever the unit: × %d',
    (unit) => {
      const short = (others: Claim[]) =>
        match([claim(1, 10_000 * unit), ...others], [paid(9, 9_600 * unit)]).links[0]?.kind;
      // Median 1,000,000: up to 1,000, of so small a claim up to a twentieth, 500. Alone: a half per cent, 50.
      const large = [2, 3].map((id) => claim(id, 1_000_000 * unit, 0, 'beta'));
      expect(short(large)).toBe('with-fee');
      expect(short([])).toBe('partial');
    },
  );

  test('one payment for three claims that do not stand beside each other', () => {
    const claims = [claim(1, 110, 0), claim(2, 230, 1), claim(3, 370, 2), claim(4, 510, 3)];
    // 110 + 370 + 510 = 990
    expect(kinds(claims, [paid(9, 990)])).toEqual([
      [1, 9, 110, 'several-claims'],
      [3, 9, 370, 'several-claims'],
      [4, 9, 510, 'several-claims'],
    ]);
  });

  test('three instalments for one claim', () => {
    expect(
      kinds([claim(1, 900)], [paid(7, 200, 20), paid(8, 300, 40), paid(9, 400, 60)]).map((link) => link[3]),
    ).toEqual(['several-settlements', 'several-settlements', 'several-settlements']);
  });

  test('a part goes to the oldest open claim', () => {
    const result = match([claim(1, 800, 0), claim(2, 900, 1)], [paid(9, 250)]);
    expect(result.links).toMatchObject([{ claim: 1, amount: 250, kind: 'partial' }]);
    expect(result.open.get(1)).toBe(550);
  });

  test('nobody named pays exactly an open amount', () => {
    expect(kinds([claim(1, 800), claim(2, 900)], [paid(9, 900, 30, null)])).toEqual([[2, 9, 900, 'amount-only']]);
  });

  test('outside the window, and from another party, nothing is linked', () => {
    expect(kinds([claim(1, 800, 0)], [paid(9, 800, 400), paid(10, 800, -40), paid(11, 800, 30, 'beta')])).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['ACME Trading Co., Ltd.', 'Acme Trading Limited'],
    ['Müller & Söhne GmbH & Co. KG', 'MÜLLER SÖHNE'],
    ['杭州示例机械有限公司', '杭州示例机械（有限责任公司）'],
    ['Ｅｘａｍｐｌｅ Ltd', 'example'],
    ['A.B.C. Stores plc', 'ABC Stores'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test('different companies stay apart, and a legal form alone is a name', () => {
    expect(nameKey('Alpha Steel Ltd')).not.toBe(nameKey('Alpha Stone Ltd'));
    expect(nameKey('有限公司')).toBe('有限公司');
    expect(nameKey('Limited')).toBe('limited');
  });

  test('a name cut off by the bank stands for the one company it can be', () => {
    const { standsFor, same } = nameIndex([
      ['Northern Precision Engineering Ltd', 'P1'],
      ['Northern Precision Tools Ltd', 'P2'],
      ['常州芮禹达银行软件有限公司', 'P3'],
    ]);
    expect(standsFor('NORTHERN PRECISION ENGI')).toBe('P1');
    expect(same('NORTHERN PRECISION ENGI')).toBeUndefined();
    expect(standsFor('常州芮禹达银行软件有')).toBe('P3');
    expect(standsFor('Northern Precision')).toBeUndefined();
    expect(standsFor('常州')).toBeUndefined();
  });

  test('a mother and her daughter stay apart', () => {
    expect(nameKey('Acme Holding Ltd')).not.toBe(nameKey('Acme Ltd'));
    expect(nameKey('杭州示例机械集团有限公司')).not.toBe(nameKey('杭州示例机械有限公司'));
  });

  test('two parties that differ by their legal form alone are told by it, and by nothing else', () => {
    const { same } = nameIndex([
      ['Acme GmbH', 'P1'],
      ['Acme AG', 'P2'],
    ]);
    expect([same('ACME GMBH'), same('Acme AG'), same('Acme Ltd')]).toEqual(['P1', 'P2', undefined]);
  });
});

test('references are runs with a digit; words and short numbers are none', () => {
  expect(referencesIn('货款25312000012345678901 and INV-2026/0042, thanks no 12')).toEqual([
    '25312000012345678901',
    'INV20260042',
  ]);
});

describe('subset sums', () => {
  test('a run of neighbours, else the first subset, else none', () => {
    expect(subsetWithin([5, 7, 11, 13], 18, 18)).toEqual([1, 2]);
    expect(subsetWithin([5, 7, 11, 13], 16, 16)).toEqual([0, 2]);
    expect(subsetWithin([5, 7], 13, 14)).toBeUndefined();
    expect(subsetWithin([5], 5, 5)).toBeUndefined();
  });

  test('what is found lies within the bounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 50 }),
        (amounts, low, width) => {
          const found = subsetWithin(amounts, low, low + width);
          if (!found) return;
          const sum = found.reduce((all, index) => all + (amounts[index] ?? 0), 0);
          expect(sum).toBeGreaterThanOrEqual(low);
          expect(sum).toBeLessThanOrEqual(low + width);
          expect(new Set(found).size).toBe(found.length);
        },
      ),
    );
  });
});

const party = fc.constantFrom('alpha', 'beta', 'gamma');
const claims = fc.array(
  fc.record({ amount: fc.integer({ min: 1, max: 2000 }), day: fc.integer({ min: 0, max: 300 }), party }),
  { maxLength: 25 },
);
const settlements = fc.array(
  fc.record({
    amount: fc.integer({ min: 1, max: 3000 }),
    day: fc.integer({ min: 0, max: 400 }),
    party: fc.option(party),
  }),
  { maxLength: 25 },
);

describe('for any input', () => {
  const build = (
    given: readonly { amount: number; day: number; party: string }[],
    other: readonly { amount: number; day: number; party: string | null }[],
  ) => ({
    claims: given.map((each, index) => ({
      ...each,
      id: index + 1,
      reference: index % 3 === 0 ? `REF-${1000 + index}` : null,
    })),
    settlements: other.map((each, index) => ({
      ...each,
      id: index + 1,
      text: index % 4 === 0 ? `REF-${1000 + index}` : null,
    })),
  });

  test('nothing is settled twice and every minor unit is accounted for', () => {
    fc.assert(
      fc.property(claims, settlements, (given, other) => {
        const input = build(given, other);
        const { links, open, left, fees } = match(input.claims, input.settlements);
        const linked = links.reduce((sum, { amount }) => sum + amount, 0);
        const total = (list: readonly { amount: number }[]) => list.reduce((sum, { amount }) => sum + amount, 0);
        const rest = (map: ReadonlyMap<number, number>) => [...map.values()].reduce((sum, each) => sum + each, 0);
        expect(links.every(({ amount }) => amount > 0)).toBe(true);
        expect([...open.values(), ...left.values()].every((each) => each >= 0)).toBe(true);
        expect(linked + rest(open) + fees).toBe(total(input.claims));
        expect(linked + rest(left)).toBe(total(input.settlements));
      }),
    );
  });

  test('the order the records are given in does not matter', () => {
    fc.assert(
      fc.property(claims, settlements, (given, other) => {
        const input = build(given, other);
        const forward = match(input.claims, input.settlements);
        const backward = match(input.claims.toReversed(), input.settlements.toReversed());
        expect(backward.links).toEqual(forward.links);
      }),
    );
  });
});
