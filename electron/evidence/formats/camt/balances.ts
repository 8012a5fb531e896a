/** The opening and closing balance among the balances of a camt statement (ISO 20022 BalanceType codes). */
import { isIsoDate } from '#shared/domain/dates.ts';
import { minorUnitsFromDecimal } from '#shared/domain/money.ts';
import type { StatedBalance, StatementBalances } from '../bank-statement.ts';
import type { XmlElement } from '../xml/element.ts';

/**
 * OPBD and CLBD are the booked balances; PRCD, the closing balance before, opens too. ITBD is the
 * booked balance between pages: the first opens and the last closes a page that lacks the others.
 */
export function statementBalances(balances: readonly XmlElement[]): StatementBalances {
  const coded = balances.map((balance) => ({ code: codeOf(balance), stated: statedOf(balance) }));
  const of = (code: string): (StatedBalance | undefined)[] =>
    coded.filter((balance) => balance.code === code).map(({ stated }) => stated);
  const [opening] = [...of('OPBD'), ...of('PRCD')];
  const closing = of('CLBD').at(-1);
  const interim = of('ITBD');
  if (opening && closing) return { opening, closing };
  if (opening) return { opening, closing: interim.at(-1) };
  if (closing) return { opening: interim[0], closing };
  return interim.length > 1
    ? { opening: interim[0], closing: interim.at(-1) }
    : { opening: undefined, closing: undefined };
}

function codeOf(balance: XmlElement): string | undefined {
  return (
    balance.value('Tp', 'CdOrPrtry', 'Cd') ?? balance.value('Tp', 'CdOrPrtry', 'Prtry') ?? balance.value('Tp', 'Cd')
  );
}

function statedOf(balance: XmlElement): StatedBalance | undefined {
  const currency = balance.at('Amt')?.attribute('Ccy');
  const text = balance.value('Amt');
  const day = balance.value('Dt', 'Dt') ?? balance.value('Dt', 'DtTm')?.slice(0, 10) ?? '';
  if (currency === undefined || text === undefined) return undefined;
  const amount = minorUnitsFromDecimal(text, currency);
  if (amount === undefined) return undefined;
  return {
    amount: balance.value('CdtDbtInd') === 'DBIT' ? 0 - amount : amount,
    currency,
    date: isIsoDate(day) ? day : undefined,
  };
}
