/**
 * The words indicators are written in. An indicator is a definition and a pure function from a case
 * view to a computation; a computation keeps its operands, and each operand the records it came from.
 */
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import type { IndicatorValue, Known, Meaning } from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Group } from '#shared/domain/groups.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import type { Unit } from '#shared/domain/units.ts';
import { isSentence, type Sentence, type Words } from '#shared/domain/words.ts';
import { type SentenceId, sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { leftOutNote, type Selection } from '../case-view/records.ts';

export interface Operand {
  /** As a banker reads it: "receivables, average of 2024 and 2025". */
  readonly name: Sentence;
  /** Null when it was not provided. Money in minor units. */
  readonly value: number | string | null;
  readonly unit: Unit;
  /** Null when it comes from the applicant's or the application's own facts. */
  readonly recordSet: RecordSetName | null;
  readonly recordIds: readonly number[];
  readonly note?: Words;
  /** Set where it is an amount and records are left out because no rate converts them: it is not known. */
  readonly isUnconverted?: true;
}

export type NumericOperand = Operand & { readonly value: number | null };

export type Trend = NonNullable<IndicatorValue['trend']>;

export type Computation =
  | {
      readonly status: 'value';
      readonly value: number | string;
      readonly operands: readonly Operand[];
      readonly trend?: Trend;
      readonly known?: Known;
    }
  | {
      readonly status: 'missing';
      readonly reason: Words;
      readonly operands: readonly Operand[];
      readonly trend?: Trend;
    }
  | {
      readonly status: 'not-meaningful';
      readonly reason: Words;
      readonly meaning: Meaning;
      readonly operands: readonly Operand[];
      readonly trend?: Trend;
    };

/** Declared amounts that other evidence can verify. */
export type Verifiable = 'revenue' | 'debt' | 'payroll';

export interface RestsOn {
  /** The record sets its value is computed from; the parties to a record may be told by others. */
  readonly records: readonly RecordSetName[];
  /** The verifiable amounts among its figures. */
  readonly verified?: readonly Verifiable[];
}

/** Every indicator of the catalogue has its name in both languages, under its id. */
type IndicatorId = SentenceId extends infer I ? (I extends `indicator.${infer Id}` ? Id : never) : never;

export interface Indicator extends IndicatorDefinition {
  readonly restsOn: RestsOn;
  readonly compute: (view: CaseView) => Computation;
}

/** An indicator as it is written down in its group's file. */
export type GroupedIndicator = Omit<Indicator, 'group' | 'name' | 'indicator'> & { readonly indicator: IndicatorId };

/** Authority of a definition that no public source fixes. */
export const EXPERT_JUDGEMENT = sentence('citation.expert-judgement');

/** The indicators of one group, in the order they are shown. */
export function indicatorsOf(group: Group, indicators: readonly GroupedIndicator[]): readonly Indicator[] {
  return indicators.map((entry) => ({ ...entry, name: sentence(`indicator.${entry.indicator}`), group }));
}

/** Tells the operands of an indicator apart: its name's sentence with the values in it. */
export function operandId({ id, values }: Sentence): string {
  const parts = Object.values(values).map((value) => (isSentence(value) ? operandId(value) : String(value)));
  return [id.replace(/^operand\./, ''), ...parts].join(':');
}

/** An operand computed from selected records; its note also says what the selection left out. */
export function operand<V extends number | string | null>(
  name: Sentence,
  value: V,
  unit: Unit,
  selection: Selection<RecordSetName>,
  note?: Words,
): Operand & { readonly value: V } {
  const recordIds = selection.records.map((record) => record.recordId);
  const words = joinNotes(note, leftOutNote(selection));
  return {
    name,
    value,
    unit,
    recordSet: selection.recordSet,
    recordIds,
    ...(words && { note: words }),
    ...(unit === 'money' && selection.foreign.length > 0 && { isUnconverted: true }),
  };
}

/** An operand that is a fact of the applicant or the application, or follows from other operands. */
export function fact<V extends number | string | null>(
  name: Sentence,
  value: V,
  unit: Unit,
  note?: Words,
): Operand & { readonly value: V } {
  return { name, value, unit, recordSet: null, recordIds: [], ...(note && { note }) };
}

/** Notes in one line, those that are absent left out; undefined when there is none. */
export function joinNotes(...notes: readonly (Words | undefined)[]): Words | undefined {
  const [first, ...rest] = notes.filter((note) => note !== undefined);
  if (first === undefined || rest.length === 0) return first;
  return sentence('fields.remarks', { remarks: [first, ...rest] });
}

/**
 * A computed value; missing where an amount among its operands is not known for want of a rate. A number
 * that is not finite is a defect of the indicator, not a result.
 */
export function value(result: number | string, operands: readonly Operand[], trend?: Trend): Computation {
  if (typeof result === 'number' && !Number.isFinite(result))
    throw new Fault('indicators.not-finite', { result: String(result) });
  return withoutRate(operands, trend) ?? { status: 'value', value: result, operands, ...(trend && { trend }) };
}

/** The missing computation an amount causes that is not known for want of a rate; undefined where there is none. */
function withoutRate(operands: readonly Operand[], trend?: Trend): Computation | undefined {
  const unconverted = operands.find(({ isUnconverted }) => isUnconverted);
  return unconverted && missing(sentence('absence.no-rate', { what: unconverted.name }), operands, trend);
}

/** No value because evidence is absent; the reason says which. */
export function missing(reason: Words, operands: readonly Operand[] = [], trend?: Trend): Computation {
  return { status: 'missing', reason, operands, ...(trend && { trend }) };
}

/**
 * No value although the evidence is there, because the formula has no meaning for it; `meaning` is what
 * that says of the borrower. Missing where an amount among its operands is not known for want of a rate:
 * a debt nobody could convert is not no debt.
 */
export function notMeaningful(
  reason: Words,
  operands: readonly Operand[] = [],
  meaning: Meaning = 'unknown',
): Computation {
  return withoutRate(operands) ?? { status: 'not-meaningful', reason, meaning, operands };
}

/** The same value known only in part. A computation without a value is not known at all and stays as it is. */
export function knownOnly(computation: Computation, known: Known | undefined): Computation {
  return computation.status === 'value' && known !== undefined ? { ...computation, known } : computation;
}

/** What a denominator without meaning says, by the numerator above it: a ratio of no debt is good, of no equity bad. */
export interface DenominatorMeaning {
  readonly zero?: (numerator: number) => Meaning;
  readonly negative?: (numerator: number) => Meaning;
}

/** No debt, no interest, no liabilities: good, unless what should pay for them is itself negative. */
export const NOTHING_OWED: DenominatorMeaning = { zero: (numerator) => (numerator < 0 ? 'unknown' : 'good') };
/** Equity or assets used up: bad whatever stands above. */
export const USED_UP: DenominatorMeaning = { zero: () => 'bad', negative: () => 'bad' };
/** A burden over what should carry it: bad where there is a burden, good where there is none. */
export const BURDEN: DenominatorMeaning = {
  zero: (numerator) => (numerator > 0 ? 'bad' : 'good'),
  negative: (numerator) => (numerator > 0 ? 'bad' : 'good'),
};

function meaningOf(numerator: number, denominator: number, meanings: DenominatorMeaning): Meaning {
  return (denominator === 0 ? meanings.zero : meanings.negative)?.(numerator) ?? 'unknown';
}

/** A flag: 1 for true, 0 for false. */
export function flag(holds: boolean, operands: readonly Operand[]): Computation {
  return value(holds ? 1 : 0, operands);
}

/** First operand without a value, as the missing computation it causes; undefined when all have one. */
export function missingOperand(operands: readonly Operand[], shown = operands): Computation | undefined {
  const absent = operands.find((candidate) => candidate.value === null);
  return absent && missing(absenceOf(absent), shown);
}

/** Why an operand without a value has none. */
export function absenceOf({ name, note }: Operand): Sentence {
  return sentence('absence.operand', { what: name, why: note ?? sentence('fields.not-provided') });
}

function divisionReason(by: Sentence, amount: number): Sentence {
  return sentence(amount === 0 ? 'absence.division-by-zero' : 'absence.division-by-negative', { by });
}

/** The not-meaningful computation a zero or negative denominator causes; undefined when it is positive. */
export function badDenominator(
  denominator: Operand,
  operands: readonly Operand[],
  meaning: (denominator: number) => Meaning = () => 'unknown',
): Computation | undefined {
  if (typeof denominator.value !== 'number' || denominator.value > 0) return undefined;
  return notMeaningful(divisionReason(denominator.name, denominator.value), operands, meaning(denominator.value));
}

/**
 * scale × numerator ÷ denominator. Missing when either is, not meaningful when the denominator is
 * zero or negative.
 */
export function ratio(
  numerator: NumericOperand,
  denominator: NumericOperand,
  { scale = 1, meanings = {} }: { readonly scale?: number; readonly meanings?: DenominatorMeaning } = {},
): Computation {
  const operands = [numerator, denominator];
  const meaning = (by: number) => meaningOf(numerator.value ?? 0, by, meanings);
  const problem = missingOperand(operands) ?? badDenominator(denominator, operands, meaning);
  if (problem) return problem;
  return value((scale * (numerator.value ?? 0)) / (denominator.value ?? 1), operands);
}

/** The two sides of a fraction computed from several operands, and what its lower side is called. */
interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly denominatorName: Sentence;
}

/**
 * A fraction of several operands. Missing when any operand is, not meaningful when the denominator
 * is zero or negative.
 */
export function fraction<const T extends readonly NumericOperand[]>(
  operands: T,
  formula: (...values: { readonly [K in keyof T]: number }) => Fraction,
  meanings: DenominatorMeaning = {},
): Computation {
  const absent = missingOperand(operands);
  if (absent) return absent;
  const values = operands.map((each) => each.value) as unknown as { readonly [K in keyof T]: number };
  const { numerator, denominator, denominatorName } = formula(...values);
  if (denominator <= 0) {
    const meaning = meaningOf(numerator, denominator, meanings);
    return notMeaningful(divisionReason(denominatorName, denominator), operands, meaning);
  }
  return value(numerator / denominator, operands);
}

/** The number of a computation, or null where it has none: one point of a trend. */
export function numberOf(computation: Computation): number | null {
  return computation.status === 'value' && typeof computation.value === 'number' ? computation.value : null;
}

/** The same computation with a course over time beside it. */
export function withTrend(computation: Computation, trend: Trend): Computation {
  return trend.length < 2 ? computation : { ...computation, trend };
}
