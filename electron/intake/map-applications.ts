/** Rows of a table of applications → cases to open, each with an identity that a second run recognises. */

import type { z } from 'zod';
import type { FileProblem } from '#shared/contract/fields.ts';
import {
  type Applicant,
  type Application,
  applicantSchema,
  applicationSchema,
} from '#shared/contract/operations/case.ts';
import type { IntakeMapping } from '#shared/contract/operations/intake.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { checkRegistrationId } from '#shared/domain/identifier-checks.ts';
import { canonicalRegistrationId } from '#shared/domain/identifiers.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { issueWords } from '#shared/text/issues.ts';
import { sentence } from '#shared/text/sentence.ts';
import { caseDateFaults } from '#shared/values/case-dates.ts';
import { errorAt } from '../evidence/problems.ts';
import { conventionsOfColumns } from '../evidence/recognition/conventions.ts';
import { headerFingerprint } from '../evidence/recognition/fingerprint.ts';
import type { Table, TableRow } from '../evidence/recognition/table.ts';
import { type Conventions, isUnreadable, parseField } from '../evidence/values/parse-field.ts';
import { hashOf, sha256 } from '../ground/canonical.ts';
import { INDUSTRY_SCHEMES, type IndustryScheme, sizeIndustryOf } from './industries.ts';
import { LIFE_STAGE_WORDS, TARGETS, type Target, targetOf } from './targets.ts';

export interface IntakeRow {
  readonly row: number;
  readonly applicant: Applicant;
  readonly application: Application;
  /** Same row, same key: in a second run of the file, or of a file that contains it. */
  readonly key: string;
}

type MappedRow = IntakeRow | { readonly refused: FileProblem[] };

/** Whether a row was refused. */
export function isRefused(mapped: MappedRow): mapped is { readonly refused: FileProblem[] } {
  return 'refused' in mapped;
}

type Values = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Maps every row, in order. Dates later than `today` are refused. A row whose registration id comes
 * from a column is identified by the id and the terms asked for; a row without one by its whole
 * content and how often that content has occurred before it.
 */
export function* mapApplications(table: Table, mapping: IntakeMapping, today: IsoDate): Generator<MappedRow> {
  const conventions = conventionsOf(table, mapping);
  const indexes = new Map(
    Object.entries(mapping.columns).map(([field, header]) => [field, table.headers.indexOf(header)]),
  );
  const fingerprint = headerFingerprint(table.headers);
  const occurrences = new Map<string, number>();
  for (const row of table.rows) {
    const read = readRow(table, row, mapping, indexes, conventions);
    if ('refused' in read) {
      yield read;
      continue;
    }
    const facts = factsOf(table, row, read.values, today);
    if ('refused' in facts) {
      yield facts;
      continue;
    }
    const key = keyOf(mapping, facts, row, fingerprint, occurrences);
    yield { row: row.row, ...facts, key };
  }
}

function conventionsOf(table: Table, { columns }: IntakeMapping): Conventions {
  const of = (kinds: readonly Target['kind'][]): number[] =>
    Object.entries(columns).flatMap(([field, header]) =>
      kinds.includes(targetOf(field)?.kind ?? 'text') ? [table.headers.indexOf(header)] : [],
    );
  return conventionsOfColumns(table, of(['money', 'integer']), of(['date']), of(['money'])).conventions;
}

function readRow(
  table: Table,
  row: TableRow,
  mapping: IntakeMapping,
  indexes: ReadonlyMap<string, number>,
  conventions: Conventions,
): { values: Values } | { refused: FileProblem[] } {
  const refused: FileProblem[] = [];
  const values: Record<string, Values[string]> = {};
  for (const target of IN_READING_ORDER) {
    const { field } = target;
    const index = indexes.get(field);
    const constant = mapping.constants[field];
    const cell = index === undefined ? filledIn(constant ?? '', table, row) : (row.cells[index] ?? '');
    const currency = typeof values['currency'] === 'string' ? values['currency'] : 'CNY';
    const value = parseField(specOf(target), wordFor(field, cell), index === undefined ? PLAIN : conventions, currency);
    if (isUnreadable(value)) {
      const column = mapping.columns[field] ?? null;
      refused.push(
        errorAt(
          { file: table.file, sheet: table.sheet, row: row.row, column },
          sentence('intake.unreadable', { target: target.label, why: value.message }),
        ),
      );
    } else {
      // An empty cell falls back on the value given for all rows.
      values[field] = value === null && index !== undefined && constant ? filledIn(constant, table, row) : value;
    }
  }
  return refused.length > 0 ? { refused } : { values };
}

/** Money needs to know its currency first. */
const IN_READING_ORDER: readonly Target[] = TARGETS.toSorted(
  (a, b) => Number(b.kind === 'currency') - Number(a.kind === 'currency'),
);

/** Constants are written plainly. */
const PLAIN: Conventions = { decimalMark: '.', dateOrder: 'ymd', moneyUnit: 1 };

function specOf({ kind, options }: Target): { kind: Target['kind']; options?: readonly string[] } {
  return options ? { kind, options } : { kind };
}

