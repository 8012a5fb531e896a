/** Levers on assets: what customers owe, what lies in stock, what is invested elsewhere. */
import type { MinorUnits } from '#shared/domain/money.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Lever, Means } from '../lever.ts';
import type { Position } from '../position.ts';

const DAYS_A_YEAR = 365;

/** Turns part of an asset into cash at book value, which is no profit and no loss. */
function intoCash(most: MinorUnits, bound: string, code: StatementCode, flow: StatementCode): Means {
  return {
    most,
    bound,
    whole: false,
    movesMoney: true,
    posting: (amount) => ({ cash: amount, [code]: -amount, [flow]: amount }),
  };
}

/** What of an asset can be freed: down to so many days of a flow, and at most a share of it. */
function freed(
  position: Position,
  asset: 'receivables' | 'inventory',
  flow: 'revenue' | 'cost_of_sales',
  floor: { readonly days: number; readonly share: number },
): MinorUnits | undefined {
  const [held, yearly] = [position.figure(asset), position.figure(flow)];
  if (position.figure('cash') === null || held === null || yearly === null || yearly <= 0) return undefined;
  return Math.floor(Math.min(floor.share * held, held - (floor.days * yearly) / DAYS_A_YEAR));
}

export const collectReceivables: Lever = {
  id: 'collect_receivables',
  name: 'Receivables collected',
  does: 'Overdue and slow customer balances would be collected.',
  means: (position) => {
    const { receivableDays: days, receivableShare: share } = position.judgement.bounds;
    const most = freed(position, 'receivables', 'revenue', { days, share });
    if (most === undefined) return undefined;
    const bound = `${share * 100}% of the receivables, and not below ${days} days of sales (expert judgement)`;
    return intoCash(most, bound, 'receivables', 'cash_from_operations');
  },
};

export const sellInventory: Lever = {
  id: 'sell_inventory',
  name: 'Inventory sold down',
  does: 'Stock would be sold down at its book value, without replacing it.',
  means: (position) => {
    const { inventoryDays: days, inventoryShare: share } = position.judgement.bounds;
    const most = freed(position, 'inventory', 'cost_of_sales', { days, share });
    if (most === undefined) return undefined;
    const bound = `${share * 100}% of the inventory, and not below ${days} days of cost of sales (expert judgement)`;
    return intoCash(most, bound, 'inventory', 'cash_from_operations');
  },
};

export const sellInvestments: Lever = {
  id: 'sell_investments',
  name: 'Long-term investments sold',
  does: 'Investments that the business does not need would be sold at their book value.',
  means: (position) => {
    const held = position.figure('long_term_investments');
    if (position.figure('cash') === null || held === null) return undefined;
    return intoCash(
      held,
      'the long-term investments in the balance sheet',
      'long_term_investments',
      'cash_from_investing',
    );
  },
};
