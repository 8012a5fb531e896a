/** Clients whose truth is known because they were made up, and what a case model makes of them. */
import { indicatorDefinition } from '#electron/indicators/catalogue.ts';
import type { IndicatorValue, Score } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import type { ModelDocument } from '../../scoring/model.ts';
import { scoreIndicators } from '../../scoring/score.ts';
import { fitLogistic, type LogisticCalibration } from '../training/calibration.ts';
import { meanOver } from '../validation/spread.ts';

/** A made-up client: what its evidence says, how far that can be relied on, and the probability of default it was drawn with. */
export interface KnownClient {
  readonly values: readonly IndicatorValue[];
  readonly reliability: readonly GroupReliability[];
  readonly probabilityOfDefault: number;
}

/** The score of a client by a model, as the desk gives it. */
export function scoreOf(model: ModelDocument, { values, reliability }: KnownClient): Score {
  return scoreIndicators(model, '', values, indicatorDefinition, reliability);
}

export function pointsOf(model: ModelDocument, clients: readonly KnownClient[]): Float64Array {
  return Float64Array.from(clients, (client) => scoreOf(model, client).points);
}

/**
 * Slope and shift of the truth's log-odds on those of some points: logistic, each client counted as
 * defaulted by its probability and as not by the rest. The slope is 1 where points tell clients apart
 * neither more nor less than they know. `factor` is points per unit of log-odds.
 */
export function truthOn(points: Float64Array, factor: number, clients: readonly KnownClient[]): LogisticCalibration {
  const truth = meanOver(clients.map(({ probabilityOfDefault }) => probabilityOfDefault));
  const level = meanOver([...points]) + factor * Math.log(truth / (1 - truth));
  const twice = 2 * points.length;
  const logOdds = Float64Array.from({ length: twice }, (_, row) => (level - (points[row >> 1] ?? 0)) / factor);
  const target = Uint8Array.from({ length: twice }, (_, row) => (row + 1) % 2);
  const weights = Float64Array.from({ length: twice }, (_, row) => {
    const pd = clients[row >> 1]?.probabilityOfDefault ?? 0;
    return row % 2 === 0 ? pd : 1 - pd;
  });
  return fitLogistic(logOdds, target, weights);
}
