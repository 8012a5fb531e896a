import { describe, expect, it } from 'vitest';
import { read } from '#test/unit/evidence/reading.ts';
import { messagesOf, recordsIn } from './fixtures.ts';

const CURRENT = 'FinancialInstrumentCurrentNon-currentDimension=CurrentFinancialInstruments';
const LATER = 'FinancialInstrumentCurrentNon-currentDimension=Non-currentFinancialInstruments';
const WITHIN = 'MaturitiesOrExpirationPeriodsDimension=WithinOneYear';
const AFTER = 'MaturitiesOrExpirationPeriodsDimension=AfterOneYear';

interface Tagged {
  readonly concept: string;
  readonly amount: number;
  readonly dimensions?: readonly string[];
  readonly day?: string;
}

/** A page as UK filing software writes it: a context for each fact, everything in GBP. */
function accounts(facts: readonly Tagged[]): string {
  const contexts = facts.map(({ dimensions = [], day = '2025-03-31' }, index) => {
    const members = dimensions.map((each) => {
      const [dimension, member] = each.split('=');
      return `<xbrldi:explicitMember dimension="core:${dimension}">core:${member}</xbrldi:explicitMember>`;
    });
    const segment = members.length === 0 ? '' : `<xbrli:segment>${members.join('')}</xbrli:segment>`;
    return `<xbrli:context id="c${index}"><xbrli:entity><xbrli:identifier scheme="x">1</xbrli:identifier>${segment}</xbrli:entity><xbrli:period><xbrli:instant>${day}</xbrli:instant></xbrli:period></xbrli:context>`;
  });
  const tags = facts.map(
    ({ concept, amount }, index) =>
      `<p>${concept} <ix:nonFraction name="core:${concept}" contextRef="c${index}" unitRef="GBP" decimals="0">${amount}</ix:nonFraction></p>`,
  );
  return `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:core="http://xbrl.frc.org.uk/fr/2023-01-01/core"><body><ix:header><ix:resources>${contexts.join('')}<xbrli:unit id="GBP"><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unit></ix:resources></ix:header>${tags.join('')}</body></html>`;
}

async function spread(facts: readonly Tagged[], day = '2025-03-31'): Promise<Record<string, number>> {
  const lines = recordsIn(await read(accounts(facts), 'a.html'), 'statement_line');
  const ofDay = lines.filter(({ period_end }) => period_end === day);
  return Object.fromEntries(ofDay.map(({ code, amount }) => [String(code), Number(amount) / 100]));
}

const creditors = (amount: number, ...dimensions: string[]): Tagged => ({ concept: 'Creditors', amount, dimensions });

describe('UK accounts of filing software', () => {
  const sheet: readonly Tagged[] = [
    { concept: 'FixedAssets', amount: 300 },
    { concept: 'CurrentAssets', amount: 900 },
    { concept: 'Equity', amount: 500 },
  ];

  // Within one year 400, after it 300: total liabilities 700, total assets 1,200 = 500 + 700.
  it.each([
    ['maturities', [creditors(400, WITHIN), creditors(300, AFTER)]],
    ['current and non-current instruments', [creditors(400, CURRENT), creditors(300, LATER)]],
    [
      'both at once',
      [creditors(400, CURRENT, WITHIN), creditors(300, WITHIN.replace('WithinOneYear', 'AfterOneYear'), LATER)],
    ],
    ['each in its own way', [creditors(400, CURRENT), creditors(400, WITHIN), creditors(300, AFTER)]],
  ])('says when creditors are due by %s', async (_, due) => {
    expect(await spread([...sheet, ...due])).toMatchObject({
      total_assets: 1200,
      current_liabilities: 400,
      other_noncurrent_liabilities: 300,
      total_liabilities: 700,
      equity: 500,
    });
  });

  it('takes neither of two amounts that the two ways of saying it state', async () => {
    const facts = [...sheet, creditors(400, CURRENT), creditors(410, WITHIN)];
    expect(await spread(facts)).not.toHaveProperty('current_liabilities');
    expect(messagesOf(await read(accounts(facts), 'a.html')).join()).toContain('Creditors is 410 here and 400 on line');
  });

  it('takes no part of the creditors for all of them', async () => {
    const dividends = creditors(40, CURRENT, 'CreditorsTypesDimension=Directors');
    expect(await spread([...sheet, dividends])).not.toHaveProperty('current_liabilities');
  });

  it('parts debtors, bank loans, trade creditors and taxes alike, and reads every year', async () => {
    const year = (day: string, times: number): Tagged[] =>
      [
        { concept: 'Debtors', amount: 50, dimensions: [CURRENT] },
        { concept: 'Debtors', amount: 20, dimensions: [LATER] },
        { concept: 'BankBorrowings', amount: 30, dimensions: [CURRENT] },
        { concept: 'BankBorrowings', amount: 90, dimensions: [LATER] },
        { concept: 'TradeCreditorsTradePayables', amount: 60, dimensions: [CURRENT] },
        { concept: 'TaxationSocialSecurityPayable', amount: 10, dimensions: [CURRENT] },
        creditors(100, CURRENT),
        creditors(95, LATER),
      ].map((fact) => ({ ...fact, amount: fact.amount * times, day }));
    const facts = [...year('2025-03-31', 1), ...year('2024-03-31', 2)];
    const wanted = {
      receivables: 70,
      short_term_debt: 30,
      long_term_debt: 90,
      payables: 60,
      tax_payable: 10,
      current_liabilities: 100,
      other_noncurrent_liabilities: 5,
      total_liabilities: 195,
    };
    expect(await spread(facts)).toMatchObject(wanted);
    expect((await spread(facts, '2024-03-31'))['current_liabilities']).toBe(200);
  });

  it('finds totals by the subtotals that are printed', async () => {
    const printed: Tagged[] = [
      { concept: 'CurrentAssets', amount: 900 },
      { concept: 'NetCurrentAssetsLiabilities', amount: 500 },
      { concept: 'TotalAssetsLessCurrentLiabilities', amount: 800 },
    ];
    // Current liabilities 900 − 500; total assets 800 + 400.
    expect(await spread(printed)).toMatchObject({ current_liabilities: 400, total_assets: 1200 });
    // Printed in brackets, net current liabilities, but tagged as assets: no total is made of it.
    const bracketed = accounts(printed).replace('<p>NetCurrentAssetsLiabilities ', '<p>(');
    expect(recordsIn(await read(bracketed, 'a.html'), 'statement_line').map(({ code }) => code)).toEqual([
      'current_assets',
    ]);
    const owed = [{ concept: 'Equity', amount: 500 }, creditors(400, CURRENT), creditors(300, LATER)];
    expect(await spread(owed)).toMatchObject({ total_assets: 1200 });
  });
});
