/** The applicant of the sample pack: a maker of machine parts that asks for working capital. */
import { applicantFrom, type SampleApplicant } from '#electron/sample/applicant.ts';
import { SECTORS } from '#electron/sample/business/sectors/sectors.ts';
import { LOCALES } from '#electron/sample/locale/locales.ts';

/** The same applicant at every run. */
export function packApplicant(): SampleApplicant {
  const [trade] = SECTORS.industry.trades;
  if (!trade) throw new Error('the sector has no trade');
  return applicantFrom({
    seed: 20_262_456,
    index: 32,
    locale: LOCALES.china,
    industry: 'industry',
    trade,
    lifeStage: 'growth',
    health: 'sound',
    frailty: 0.35,
    state: 'draft',
    product: 'working-capital-loan',
    channel: 'direct',
    appliedOn: '2026-11-16',
    foundedOn: '2017-04-18',
    firstMonth: '2025-11',
    lastMonth: '2026-10',
    yearlyRevenue: 31_000_000,
    thin: false,
  });
}
