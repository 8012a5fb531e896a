import { describe, expect, it } from 'vitest';
import { problemsOf, read, recordsOf } from './reading.ts';

const TWO_WAYS = /can be read in two ways/;

async function grossOf(content: string, currency = 'CNY'): Promise<{ gross: unknown[]; problems: string }> {
  const file = await read(content, 'orders.csv', { currency });
  return { gross: recordsOf(file).map(({ gross }) => gross), problems: problemsOf(file).join('\n') };
}

describe('amounts that read two ways', () => {
  it('takes 50.000 for thousands where nothing proves a decimal point, and says so', async () => {
    const { gross, problems } = await grossOf(
      'Order no,Order date,Customer,Amount\n1,2026-01-05,C,50.000\n2,2026-01-06,C,7\n',
    );
    expect(gross).toEqual([5_000_000, 700]);
    expect(problems).toContain(
      'amounts such as “50.000” can be read in two ways; as money has no three decimal places, they are taken as thousands',
    );
  });

  it('reads it as the rest of the column is written, and still says so', async () => {
    const { gross, problems } = await grossOf(
      'Order no,Order date,Customer,Amount\n1,2026-01-05,C,50.000\n2,2026-01-06,C,7.25\n',
    );
    expect(gross).toEqual([5000, 725]);
    expect(problems).toContain(
      '“50.000” would be thousands elsewhere; as the other amounts of the table have a decimal point',
    );
    const comma = await grossOf('Order no;Order date;Customer;Amount\n1;2026-01-05;C;50,000\n2;2026-01-06;C;7,25\n');
    expect(comma.gross).toEqual([5000, 725]);
    expect(comma.problems).toContain('have a decimal comma, it is read with three decimal places');
  });

  it('does not ask where money has three decimal places, nor where amounts prove their mark', async () => {
    const dinar = await grossOf('Order no,Order date,Customer,Amount,Currency\n1,2026-01-05,C,50.125,KWD\n');
    expect(dinar).toEqual({ gross: [50_125], problems: '' });
    const dotted = await grossOf('Order no;Order date;Customer;Amount\n1;2026-01-05;C;1.050.000\n');
    expect(dotted).toEqual({ gross: [105_000_000], problems: '' });
    const desk = await grossOf('Order no,Order date,Customer,Amount\n1,2026-01-05,C,"50,000"\n');
    expect(desk).toEqual({ gross: [5_000_000], problems: '' });
  });
});

describe('days that read two ways', () => {
  const days = async (texts: readonly string[], amount = '1'): Promise<{ days: unknown[]; problems: string }> => {
    const rows = texts.map((text, index) => `${index},${text},C,"${amount}"`);
    const file = await read(`Order no,Order date,Customer,Amount\n${rows.join('\n')}\n`);
    return { days: recordsOf(file).map(({ placed_at }) => placed_at), problems: problemsOf(file).join('\n') };
  };

  it('asks where day and month could change places', async () => {
    expect((await days(['03/04/2026', '05/04/2026'])).problems).toMatch(TWO_WAYS);
  });

  it('reads days in the order in which they run on, where they do so one way only', async () => {
    const running = await days(['01/29/2026', '01/30/2026', '02/01/2026']);
    expect(running.days[2]).toBe('2026-02-01');
    const american = await days(['10/01/2025', '10/05/2025', '10/09/2025', '11/02/2025', '11/03/2025', '12/01/2025']);
    expect(american).toEqual({
      days: ['2025-10-01', '2025-10-05', '2025-10-09', '2025-11-02', '2025-11-03', '2025-12-01'],
      problems: '',
    });
  });

  it('reads days between points, and beside lakhs, day first without asking', async () => {
    expect(await days(['03.04.2026'])).toEqual({ days: ['2026-04-03'], problems: '' });
    expect(await days(['03/04/2026'], '12,34,567.00')).toEqual({ days: ['2026-04-03'], problems: '' });
  });
});

describe('unit and currency of a table', () => {
  const statement = async (title: string, header = 'Line item,2025'): Promise<Record<string, unknown> | undefined> => {
    const file = await read(`"${title}"\n${header}\nCash,1.5\nTrade receivables,2\nInventories,3\n`);
    return recordsOf(file)[0];
  };

  it.each([
    ['Balance sheet (in thousands of USD)', 150_000, 'USD'],
    ['资产负债表 单位：万美元', 1_500_000, 'USD'],
    ['资产负债表 金额单位：人民币千元', 150_000, 'CNY'],
    ['资产负债表 单位：元', 150, null],
    ['Statement of financial position, EUR thousands', 150_000, 'EUR'],
    ['Bilanz in TEUR', 150_000, 'EUR'],
    ['Bilanz, Angaben in Tausend Euro', 150_000, 'EUR'],
    ["Bilan en milliers d'euros", 150_000, 'EUR'],
    ['Balance de situación (en miles de euros)', 150_000, 'EUR'],
    ['Balans in duizenden euro', 150_000, 'EUR'],
    ["Balance sheet (£'000)", 150_000, 'GBP'],
    ['Balance sheet HK$000', 150_000, 'HKD'],
    ['Currency: JPY', 2, 'JPY'],
    ['币种,[港币]', 150, 'HKD'],
    ['Euro Trading Ltd, balance sheet', 150, null],
  ])('reads %s', async (title, amount, currency) => {
    expect(await statement(title)).toMatchObject({ code: 'cash', amount, currency });
  });

  it.each(['单位：亿元', '单位：百万美元', 'Bilanz in Mio. EUR', 'Bilan en millions d’euros', 'Balance sheet, €m'])(
    'refuses %s',
    async (title) => {
      expect(await statement(title)).toBeUndefined();
    },
  );

  it('takes the currency of the signs beside the amounts where they cannot mean the application’s, and says so', async () => {
    const content = 'Order no,Order date,Customer,Amount\n1,2026-01-05,C,"£1,234.50"\n';
    const file = await read(content);
    expect(recordsOf(file)).toMatchObject([{ gross: 123_450, currency: 'GBP' }]);
    expect(problemsOf(file)).toEqual([
      'warning null null: the amounts carry the sign “£”; “GBP” is taken as their currency',
    ]);
    expect(recordsOf(await read(content, 'file.csv', { currency: 'GBP' }))).toMatchObject([{ currency: null }]);
    const dollars = content.replace('£', '$');
    expect(recordsOf(await read(dollars, 'file.csv', { currency: 'HKD' }))).toMatchObject([{ currency: null }]);
    expect(recordsOf(await read(dollars))).toMatchObject([{ currency: 'USD' }]);
    const mixed = await read(`${content}2,2026-01-05,C,€5\n`);
    expect(problemsOf(mixed).join()).toContain('signs of several currencies');
  });
});
