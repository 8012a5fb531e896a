/** Paper and ink: one accent, and the risk ramp used for risk only, always beside a letter or word. */
import { type Grade, gradeRank } from '#shared/domain/grades.ts';

export const INK = '#1e2022';
export const QUIET = '#66625b';
export const HAIRLINE = '#d8d3c9';
export const WASH = '#f6f4ef';
export const ACCENT = '#14606b';
/** Adverse: the rust end of the risk ramp. */
export const RUST = '#9b4722';
/** Neutral fill of a bar that is neither good nor bad. */
export const STONE = '#b9b2a5';

/** Pale fills of the risk ramp from blue-green through sand to rust, AAA to D. */
const PALE_RAMP = [
  '#dcebec',
  '#e1ecea',
  '#e8eee6',
  '#eeefe1',
  '#f4eedb',
  '#f6e9d3',
  '#f5e1ca',
  '#f3d8c1',
  '#f0ceb8',
  '#ecc4af',
] as const;

/** The pale fill of a grade's band. */
export function paleOf(grade: Grade): string {
  return PALE_RAMP[gradeRank(grade)] ?? WASH;
}
