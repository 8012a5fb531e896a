/** Units of indicators, operands and figures. */
export const UNITS = [
  'ratio',
  'share',
  'days',
  'months',
  'years',
  'count',
  'money',
  'flag',
  'category',
  'rate',
  'index',
] as const;
export type Unit = (typeof UNITS)[number];
