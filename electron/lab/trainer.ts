/** Training by the settings of a run. */
import type { LabSettings } from '#shared/domain/lab.ts';
import type { LabelledTable } from '../scoring/lab/table.ts';
import { type TrainingProgress, trainAdditive } from '../scoring/training/additive.ts';
import type { LearnedModel } from '../scoring/training/learned/schema.ts';
import type { AdditiveOptions } from '../scoring/training/options.ts';
import type { MakeRunner } from '../scoring/training/runners.ts';
import { trainScorecard } from '../scoring/training/scorecard/train.ts';

export interface TrainerContext {
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
  return stage === 'choice of pairs' ? CHOICE_SHARE * own : CHOICE_SHARE + (1 - CHOICE_SHARE) * own;
}

/** Trains a model on some rows, as the settings say. */
export async function trainBySettings(
  table: LabelledTable,
  settings: LabSettings,
  { runner, onShare }: TrainerContext,
): Promise<LearnedModel> {
  const options = sharedOptions(settings);
  if (settings.method === 'scorecard') return trainScorecard(table, options).model;
  const { pairs, calibration } = settings;
  const progress = (state: TrainingProgress): void => onShare(shareOf(state));
  const { model } = await trainAdditive(table, { ...options, pairs, calibration }, { runner, progress });
  return model;
}
