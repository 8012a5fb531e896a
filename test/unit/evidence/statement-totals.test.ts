import { describe, expect, it } from 'vitest';
import { problemsOf, read, recordsOf } from './reading.ts';

/** Amounts in units by code, of the only or the last period. */
async function amountsOf(lines: readonly string[], header = 'Line item,31 Dec 2025'): Promise<Record<string, unknown>> {
  const file = await read(`${header}\n${lines.join('\n')}\n`);
  return Object.fromEntries(recordsOf(file).map(({ code, amount }) => [code, Number(amount) / 100]));
}

describe('totals inside a statement', () => {
  it('never adds a total of a code to its parts, nor two totals to each other', async () => {
    expect(
      await amountsOf([
        'Fixed Assets,',
        'Tangible Assets,',
        'Looms,12000',
        'Delivery van,8000',
        'Total Tangible Assets,20000',
        'Total Fixed Assets,20000',
        'Current Assets,',
        'Cash at bank and in hand,',
        'High street account,300',
        'Till,45',
        'Total Cash at bank and in hand,345',
        'Stock,655',
        'Total Current Assets,1000',
      ]),
    ).toEqual({ ppe_net: 20_000, cash: 345, inventory: 655, current_assets: 1000 });
  });

  it('takes from a total of lines it does not know what other codes have of it', async () => {
    expect(
      await amountsOf([
        'Sales,900',
        'Repairs,100',
        'Total revenue,1000',
        'Operating expenses,',
        'Rent,30',
        'Depreciation,20',
        'Wages,50',
        'Total operating expenses,100',
        'Net profit,900',
      ]),
    ).toEqual({ revenue: 1000, selling_general_admin: 80, depreciation: 20, net_profit: 900 });
  });

  it('keeps what the known lines leave of a printed section under its other lines, and says so', async () => {
    const content =
      'Line item,2025\nNon-current assets,\nPlant and machinery,70\nGoodwill,20\nQuarry rights,10\nTotal non-current assets,100\nCreditors: amounts falling due after more than one year,\nBank loan,40\nOld promises,5\nTotal creditors: amounts falling due after more than one year,45\nNet assets,55\n';
    const file = await read(content);
    expect(Object.fromEntries(recordsOf(file).map(({ code, amount }) => [code, amount]))).toEqual({
      ppe_net: 7000,
      intangibles: 2000,
      other_noncurrent_assets: 1000,
      long_term_debt: 4000,
      other_noncurrent_liabilities: 500,
      equity: 5500,
    });
    expect(problemsOf(file).slice(1)).toEqual([
      'warning 6 2025: what the known lines leave of the printed “Total non-current assets” is kept as other_noncurrent_assets',
      'warning 10 2025: what the known lines leave of the printed “Total creditors: amounts falling due after more than one year” is kept as other_noncurrent_liabilities',
    ]);
  });

  it('does not add a line that is the sum of the others in every period, whatever it is called', async () => {
    const header = '项目,2024年,2025年';
    const file = await read(
      `${header}\n主营业务收入,80,90\n其他业务收入,5,7\n营业收入,85,97\n固定资产净值,60,55\n固定资产减值准备,2,3\n固定资产净额,58,52\n货币资金,1,1\n`,
    );
    expect(recordsOf(file).map(({ code, amount }) => [code, amount])).toEqual([
      ['revenue', 8500],
      ['ppe_net', 5800],
      ['cash', 100],
      ['revenue', 9700],
      ['ppe_net', 5200],
      ['cash', 100],
    ]);
    expect(problemsOf(file).join()).toContain('repeats other lines of revenue');
  });

  it('adds up lines whose amounts happen to match in one period', async () => {
    expect(await amountsOf(['Distribution costs,50', 'Admin expenses,30', 'Staff costs,20', 'Net profit,1'])).toEqual({
      selling_general_admin: 100,
      net_profit: 1,
    });
  });

  it('reads a line by the section it stands in', async () => {
    expect(
      await amountsOf([
        'Current assets,',
        'Investments,7',
        'Trade debtors,50',
        'VAT,3',
        'Total current assets,60',
        'Current liabilities,',
        'Bank loans,10',
        'Corporation tax,4',
        'PAYE,2',
        'Trade creditors,14',
        'Total current liabilities,30',
        'Long-term liabilities,',
        'Bank loans,25',
        'Total long-term liabilities,25',
        'Equity,',
        'Share capital,1',
        'Current Year Earnings,4',
        'Total equity,5',
        'Turnover,500',
        'Corporation tax,6',
      ]),
    ).toEqual({
      short_term_investments: 7,
      receivables: 50,
      other_current_assets: 3,
      current_assets: 60,
      short_term_debt: 10,
      tax_payable: 6,
      payables: 14,
      current_liabilities: 30,
      long_term_debt: 25,
      paid_in_capital: 1,
      retained_earnings: 4,
      equity: 5,
      revenue: 500,
      tax: 6,
    });
  });

  it('turns totals of costs that are printed as negative numbers with them', async () => {
    expect(
      await amountsOf([
        'Revenue,1000',
        'Cost of sales,',
        'Cloth,(400)',
        'Total cost of sales,(400)',
        'Expenses,',
        'Depreciation,(20)',
        'Rent,(80)',
        'Total operating expenses,(100)',
        'Net profit,500',
      ]),
    ).toEqual({ revenue: 1000, cost_of_sales: 400, depreciation: 20, selling_general_admin: 80, net_profit: 500 });
  });
});
