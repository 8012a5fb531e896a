/** The scale of learned scores. */
import type { MasterScale, Scaling } from '../../scoring/model.ts';

/**
 * Ten times the usual scale of 600 points at 50:1 and 20 points to double the odds. A model has up
 * to a hundred terms, each rounded alone; on the usual scale that would blur the score by a tenth of
 * a log-odds unit, here by a hundredth.
 */
export const LEARNED_SCALING: Scaling = { pdo: 200, referenceScore: 6000, referenceOdds: 50 };

/** The house's master scale by upper bounds of PD: judgement, to be edited. */
export const DEFAULT_MASTER_SCALE: MasterScale = [
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
