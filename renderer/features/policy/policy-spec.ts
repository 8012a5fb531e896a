/** How each field of the policy documents is shown and typed in, by its name. */

import { optionsOf } from '#renderer/ui/fields/options.ts';
import { CHANNELS, LIFE_STAGES, PRODUCTS } from '#shared/domain/applications.ts';
import { LIMIT_MEASURES } from '#shared/domain/assessment.ts';
import { RELIABILITIES } from '#shared/domain/authenticity.ts';
import { EXCEPTION_SEVERITIES } from '#shared/domain/exceptions.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { INSTITUTION_LEVELS } from '#shared/domain/officers.ts';
import { RECORD_SET_NAMES, RECORD_SETS } from '#shared/domain/record-sets.ts';
import { STATEMENT_CODES } from '#shared/domain/spread.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

export type NumberUnit = 'share' | 'basis-points' | 'months' | 'ratio' | 'money' | 'count';

export type FieldForm =
  | { readonly form: 'number'; readonly unit: NumberUnit; readonly whenNull?: string }
  | { readonly form: 'text' }
  /** A file as a whole; `accept` names its endings. */
  | { readonly form: 'file'; readonly accept: string }
  | { readonly form: 'choice'; readonly options: readonly Option[]; readonly whenNull?: string }
  | { readonly form: 'choices'; readonly options: readonly Option[]; readonly whenNull?: string }
  /** `off` is what stands in the document where it is not ticked. */
  | { readonly form: 'flag'; readonly off: false | null }
  | { readonly form: 'searches' }
  | { readonly form: 'requirements' };

const share: FieldForm = { form: 'number', unit: 'share' };
const basisPoints: FieldForm = { form: 'number', unit: 'basis-points' };
const ratio: FieldForm = { form: 'number', unit: 'ratio' };
const grades = GRADES.map((grade) => ({ value: grade, label: grade }));

function measuresIn(text: Text): readonly Option[] {
  return optionsOf(LIMIT_MEASURES, text.policy.measures);
}

function formsIn(text: Text): Readonly<Record<string, FieldForm>> {
  const words = text.policy;
  const { nothing } = words;
  const measures = measuresIn(text);
  return {
    ownFundsShare: share,
    withoutHistory: share,
    atLeast: share,
    atMost: share,
    minimumDscr: ratio,
    planningRateBasisPoints: basisPoints,
    grade: { form: 'choice', options: grades },
    shareOfTurnover: { form: 'number', unit: 'share', whenNull: nothing.none },
    shareOfTangibleNetWorth: { form: 'number', unit: 'share', whenNull: nothing.none },
    product: { form: 'choice', options: optionsOf(PRODUCTS, text.domain.products) },
    applies: { form: 'choices', options: measures },
    repaymentMonths: { form: 'number', unit: 'months', whenNull: nothing.ownTerm },
    kind: { form: 'choice', options: optionsOf(RECORD_SETS.collateral.fields.kind.options, words.collateralKinds) },
    haircut: share,
    enforceability: share,
    upToMonths: { form: 'number', unit: 'months', whenNull: nothing.noEnd },
    fromMonths: { form: 'number', unit: 'months' },
    basisPoints,
    maximumRateBasisPoints: basisPoints,
    assetClass: { form: 'choice', options: optionsOf(['corporate', 'other-retail'], words.assetClasses) },
    pdFloor: share,
    afterTax: share,
    incomeTaxRate: share,
    rate: ratio,
    levels: { form: 'choices', options: optionsOf(INSTITUTION_LEVELS, text.domain.levels), whenNull: nothing.any },
    amountUpTo: { form: 'number', unit: 'money', whenNull: nothing.unlimited },
    worstGrade: { form: 'choice', options: grades, whenNull: nothing.any },
    priceDeviationUpTo: { form: 'number', unit: 'basis-points', whenNull: nothing.any },
    withinLimit: { form: 'flag', off: null },
    lossGivenDefaultUpTo: { form: 'number', unit: 'share', whenNull: nothing.any },
    tenorUpTo: { form: 'number', unit: 'months', whenNull: nothing.any },
    channels: { form: 'choices', options: optionsOf(CHANNELS, text.domain.channels), whenNull: nothing.any },
    worstReliability: {
      form: 'choice',
      options: RELIABILITIES.map((value) => ({ value, label: value })),
      whenNull: nothing.any,
    },
    exceptionsUpTo: { form: 'number', unit: 'count', whenNull: nothing.any },
    worstException: {
      form: 'choice',
      options: optionsOf(EXCEPTION_SEVERITIES, words.exceptionSeverities),
      whenNull: nothing.any,
    },
    nobody: { form: 'flag', off: null },
    otherLenders: { form: 'flag', off: false },
    enforcement: { form: 'flag', off: false },
    valuationMonths: { form: 'number', unit: 'months' },
    securedLossGivenDefault: share,
    unsecured: share,
    currencyMismatchHaircut: share,
    materialShare: share,
    materialAmount: { form: 'number', unit: 'money' },
    cureMonths: { form: 'number', unit: 'months' },
    cureMonthsAfterRestructuring: { form: 'number', unit: 'months' },
    searchMonths: { form: 'number', unit: 'months' },
    products: { form: 'choices', options: optionsOf(PRODUCTS, text.domain.products), whenNull: nothing.any },
    lifeStages: { form: 'choices', options: optionsOf(LIFE_STAGES, text.domain.lifeStages), whenNull: nothing.any },
    sets: { form: 'choices', options: optionsOf(RECORD_SET_NAMES, text.evidence.recordSets) },
    codes: { form: 'choices', options: optionsOf(STATEMENT_CODES, text.domain.statementLines) },
    searches: { form: 'searches' },
    model: { form: 'file', accept: '.dmn,.xml' },
    cases: { form: 'file', accept: '.xml' },
  };
}

