/** Industry codes → the size-class industries of the 2011 classification (DOMAIN §14). */
import type { SizeIndustry } from '#shared/domain/applications.ts';

export const INDUSTRY_SCHEMES = ['naics', 'gbt-4754'] as const;
export type IndustryScheme = (typeof INDUSTRY_SCHEMES)[number];

/** NAICS 2022 sectors by their first digits, the longer first. */
const NAICS: readonly (readonly [string, SizeIndustry])[] = [
  ['493', 'warehousing'],
  ['11', 'agriculture'],
  ['21', 'industry'],
  ['22', 'industry'],
  ['23', 'construction'],
  ['31', 'industry'],
  ['32', 'industry'],
  ['33', 'industry'],
  ['42', 'wholesale'],
  ['44', 'retail'],
  ['45', 'retail'],
  ['48', 'transport'],
  ['49', 'transport'],
  // Information: publishing, software and data services are counted as software.
  ['51', 'software'],
  ['72', 'hotel-and-catering'],
];

/** GB/T 4754-2017 divisions (two digits), first and last of each range. */
const GBT_4754: readonly (readonly [number, number, SizeIndustry])[] = [
  [1, 5, 'agriculture'],
  [6, 46, 'industry'],
  [47, 50, 'construction'],
  [51, 51, 'wholesale'],
  [52, 52, 'retail'],
  [53, 58, 'transport'],
  [59, 59, 'warehousing'],
  [60, 60, 'transport'],
  [61, 62, 'hotel-and-catering'],
  [65, 65, 'software'],
];

/** The size-class industry of a code; "other" where the code belongs to none of the named ones. */
export function sizeIndustryOf(code: string, scheme: IndustryScheme): SizeIndustry {
  const digits = code.replace(/^[A-Z]/i, '').trim();
  if (scheme === 'naics') return NAICS.find(([start]) => digits.startsWith(start))?.[1] ?? 'other';
  const division = Number(digits.slice(0, 2));
  return GBT_4754.find(([first, last]) => division >= first && division <= last)?.[2] ?? 'other';
}
