/** Training by the settings of a run. */

import type { LabSettings } from '#shared/domain/lab.ts';
import type { RejectedTable } from '../tables/labelled.ts';
import { type TrainingProgress, trainAdditive } from '../training/additive.ts';
import type { TrainMethod } from '../training/cross-validate.ts';
import type { AdditiveOptions } from '../training/options.ts';
import { type RejectReport, trainWithRejects } from '../training/rejects/inference.ts';
import type { MakeRunner } from '../training/runners.ts';
import { trainScorecard } from '../training/scorecard/train.ts';

interface TrainerContext {
  readonly runner: MakeRunner;
  /** Told the share of one training that is done, 0 … 1. */
  readonly onShare: (share: number) => void;
}

/** What settings say of every option that both methods share. */
function sharedOptions({ seed, inputs }: LabSettings): Pick<AdditiveOptions, 'seed' | 'directions' | 'special'> {
  const withCodes = inputs.filter(({ special }) => special.length > 0);
  return {
    seed,
    directions: Object.fromEntries(inputs.map(({ name, direction }) => [name, direction])),
    special: Object.fromEntries(withCodes.map(({ name, special }) => [name, special])),
  };
}

/** Share of an additive training that the choice of pairs takes. */
const CHOICE_SHARE = 0.25;

function shareOf({ stage, done, total }: TrainingProgress): number {
  const own = done / total;
  return stage === 'pair-choice' ? CHOICE_SHARE * own : CHOICE_SHARE + (1 - CHOICE_SHARE) * own;
}

/** How rows are fitted once it is known which rows and weights there are. */
function fitMethod(settings: LabSettings, { runner, onShare }: TrainerContext): TrainMethod {
  const options = sharedOptions(settings);
  if (settings.method === 'scorecard') {
    const edges = Object.fromEntries(settings.bins.map(({ input, edges: own }) => [input, own]));
    return async (table) => trainScorecard(table, { ...options, edges }).model;
  }
  const { pairs, calibration, smoothing } = settings;
  const progress = (state: TrainingProgress): void => onShare(shareOf(state));
  return async (table) => {
    const all = { ...options, pairs, calibration, smoothing };
    return (await trainAdditive(table, all, { runner, progress })).model;
  };
}

/** Training as the settings say, with rejected applications where they say so. */
export function trainerOf(
  settings: LabSettings,
  rejected: RejectedTable | null,
  context: TrainerContext,
  told: (report: RejectReport) => void,
): TrainMethod {
  const fit = fitMethod(settings, context);
  const { method, factor } = settings.rejects;
  if (method === 'none' || !rejected) return fit;
  const { seed, special } = sharedOptions(settings);
  return trainWithRejects(rejected, { method, factor, seed, special }, fit, told);
}