/** Words of this purpose that the field's kind does not know: life stages, and years for a date. */
function wordFor(field: string, cell: string | number): string | number {
  if (field === 'lifeStage') return LIFE_STAGE_WORDS[String(cell).trim().toLowerCase()] ?? cell;
  // A bare year stands for its first day, which is past in every year that has begun.
  if (field === 'appliedOn' || field === 'foundedOn')
    return /^(19|20)\d\d$/.test(String(cell)) ? `${cell}-01-01` : cell;
  return cell;
}

function filledIn(template: string, table: Table, row: TableRow): string {
  return template.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    if (name === 'row') return String(row.row);
    const index = table.headers.indexOf(name);
    return index === -1 ? whole : String(row.cells[index] ?? '');
  });
}

function factsOf(
  table: Table,
  row: TableRow,
  values: Values,
  today: IsoDate,
): { applicant: Applicant; application: Application } | { refused: FileProblem[] } {
  const registrationId = String(values['registrationId'] ?? '');
  const industryCode = values['industryCode'] === null ? null : String(values['industryCode']);
  const applicant = applicantSchema.safeParse({
    legalName: values['legalName'] ?? '',
    registrationIdKind: values['registrationIdKind'] ?? idKindOf(registrationId),
    registrationId,
    industryCode,
    sizeIndustry: values['sizeIndustry'] ?? sizeIndustryOf(industryCode ?? '', schemeOf(values['industryScheme'])),
    lifeStage: values['lifeStage'] ?? null,
    foundedOn: values['foundedOn'] ?? null,
    region: values['region'] ?? null,
    headcount: values['headcount'] ?? null,
  });
  const { amount, currency, termMonths, product, purpose, channel, institutionLevel, appliedOn } = values;
  const application = applicationSchema.safeParse({
    amount,
    currency,
    termMonths,
    product,
    purpose: purpose ?? '',
    channel,
    institutionLevel,
    appliedOn,
  });
  const issues = [...(applicant.error?.issues ?? []), ...(application.error?.issues ?? [])];
  const messages = issues.map((issue) => objection(labelOf(issue.path), issue));
  const facts = applicant.data && application.data && { applicant: applicant.data, application: application.data };
  const faults = facts ? caseDateFaults(facts, today) : [];
  messages.push(...faults.map(({ field, why }) => sentence('intake.wrong', { target: labelOf([field]), why })));
  if (messages.length > 0 || !facts) {
    const place = { file: table.file, sheet: table.sheet, row: row.row };
    return { refused: messages.map((message) => errorAt(place, message)) };
  }
  return facts;
}

/** A schema's objection to a target's value, for the person who sent the file. */
function objection(target: Words, issue: z.core.$ZodIssue): Sentence {
  const isText = 'origin' in issue && issue.origin === 'string';
  if (issue.code === 'invalid_type') return sentence('intake.is-missing', { target });
  if (issue.code === 'too_small') {
    const floor = issue.inclusive ? Number(issue.minimum) - 1 : Number(issue.minimum);
    return isText ? sentence('intake.is-missing', { target }) : sentence('intake.too-small', { target, floor });
  }
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    return isText ? sentence('intake.too-long', { target, most }) : sentence('intake.too-large', { target, most });
  }
  return sentence('intake.wrong', { target, why: issueWords(issue) });
}

function schemeOf(value: Values[string] | undefined): IndustryScheme {
  return INDUSTRY_SCHEMES.find((scheme) => scheme === value) ?? 'gbt-4754';
}

/** The form of an id: 18 characters of the USCC's alphabet, 20 of an LEI, else other. */
function idKindOf(id: string): Applicant['registrationIdKind'] {
  const code = canonicalRegistrationId('uscc', id);
  // A spelling with separators counts only where the check digit agrees: many schemes have hyphens.
  const isPlain = code === id;
  if (/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code) && (isPlain || checkRegistrationId('uscc', code)?.valid)) return 'uscc';
  return /^[0-9A-Z]{18}\d{2}$/.test(code) && (isPlain || checkRegistrationId('lei', code)?.valid) ? 'lei' : 'other';
}

function labelOf(path: readonly PropertyKey[]): Words {
  const field = String(path[0] ?? '');
  return targetOf(field)?.label ?? field;
}

function keyOf(
  { columns }: IntakeMapping,
  { applicant, application }: { applicant: Applicant; application: Application },
  row: TableRow,
  fingerprint: string,
  occurrences: Map<string, number>,
): string {
  if ('registrationId' in columns) {
    const { amount, currency, termMonths, product, appliedOn } = application;
    // A date that is only a fallback changes from run to run and says nothing about the row.
    const date = 'appliedOn' in columns ? appliedOn : null;
    return hashOf(['id', applicant.registrationId, amount, currency, termMonths, product, date]);
  }
  const content = sha256(row.cells.join('\u001f'));
  const ordinal = (occurrences.get(content) ?? 0) + 1;
  occurrences.set(content, ordinal);
  return hashOf(['row', fingerprint, content, ordinal]);
}
