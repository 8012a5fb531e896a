/** Words of the stress room. */
import type { ShockId } from '../../domain/stress.ts';

const shocks: Readonly<Record<ShockId, string>> = {
  revenue: 'Revenue',
  inputPrice: 'Price of inputs',
  receivableDays: 'Days customers pay later',
  rateBasisPoints: 'Rate on debt',
};

export const stressText = {
  shocks,
  set: 'Shocks',
  note: (yearEnd: string) => `to the year that ended ${yearEnd}`,
  none: 'No shock',
  buyer: (share: string) => `Largest buyer gone: −${share}`,
  held: 'Held: tax, fixed cost, capital expenditure and distributions. Cost of sales follows revenue. What cash falls short of nothing, a revolver brings.',
  outcome: 'What is left',
  before: 'As assessed',
  after: 'Under the shocks',
  figure: 'Figure',
  cover: 'Debt service cover, the facility included',
  cash: 'Cash at the year’s end',
  revolver: 'Drawn on a revolver',
  grade: 'Grade',
  points: 'Points',
  pd: 'PD',
  limit: 'Limit',
  rate: 'Model rate',
  facility: (service: string) =>
    `The facility adds ${service} a year to the debt service, as the limit’s own test repays it.`,
  short: (cover: string, minimum: string) =>
    `A cover of ${cover} is below the ${minimum} that the limit policy asks for.`,
  unpaid: (cover: string) => `A cover of ${cover}: what falls due cannot be paid from the year.`,
  kept: (minimum: string) => `The cover stays at or above the ${minimum} that the limit policy asks for.`,
  nothingDue: 'Nothing falls due.',
  tornado: 'Each shock alone',
  tornadoNote: 'cover at both bounds; the line is a cover of 1',
  breaksAt: (size: string) => `cover is 1 at ${size}`,
  never: 'cover stays above 1',
  already: 'cover is below 1 already',
  single: (shock: string, from: string, coverFrom: string, to: string, coverTo: string, aside: string) =>
    `${shock}: cover ${coverFrom} at ${from}, ${coverTo} at ${to}; ${aside}`,
  days: (days: string) => `${days} days`,
  basisPoints: (points: string) => `${points} bp`,
} as const;
