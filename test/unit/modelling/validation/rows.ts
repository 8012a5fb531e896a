/** Made-up scored rows whose PDs are right by construction. */

import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { ScoredRows } from '#electron/modelling/validation/figures.ts';
import type { MasterScale } from '#electron/scoring/model.ts';

export const SCALE: MasterScale = [
  { grade: 'AAA', pdUpTo: 0.001 },
  { grade: 'AA', pdUpTo: 0.0025 },
  { grade: 'A', pdUpTo: 0.006 },
  { grade: 'BBB', pdUpTo: 0.012 },
  { grade: 'BB', pdUpTo: 0.025 },
  { grade: 'B', pdUpTo: 0.05 },
  { grade: 'CCC', pdUpTo: 0.1 },
  { grade: 'CC', pdUpTo: 0.2 },
  { grade: 'C', pdUpTo: 1 },
  { grade: 'D', pdUpTo: 1 },
];

/** Points of a PD at 20 points to double the odds; PDs from 1% to 60%, outcomes drawn from them. */
export function calibratedRows(rows: number, seed: number): ScoredRows {
  const random = seededRandom(seed);
  const pd = Float64Array.from({ length: rows }, () => 0.01 + 0.59 * random.next() ** 2);
  const target = Uint8Array.from(pd, (value) => (random.next() < value ? 1 : 0));
  const points = Int32Array.from(pd, (value) => Math.round(487.1229 + 28.8539 * Math.log((1 - value) / value)));
  return { target, points, pd };
}