const made = new WeakMap<Text, Readonly<Record<string, FieldForm>>>();

/** The forms are made once a language: a table asks for them at every cell. */
function formsOf(text: Text): Readonly<Record<string, FieldForm>> {
  const known = made.get(text) ?? formsIn(text);
  made.set(text, known);
  return known;
}

/** The form of a field. `required` names measures in limit tables and roles in authority tables: the value tells. */
export function formOf(text: Text, field: string, sample: unknown): FieldForm {
  if (field === 'required') {
    const holdsRoles = Array.isArray(sample) && typeof sample[0] === 'object';
    return holdsRoles ? { form: 'requirements' } : { form: 'choices', options: measuresIn(text) };
  }
  const known = formsOf(text)[field];
  if (known) return known;
  return typeof sample === 'number' ? { form: 'number', unit: 'count' } : { form: 'text' };
}

/** Label of a field with its unit, as it stands over a column. */
export function labelOf(text: Text, formats: Formats, field: string, form: FieldForm, currency: string): string {
  const words = text.policy;
  if (form.form === 'requirements') return words.whoSigns;
  const label = words.fields[field] ?? field;
  if (form.form !== 'number') return label;
  if (form.unit === 'money') return formats.inUnit(label, currency);
  return form.unit === 'count' || form.unit === 'ratio' ? label : formats.inUnit(label, words.units[form.unit]);
}

/** Entries of a node in the order people read them: the stored document is ordered by name. */
export function inReadingOrder<V>(text: Text, entries: readonly (readonly [string, V])[]): (readonly [string, V])[] {
  const { sections, fields } = text.policy;
  return inOrderOf([...Object.keys(sections), ...Object.keys(fields), ...INSTITUTION_LEVELS], entries);
}

/** Entries of a row in the order of the fields: the products of a rule are no section. */
export function rowInReadingOrder<V>(text: Text, entries: readonly (readonly [string, V])[]): (readonly [string, V])[] {
  return inOrderOf([...Object.keys(text.policy.fields), ...INSTITUTION_LEVELS], entries);
}

function inOrderOf<V>(order: readonly string[], entries: readonly (readonly [string, V])[]): (readonly [string, V])[] {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return entries.toSorted(([a], [b]) => rank(a) - rank(b));
}
