import { expect, it } from 'vitest';
import { sizeIndustryOf } from '#electron/intake/industries.ts';

// NAICS 2022 and GB/T 4754-2017, as published.
it.each([
  ['11', 'naics', 'agriculture'],
  ['23', 'naics', 'construction'],
  ['33', 'naics', 'industry'],
  ['42', 'naics', 'wholesale'],
  ['44', 'naics', 'retail'],
  ['48', 'naics', 'transport'],
  ['493110', 'naics', 'warehousing'],
  ['51', 'naics', 'software'],
  ['72', 'naics', 'hotel-and-catering'],
  ['62', 'naics', 'other'],
  ['0', 'naics', 'other'],
  ['A01', 'gbt-4754', 'agriculture'],
  ['C3911', 'gbt-4754', 'industry'],
  ['47', 'gbt-4754', 'construction'],
  ['5132', 'gbt-4754', 'wholesale'],
  ['F52', 'gbt-4754', 'retail'],
  ['5911', 'gbt-4754', 'warehousing'],
  ['6513', 'gbt-4754', 'software'],
  ['', 'gbt-4754', 'other'],
] as const)('places %s of %s under %s', (code, scheme, industry) => {
  expect(sizeIndustryOf(code, scheme)).toBe(industry);
});
