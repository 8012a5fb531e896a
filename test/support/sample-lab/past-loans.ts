/**
 * An invented bank's past loans as a table to train on: what was known when each was granted, whether it
 * defaulted within a year, an interaction that no single column shows, gaps, and a column known only
 * afterwards.
 */
import { type Random, seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import { addDays } from '#shared/domain/dates.ts';

const ROWS = 2_400;
const SECTORS = ['manufacturing', 'wholesale', 'retail', 'construction', 'transport', 'software'] as const;
/** Log-odds of default that a sector adds. */
const SECTOR_RISK = [0, -0.1, 0.2, 0.6, 0.3, -0.3] as const;

/** Standard normal, by the sum of twelve uniforms. */
function normal(random: Random): number {
  let sum = -6;
  for (let index = 0; index < 12; index += 1) sum += random.next();
  return sum;
}

function rounded(value: number, digits: number): string {
  return value.toFixed(digits);
}

/** The text, or nothing in a share of rows. */
function unlessMissing(random: Random, share: number, value: string): string {
  return random.next() < share ? '' : value;
}

function loan(random: Random, index: number): string {
  const health = normal(random);
  const sector = random.below(SECTORS.length);
  const years = Math.floor(1 + 24 * random.next() ** 1.6);
  const debt = Math.min(1.3, Math.max(0.05, 0.58 - 0.12 * health + 0.13 * normal(random)));
  const current = Math.max(0.15, 1.35 + 0.3 * health + 0.35 * normal(random));
  const cover = 2.6 + 1.9 * health + 1.6 * normal(random);
  const margin = 0.035 + 0.03 * health + 0.025 * normal(random);
  const growth = 0.05 + 0.06 * health + 0.16 * normal(random);
  const dso = Math.max(5, 62 - 7 * health + 22 * normal(random));
  const turnover = Math.max(0.2, 1.3 + 0.15 * health + 0.45 * normal(random));
  const risk =
    -3.5 +
    2.6 * Math.max(0, debt - 0.5) * 2 +
    0.9 * Math.max(0, 1.1 - current) * 2 -
    0.28 * Math.min(4, Math.max(-2, cover)) -
    7 * Math.max(-0.08, Math.min(0.12, margin)) +
    (years < 3 ? 0.7 : 0) +
    0.011 * Math.max(0, dso - 70) +
    // Fast growth harms only those who carry much debt.
    (growth > 0.15 && debt > 0.6 ? 1.6 : 0) +
    (growth < -0.15 ? 0.8 : 0) +
    (SECTOR_RISK[sector] ?? 0);
  const defaulted = random.next() < 1 / (1 + Math.exp(-risk)) ? 1 : 0;
  const daysLate = defaulted === 1 ? 90 + random.below(200) : random.below(40);
  return [
    `L-${String(100_001 + index)}`,
    addDays('2021-01-04', Math.floor((index * 1430) / ROWS)),
    SECTORS[sector],
    years,
    rounded(current, 2),
    rounded(debt, 3),
    unlessMissing(random, 0.06, rounded(cover, 2)),
    rounded(margin, 4),
    unlessMissing(random, years < 2 ? 0.9 : 0.02, rounded(growth, 3)),
    unlessMissing(random, 0.03, rounded(dso, 0)),
    rounded(turnover, 2),
    daysLate,
    defaulted,
  ].join(',');
}

const HEADER =
  'loan_id,granted_on,sector,years_trading,current_ratio,debt_to_assets,interest_cover,net_margin,revenue_growth,dso,asset_turnover,days_late_at_close,defaulted';

/** The table as CSV. */
export function pastLoans(): string {
  const random = seededRandom(7);
  const rows = Array.from({ length: ROWS }, (_, index) => loan(random, index));
  return `${[HEADER, ...rows].join('\n')}\n`;
}
