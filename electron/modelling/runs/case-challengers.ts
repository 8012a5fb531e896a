/** What a challenger says of one case, and what moves it most. */
import type { Assessment, IndicatorValue } from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Grade } from '#shared/domain/grades.ts';
import { indicatorDefinition } from '../../indicators/catalogue.ts';
import { parseModel } from '../../scoring/checked-model.ts';
import type { MasterScale } from '../../scoring/model.ts';
import { scalingFactor } from '../../scoring/scaling.ts';
import { scoreIndicators } from '../../scoring/score.ts';
import type { InputMapping, StoredModel } from '../../store/models.ts';
import { termBaselines } from '../terms/baselines.ts';
import { parseLearnedModel } from '../training/learned/checked-learned.ts';
import { scoreRecord } from '../training/learned/score-rows.ts';
import { columnOfValue, openMapped } from './mapped-challenger.ts';

export interface Driver {
  readonly indicator: string;
  /** Log-odds of default that it adds. */
  readonly logOdds: number;
}

export interface Opinion {
  readonly pd: number;
  readonly grade: Grade;
  readonly drivers: readonly Driver[];
}

/** Drivers that are shown. */
const MOST_DRIVERS = 8;

/** The drivers that move most, in either direction. */
function strongest(drivers: readonly Driver[]): Driver[] {
  return drivers
    .filter(({ logOdds }) => logOdds !== 0)
    .toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
    .slice(0, MOST_DRIVERS);
}

/** Name of a term of one indicator or two. */
function termName(names: readonly string[]): string {
  return names.join(' × ');
}

function byCaseModel(model: StoredModel, { indicators, reliability }: Assessment): Opinion {
  const { model: document } = parseModel(model.document);
  const score = scoreIndicators(document, model.hash, indicators, indicatorDefinition, reliability);
  const factor = scalingFactor(document.scaling);
  const drivers = score.contributions.map(({ indicator, partner, points, baseline }) => ({
    indicator: termName(partner === undefined ? [indicator] : [indicator, partner]),
    logOdds: (baseline - points) / factor,
  }));
  return { pd: score.pd, grade: score.grade, drivers: strongest(drivers) };
}

type Values = ReadonlyMap<string, IndicatorValue>;

function byLearnedModel({ document, mapping }: StoredModel, values: Values): Opinion {
  const { model } = parseLearnedModel(document);
  const indicatorOf = new Map((mapping ?? []).map(({ input, indicator }) => [input, indicator]));
  const record = model.inputs.map(({ name, kind }) => {
    const value = values.get(indicatorOf.get(name) ?? '');
    if (value?.status !== 'value' || value.value === null) return [name, null] as const;
    return [name, kind === 'numeric' ? Number(value.value) : String(value.value)] as const;
  });
  const { pd, grade, terms } = scoreRecord(model, Object.fromEntries(record));
  const baselines = termBaselines(model);
  const factor = scalingFactor(model.scaling);
  const drivers = terms.map(({ inputs, points }, index) => ({
    indicator: termName(inputs.map((input) => indicatorOf.get(input) ?? input)),
    logOdds: ((baselines[index] ?? 0) - points) / factor,
  }));
  return { pd, grade, drivers: strongest(drivers) };
}

async function byOtherMaker(
  model: StoredModel & { readonly mapping: readonly InputMapping[] },
  content: Uint8Array,
  values: Values,
  masterScale: MasterScale,
): Promise<Opinion> {
  const challenger = await openMapped(model.name, content, model.mapping);
  try {
    const indicatorOf = new Map(model.mapping.map(({ input, indicator }) => [input, indicator]));
    const columns = challenger.features.map(({ name, kind }) =>
      columnOfValue(name, kind, values.get(indicatorOf.get(name) ?? '')),
    );
    const table = { rows: 1, columns };
    const pd = (await challenger.pdOf(table))[0] ?? Number.NaN;
    const grade = masterScale.find((step) => step.grade !== 'D' && pd <= step.pdUpTo)?.grade ?? 'C';
    const drivers = challenger.attributionsOf?.(table, 0).byFeature ?? [];
    return {
      pd,
      grade,
      drivers: strongest(
        drivers.map(({ feature, logOdds }) => ({ indicator: indicatorOf.get(feature) ?? feature, logOdds })),
      ),
    };
  } finally {
    await challenger.close();
  }
}

/**
 * What a challenger says of an assessed case; a challenger of another maker is graded by the given
 * master scale. Throws DeskError "invalid-input" where it cannot score the case.
 */
export async function opinionOn(
  assessment: Assessment,
  model: StoredModel,
  content: Uint8Array | undefined,
  masterScale: MasterScale,
): Promise<Opinion> {
  if (model.kind === 'case-model') return byCaseModel(model, assessment);
  const values = new Map(assessment.indicators.map((value) => [value.indicator, value]));
  if (model.kind === 'learned-model') return byLearnedModel(model, values);
  const { mapping } = model;
  if (!mapping || !content) throw new Fault('challenger.not-stored', { hash: model.hash });
  return byOtherMaker({ ...model, mapping }, content, values, masterScale);
}
