/** `desk compute`: figures recomputed by hand, against the reference values of DOMAIN §8 to §10. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMPUTATIONS } from '#electron/commands/compute/computations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { type ComputationName, computationKeys } from '#shared/text/en/core/compute.ts';
import { say } from '#shared/text/tell.ts';
import { runDesk } from './loans.ts';

function compute(name: ComputationName, input: object): Record<string, unknown> {
  const found = COMPUTATIONS.find((candidate) => candidate.name === name);
  if (!found) throw new Error(name);
  return { ...found.compute(input) };
}

function refusal(name: ComputationName, input: object): string[] {
  try {
    compute(name, input);
  } catch (error) {
    if (error instanceof DeskError)
      return error.details.map(({ place, message }) => `${say(place, 'en')}: ${say(message, 'en')}`);
    throw error;
  }
  return [];
}

const LOAN = { amount: 1_000_000, ratePercent: 4.35, months: 12, repayment: 'annuity' };
const RISK = { pdPercent: 1, lgdPercent: 45, maturityYears: 2.5 };
const COSTS = { ...RISK, ftpPercent: 2, costPercent: 0.8, hurdlePercent: 11, taxPercent: 25 };
const PREMIA = { premiumPercent: 0, marginPercent: 0, discountPercent: 0 };
const NEED = {
  sales: 20315.74,
  costOfSales: 19178.09,
  profit: 903.12,
  averageReceivables: 1222.43,
  averageInventory: 1029.66,
  averagePrepayments: 1845.39,
  averageAdvances: 79.55,
  averagePayables: 1,
  plannedSales: 36500,
  otherSources: 3001.22,
};

describe('the figures', () => {
  it('of loans', () => {
    const { payment, totalInterest, lines } = compute('schedule', LOAN) as {
      payment: number;
      totalInterest: number;
      lines: object[];
    };
    expect([payment, totalInterest]).toEqual([85309.9, 23718.79]);
    expect(lines[0]).toEqual({ n: 1, interest: 3625, principal: 81684.9, balance: 918315.1 });
    expect(lines[11]).toEqual({ n: 12, interest: 308.13, principal: 85001.76, balance: 0 });
    const { annualRatePercent } = compute('annual-rate', { ...LOAN, feePercent: 0.5 });
    expect(annualRatePercent).toBeCloseTo(5.415945, 6);
  });

  it('of loss and capital', () => {
    const lgd = (collateral: number, kind = 'real-estate') =>
      compute('lgd', { exposure: 100, collateral, kind })['lgdPercent'];
    expect([lgd(0), lgd(60), lgd(120), lgd(200)].map((value) => Number((value as number).toFixed(9)))).toEqual([
      40, 32.8, 25.6, 20,
    ]);
    expect(
      [lgd(100, 'cash'), lgd(100, 'other'), lgd(100, 'none')].map((value) => Number((value as number).toFixed(9))),
    ).toEqual([0, 31, 40]);
    const weight = (more: object) => compute('capital', { ...RISK, ...more })['riskWeightPercent'];
    expect(weight({ class: 'corporate', salesMillionEur: null })).toBeCloseTo(92.32, 2);
    expect(weight({ class: 'corporate', salesMillionEur: 5 })).toBeCloseTo(72.39, 2);
    expect(weight({ class: 'retail', salesMillionEur: null })).toBeCloseTo(45.77, 2);
  });

  it('of prices, where the return at the model rate is the hurdle, moved by margin and discount', () => {
    const { ratePercent, parts } = compute('loan-price', { ...COSTS, ...PREMIA }) as {
      ratePercent: number;
      parts: Record<string, number>;
    };
    expect(ratePercent).toBeCloseTo(4.185477, 6);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(ratePercent, 12);
    const { rarocPercent, capitalPercent, breakEvenPercent } = compute('raroc', { ...COSTS, ratePercent }) as Record<
      string,
      number
    >;
    expect(rarocPercent).toBeCloseTo(11, 9);
    expect(capitalPercent).toBeCloseTo(7.38534, 5);
    expect(compute('raroc', { ...COSTS, ratePercent: breakEvenPercent })['rarocPercent']).toBeCloseTo(0, 9);
    // RAROC = h + (margin − discount)·(1 − t) ÷ K, DOMAIN §9.
    const premia = { premiumPercent: 0.3, marginPercent: 0.25, discountPercent: 0.1 };
    const dearer = compute('loan-price', { ...COSTS, ...premia })['ratePercent'];
    const earned = compute('raroc', { ...COSTS, premiumPercent: 0.3, ratePercent: dearer })['rarocPercent'];
    expect(earned).toBeCloseTo(11 + (0.15 * 0.75) / ((capitalPercent ?? 0) / 100), 9);
    const deposit = { ftpCreditPercent: 1.85, reservePercent: 6, reserveRatePercent: 1.62, insurancePercent: 0.02 };
    expect(compute('deposit-offer', { ...deposit, costPercent: 0.25, marginPercent: 0.3 })['offerPercent']).toBeCloseTo(
      1.2662,
      10,
    );
  });

  it('of cash flow', () => {
    const { turns, need, newLimit } = compute('need', NEED);
    expect(turns).toBeCloseTo(4.852, 3);
    expect(need).toBeCloseTo(7188.83, 2);
    expect(newLimit).toBeCloseTo(4187.61, 2);
    expect(compute('need', { ...NEED, otherSources: 8000 })['newLimit']).toBe(0);
    const cash = { ebitda: 150, cashTax: 10, capex: 20, distributions: 0 };
    expect(compute('dscr', { ...cash, principal: 60, interest: 20 })).toEqual({ dscr: 1.5 });
    expect(compute('dscr', { ...cash, principal: 0, interest: 0 })).toMatchObject({
      dscr: null,
      reason: { id: 'compute.nothing-due' },
    });
    const firm = { revenue: 1000, variableCostPercent: 60, fixedCost: 250, tax: 10, capex: 20, service: 80, target: 1 };
    const { dscr, revenueShockPercent } = compute('stress', firm);
    expect(dscr).toBe(1.5);
    expect(revenueShockPercent).toBeCloseTo(-10, 9);
  });
});

describe('the authority of a case', () => {
  const keys = {
    exposure: 1_000_000,
    grade: 'BBB',
    lgdPercent: 40,
    tenorMonths: 12,
    product: 'term-loan',
    priceDeviationBp: 0,
    exceptions: { count: 0, worst: null },
    reliability: 'B',
    level: 'sub-branch',
    channel: 'direct',
  };

  it('is read from the table that a new workspace starts with', () => {
    expect(compute('authority', keys)).toMatchObject({
      rule: 'A1',
      requires: [{ role: 'approver', level: 'sub-branch', count: 1 }],
      committee: false,
      nobody: false,
    });
    expect(compute('authority', { ...keys, grade: 'D' })).toMatchObject({ requires: [], nobody: true });
    expect(refusal('authority', { ...keys, exceptions: { count: 1, worst: null } })[0]).toMatch(/^exceptions: /);
  });
});

describe('the figures after a decision', () => {
  it('are those of the worked examples of DOMAIN §12 and §13', () => {
    const loan = { exposures: [100, 66.6667, 33.3333], pdPercent: 2, lgdPercent: 40, eirPercent: 6 };
    const { twelveMonths, lifetime } = compute('expected-loss', loan);
    expect(twelveMonths).toBeCloseTo(0.77703, 5);
    expect(lifetime).toBeCloseTo(1.47734, 5);
    // At the end of the year: 100 × 2% × 40% ÷ 1.06.
    expect(compute('expected-loss', { ...loan, timing: 'end' })['twelveMonths']).toBeCloseTo(0.8 / 1.06, 12);
    expect(compute('jeffreys', { n: 6, defaults: 2, pdPercent: 3.67 })['p']).toBeCloseTo(0.0044, 4);
    const expectedShares = [0.25, 0.25, 0.25, 0.25];
    expect(compute('psi', { expectedShares, actualShares: [0.1, 0.2, 0.3, 0.4] })['psi']).toBeCloseTo(0.228217, 6);
    const expectedCounts = [250, 250, 250, 250];
    expect(compute('psi', { expectedCounts, actualCounts: [100, 200, 300, 400] })['psi']).toBeCloseTo(0.227161, 6);
  });

  it('class a loan strictly above the days, the worst rule first', () => {
    const classed = (facts: object) => compute('five-class', { daysPastDue: 0, ...facts })['class'];
    const byDays = [0, 1, 90, 91, 270, 271, 360, 361].map((daysPastDue) => classed({ daysPastDue }));
    const [normal, mention, substandard, doubtful] = ['normal', 'special-mention', 'substandard', 'doubtful'];
    expect(byDays).toEqual([normal, mention, mention, substandard, substandard, doubtful, doubtful, 'loss']);
    const slips = [7, 8].map((daysPastDue) => classed({ daysPastDue, technical: true }));
    expect(slips).toEqual([normal, mention]);
    expect([classed({ newForOld: true }), classed({ creditImpaired: true })]).toEqual([mention, substandard]);
    expect([20, 20.1].map((otherDebtsPercent) => classed({ otherDebtsPercent }))).toEqual([normal, substandard]);
    expect([49.9, 50, 90].map((eclPercent) => classed({ eclPercent }))).toEqual([normal, doubtful, 'loss']);
    expect(compute('five-class', { daysPastDue: 400, bankrupt: true })['reasons']).toHaveLength(2);
  });

  it('fit the slope of outcomes on PDs', () => {
    // Two groups of odds 1:9 and 1:1 at PDs of odds 1:99 and 1:9: slope (0 + ln 9) ÷ (ln 99 − ln 9), Wald error from Σ 1 ÷ count.
    const rows = [...new Array(10).fill([1, 0]), ...new Array(10).fill([10, 0])];
    rows[0] = [1, 1];
    for (let row = 10; row < 15; row += 1) rows[row] = [10, 1];
    const found = compute('slope', { pdPercent: rows.map(([pd]) => pd), defaults: rows.map(([, bad]) => bad) });
    const width = Math.log(99) - Math.log(9);
    const slope = Math.log(9) / width;
    const error = Math.sqrt(1 / 1 + 1 / 9 + 1 / 5 + 1 / 5) / width;
    expect(found['slope']).toBeCloseTo(slope, 8);
    expect(found['low']).toBeCloseTo(slope - 1.959964 * error, 6);
    expect(found['high']).toBeCloseTo(slope + 1.959964 * error, 6);
    const refused = (pdPercent: number[], defaults: number[]) => refusal('slope', { pdPercent, defaults })[0];
    expect(refused([1, 2], [0, 0])).toMatch(/^defaults: All rows had the same outcome/);
    expect(refused([1, 1], [0, 1])).toMatch(/the same PD/);
    expect(refused([1, 2], [0, 1])).toMatch(/no slope is finite/);
    expect(refused([1, 2], [0])).toMatch(/entry for each other|least/);
  });
});

describe('what is refused', () => {
  it('names every key that is missing, unknown or wrong', () => {
    expect(refusal('lgd', { exposure: 100, colateral: 60, kind: 'gold' })).toEqual([
      'collateral: is missing',
      expect.stringMatching(/^kind: must be/),
      'document: has "colateral", which does not belong there',
    ]);
    expect(refusal('schedule', { ...LOAN, amount: 0.001 })).toEqual(['amount: an amount has at most two decimals']);
    expect(refusal('schedule', { ...LOAN, weights: [1] })[0]).toMatch(/^weights: /);
    expect(refusal('schedule', { ...LOAN, dayCount: 'act/360' })[0]).toMatch(/^start: /);
    expect(refusal('schedule', { ...LOAN, graceMonths: 12 })[0]).toMatch(/^graceMonths: /);
    expect(refusal('capital', { ...RISK, pdPercent: 100 })[0]).toMatch(/^pdPercent: /);
  });

  it('is told on the command line with exit code 1', async () => {
    const asked = runDesk('.', 'compute', 'lgd', '{"exposure":100,"kind":"none"}');
    await expect(asked).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('collateral: is missing') });
    await expect(runDesk('.', 'compute', 'lgd', '{')).rejects.toMatchObject({ code: 1 });
    await expect(runDesk('.', 'compute', 'apr', '{}')).rejects.toMatchObject({ code: 1 });
  });
});

describe('the help', () => {
  it('describes every key that is taken, and no other', () => {
    const taken = new Set(
      COMPUTATIONS.flatMap(({ input }) =>
        Object.keys(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }).properties ?? {}),
      ),
    );
    expect([...taken].sort()).toEqual(Object.keys(computationKeys).sort());
  });

  it('lists each figure with its formula in both languages', async () => {
    const { stdout } = await runDesk('.', 'compute', '--help');
    for (const { name, formulas } of COMPUTATIONS) {
      expect(stdout).toContain(`\n      ${name}: `);
      for (const figure of Object.keys(formulas)) expect(stdout).toContain(`→ ${figure} = `);
    }
    const { stdout: chinese } = await runDesk('.', 'compute', 'lgd', '--help', '--language', 'zh');
    expect(chinese).toContain('lgd：违约损失率');
    expect(chinese).not.toContain('raroc');
  });
});
