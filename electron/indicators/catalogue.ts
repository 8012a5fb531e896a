/** The catalogue of indicators: every indicator of the seven groups, computed and traced. */
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { IndicatorValue, OperandSummary } from '#shared/domain/assessment.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { withPaidVoidsSold } from '../matching/paid-voids.ts';
import { certificationIndicators } from './certification.ts';
import { customerIndicators } from './customer.ts';
import { financialIndicators } from './financial.ts';
import { type Computation, type Indicator, type Operand, operandId, type RestsOn } from './indicator.ts';
import { logisticsIndicators } from './logistics.ts';
import { monitoringIndicators } from './monitoring.ts';
import { operationalIndicators } from './operational.ts';
import { transactionsIndicators } from './transactions.ts';

/** All indicators, in group order. */
export const INDICATORS: readonly Indicator[] = [
  ...certificationIndicators,
  ...operationalIndicators,
  ...financialIndicators,
  ...transactionsIndicators,
  ...customerIndicators,
  ...logisticsIndicators,
  ...monitoringIndicators,
];

const byId: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((entry) => [entry.indicator, entry]));

/** One indicator opened: what it is, its value in a case, and the records behind each operand. */
export interface IndicatorTrace {
  readonly definition: IndicatorDefinition;
  readonly value: IndicatorValue;
  /** In the order of `value.operands`; recordSet is null for facts of the case itself. */
  readonly operands: readonly TracedOperand[];
}

/** An operand with the records it was computed from. */
export type TracedOperand = Omit<OperandSummary, 'recordSet' | 'recordCount'> &
  Pick<Operand, 'recordSet' | 'recordIds'>;

function entryOf(id: string): Indicator {
  const entry = byId.get(id);
  if (!entry) throw new DeskError('not-found', sentence('found.no-indicator', { indicator: id }));
  return entry;
}

function definitionOf(entry: Indicator): IndicatorDefinition {
  const { compute: _, restsOn: __, ...definition } = entry;
  return definition;
}

function summaryOf(operand: Operand): OperandSummary {
  const { name, value, unit, recordSet, recordIds, note } = operand;
  return {
    id: operandId(name),
    name,
    value,
    unit,
    recordSet,
    recordCount: recordIds.length,
    ...(note !== undefined && { note }),
  };
}

function indicatorValue(entry: Indicator, computation: Computation): IndicatorValue {
  return {
    indicator: entry.indicator,
    group: entry.group,
    status: computation.status,
    value: computation.status === 'value' ? computation.value : null,
    reason: computation.status === 'value' ? null : computation.reason,
    ...(computation.status === 'not-meaningful' && { meaning: computation.meaning }),
    ...(computation.status === 'value' && computation.known && { known: computation.known }),
    operands: computation.operands.map(summaryOf),
    ...(computation.trend && { trend: computation.trend }),
  };
}

/** The definition of an indicator. Throws not-found where there is none of that id. */
export function indicatorDefinition(id: string): IndicatorDefinition {
  return definitionOf(entryOf(id));
}

/** What an indicator rests on. Throws not-found where there is none of that id. */
export function restsOn(id: string): RestsOn {
  return entryOf(id).restsOn;
}

/** An indicator takes a paid void as the sale it was; the void rate alone counts it as what it is now. */
function computed(entry: Indicator, view: CaseView): Computation {
  return entry.compute(entry.indicator === 'invoice_void_rate' ? view : withPaidVoidsSold(view));
}

/** Every indicator of a case, in group order; those without evidence say so. */
export function computeIndicators(view: CaseView): IndicatorValue[] {
  return INDICATORS.map((entry) => indicatorValue(entry, computed(entry, view)));
}

/** One indicator of a case with the records each operand was computed from. Throws not-found for an unknown id. */
export function traceIndicator(view: CaseView, indicator: string): IndicatorTrace {
  const entry = entryOf(indicator);
  const computation = computed(entry, view);
  const operands = computation.operands.map((each) => ({ id: operandId(each.name), ...each }));
  return { definition: definitionOf(entry), value: indicatorValue(entry, computation), operands };
}
