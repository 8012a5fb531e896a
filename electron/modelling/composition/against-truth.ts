/** A case model against clients whose truth is known: how well it ranks them, how sure it is, and what each grade realises. */
import type { LifeStage } from '#shared/domain/applications.ts';
import { LIFE_STAGES } from '#shared/domain/applications.ts';
import { GRADES, type Grade } from '#shared/domain/grades.ts';
import type { ModelDocument } from '../../scoring/model.ts';
import { scalingFactor } from '../../scoring/scaling.ts';
import { meanOver } from '../validation/spread.ts';
import { type ScoreShares, scoreShares } from './group-shares.ts';
import { type KnownClient, scoreOf, truthOn } from './known-client.ts';

interface StagedClient extends KnownClient {
  readonly lifeStage: LifeStage | null;
  readonly isInDefault: boolean;
}

/** Some clients: the mean of the model's PD, and of the truth. */
interface Realised {
  readonly clients: number;
  readonly pd: number;
  readonly truth: number;
}

export interface AgainstTruth {
  /** Clients on the scale; those in default stand before it. */
  readonly clients: number;
  readonly inDefault: number;
  /** Probability that of one who defaults and one who does not the model takes the first for the worse. */
  readonly auc: number;
  /** The same of the truth itself: more is not to be had. */
  readonly bestAuc: number;
  /** 1 where the model is as sure as it may be, below where it is surer than it knows. */
  readonly slope: number;
  readonly pd: number;
  readonly truth: number;
  readonly grades: readonly ({ readonly grade: Grade } & Realised)[];
  readonly lifeStages: readonly ({ readonly lifeStage: LifeStage } & Realised)[];
  readonly shares: ScoreShares;
}

/**
 * Measures a model on clients. Every figure counts a client as defaulted by its probability and as not
 * by the rest, so that no draw of outcomes adds its chance to the result.
 */
export function againstTruth(model: ModelDocument, all: readonly StagedClient[]): AgainstTruth {
  const clients = all.filter(({ isInDefault }) => !isInDefault);
  const scores = clients.map((client) => scoreOf(model, client));
  const truths = clients.map(({ probabilityOfDefault }) => probabilityOfDefault);
  const realised = (belongs: (index: number) => boolean): Realised => {
    const own = [...clients.keys()].filter(belongs);
    return {
      clients: own.length,
      pd: meanOver(own.map((index) => scores[index]?.pd ?? 0)),
      truth: meanOver(own.map((index) => truths[index] ?? 0)),
    };
  };
  const points = Float64Array.from(scores, (score) => score.points);
  const whole = realised(() => true);
  return {
    clients: clients.length,
    inDefault: all.length - clients.length,
    auc: expectedAuc(points, truths),
    bestAuc: expectedAuc(
      Float64Array.from(truths, (truth) => -truth),
      truths,
    ),
    slope: truthOn(points, scalingFactor(model.scaling), clients).slope,
    pd: whole.pd,
    truth: whole.truth,
    grades: GRADES.map((grade) => ({ grade, ...realised((index) => scores[index]?.grade === grade) })).filter(
      ({ clients: count }) => count > 0,
    ),
    lifeStages: LIFE_STAGES.map((lifeStage) => ({
      lifeStage,
      ...realised((index) => clients[index]?.lifeStage === lifeStage),
    })).filter(({ clients: count }) => count > 0),
    shares: scoreShares(scores),
  };
}

/** Area under the curve with soft outcomes; ties count half. More points mean less risk. */
function expectedAuc(points: Float64Array, truths: readonly number[]): number {
  const order = [...points.keys()].sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0));
  let [badBelow, won, good, bad] = [0, 0, 0, 0];
  for (let start = 0; start < order.length; ) {
    let [tiedGood, tiedBad, end] = [0, 0, start];
    while (end < order.length && points[order[end] ?? 0] === points[order[start] ?? 0]) {
      const truth = truths[order[end] ?? 0] ?? 0;
      tiedBad += truth;
      tiedGood += 1 - truth;
      end += 1;
    }
    won += tiedGood * (badBelow + tiedBad / 2);
    badBelow += tiedBad;
    good += tiedGood;
    bad += tiedBad;
    start = end;
  }
  return won / (good * bad);
}
