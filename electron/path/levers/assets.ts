/** Levers on assets: what customers owe, what lies in stock, what is invested elsewhere. */
import type { MinorUnits } from '#shared/domain/money.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Lever, Means } from '../lever.ts';
import type { Position } from '../position.ts';

const DAYS_A_YEAR = 365;

/** Turns part of an asset into cash at book value, which is no profit and no loss. */
function intoCash(most: MinorUnits, bound: Words, code: StatementCode, flow: StatementCode): Means {
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
  means: (position) => {
    const { receivableDays: days, receivableShare: share } = position.judgement.bounds;
    const most = freed(position, 'receivables', 'revenue', { days, share });
    if (most === undefined) return undefined;
    const bound = sentence('lever-bound.collect_receivables', { share, days });
    return intoCash(most, bound, 'receivables', 'cash_from_operations');
  },
};

export const sellInventory: Lever = {
  id: 'sell_inventory',
  means: (position) => {
    const { inventoryDays: days, inventoryShare: share } = position.judgement.bounds;
    const most = freed(position, 'inventory', 'cost_of_sales', { days, share });
    if (most === undefined) return undefined;
    const bound = sentence('lever-bound.sell_inventory', { share, days });
    return intoCash(most, bound, 'inventory', 'cash_from_operations');
  },
};

export const sellInvestments: Lever = {
  id: 'sell_investments',
  means: (position) => {
    const held = position.figure('long_term_investments');
    if (position.figure('cash') === null || held === null) return undefined;
    return intoCash(held, sentence('lever-bound.sell_investments'), 'long_term_investments', 'cash_from_investing');
  },
};
