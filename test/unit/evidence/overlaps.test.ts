/** Two files of one account that cover the same days: what is the same is met once, whatever the order. */
import { describe, expect, it } from 'vitest';
import { type KnownMovement, type Movement, overlapOf } from '#electron/evidence/overlaps.ts';
import { randomStream } from '#electron/sample/random.ts';
import { addDays } from '#shared/domain/dates.ts';
import { english } from '#test/support/saying.ts';

function movement(fields: Partial<Movement>): Movement {
  return {
    account: '62220200001',
    booking_date: '2026-03-02',
    value_date: null,
    amount: 100,
    currency: 'CNY',
    counterparty_name: null,
    counterparty_account: null,
    remittance: null,
    balance_after: null,
    ...fields,
  };
}

const FIRST = { id: 'a', name: 'a.csv', format: 'csv' };

function knownOf(movements: readonly Movement[], source = FIRST): KnownMovement[] {
  return movements.map((fields, index) => ({ recordId: index + 1, sources: [source], isLive: true, fields }));
}

function meet(known: readonly Movement[], incoming: readonly Movement[], formats = ['csv', 'csv']) {
  const before = knownOf(known, { ...FIRST, format: formats[0] ?? 'csv' });
  const { met, remarks } = overlapOf({ file: 'b.csv', format: formats[1] ?? 'csv', movements: incoming }, before);
  return { met: met.map((each) => each?.recordId ?? null), told: remarks.map(({ message }) => english(message)) };
}

describe('a movement that two files hold', () => {
  it('agrees in account, dates, amount, text and balance, and meets once', () => {
    const line = movement({ remittance: 'rent', counterparty_name: 'Hall', balance_after: 900 });
    expect(meet([line], [{ ...line }]).met).toEqual([1]);
    expect(meet([line], [{ ...line, account: '6222 0200 001' }]).met).toEqual([1]);
    for (const other of [
      { account: '999' },
      { booking_date: '2026-03-03' },
      { amount: 101 },
      { balance_after: 901 },
    ] satisfies Partial<Movement>[])
      expect(meet([line], [{ ...line, ...other }]).met).toEqual([null]);
  });

  it('meets its like as often as both files hold it', () => {
    const coffee = movement({ amount: -5, remittance: 'coffee' });
    expect(meet([coffee, coffee], [coffee, coffee, coffee]).met).toEqual([1, 2, null]);
    expect(meet([coffee, coffee, coffee], [coffee]).met).toEqual([1]);
  });

  it('is known without what one file does not print', () => {
    const full = movement({ remittance: 'rent', value_date: '2026-03-02', balance_after: 900 });
    expect(meet([full], [movement({ remittance: 'rent' })]).met).toEqual([1]);
    expect(meet([full], [movement({})]).met).toEqual([1]);
    // Where the balance agrees too, another text is another name for it, and is said.
    const renamed = meet([full], [movement({ remittance: 'March', balance_after: 900 })]);
    expect([renamed.met, renamed.told.join()]).toEqual([[1], expect.stringMatching(/another text or party/)]);
  });

  it('is doubtful where day and amount agree and the text does not, and is asked about', () => {
    const { met, told } = meet([movement({ remittance: 'rent' })], [movement({ remittance: 'wages' })]);
    expect([met, told.join()]).toEqual([[null], expect.stringMatching(/Look whether it is the same/)]);
  });

  it('leaves balances the desk derived itself out of the comparison', () => {
    const derived = movement({ remittance: 'rent', balance_after: 900 });
    const printed = movement({ remittance: 'rent', balance_after: 700 });
    expect(meet([printed], [derived], ['csv', 'mt940']).met).toEqual([1]);
    expect(meet([printed], [derived], ['csv', 'csv']).met).toEqual([null]);
  });

  it('says which days both files cover and where only one has a movement', () => {
    const on = (day: number) =>
      movement({ booking_date: `2026-03-0${day}`, amount: day, remittance: String(day), balance_after: day * 10 });
    const { told } = meet([1, 2, 3, 4, 5].map(on), [2, 4, 5, 6].map(on));
    expect(told[0]).toMatch(/3 of its 4 movements .* \(2026-03-02 to 2026-03-05\) are in a\.csv too/);
    expect(told[1]).toMatch(/0 movements are in this file alone and 1 movement in a\.csv alone/);
  });
});

describe('law: a statement handed in twice in part is the statement', () => {
  const random = randomStream(11, 'overlap');

  /** A statement of some days with several lines a day, equal ones among them, and a running balance on half of them. */
  function statement(): Movement[] {
    let balance = 100_000;
    const prints = random.chance(0.5);
    return Array.from({ length: random.integer(20, 60) }, (_, index) => {
      const amount = random.pick([-500, -500, 700, 700, 1300]);
      balance += amount;
      return movement({
        booking_date: addDays('2026-01-01', Math.floor(index / 4)),
        amount,
        remittance: random.pick(['rent', 'sale', null]),
        balance_after: prints ? balance : null,
      });
    });
  }

  /** The days of a statement from one on, or up to one: files end where a day ends. */
  function cut(lines: readonly Movement[], from: string, to: string): Movement[] {
    return lines.filter(({ booking_date: day }) => day >= from && day <= to);
  }

  function shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  function sortedText(lines: readonly Movement[]): string[] {
    return lines.map((line) => JSON.stringify(line)).sort();
  }

  it('whatever is cut, whichever comes first and however a day is ordered', () => {
    for (let trial = 0; trial < 200; trial += 1) {
      const whole = statement();
      const last = whole.at(-1)?.booking_date ?? '';
      const begins = whole[random.integer(0, whole.length - 1)]?.booking_date ?? '';
      const ends = whole[random.integer(0, whole.length - 1)]?.booking_date ?? '';
      const [from, to] = begins <= ends ? [begins, ends] : [ends, begins];
      const parts = [cut(whole, '2026-01-01', to), shuffled(cut(whole, from, last))];
      const [first = [], second = []] = random.chance(0.5) ? parts : [...parts].reverse();
      const { met } = overlapOf({ file: 'b.csv', format: 'csv', movements: second }, knownOf(first));
      const stored = [...first, ...second.filter((_, index) => met[index] === undefined)];
      expect(sortedText(stored)).toEqual(sortedText(whole));
    }
  });
});
