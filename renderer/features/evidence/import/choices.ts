/** What the officer chose for the tables of an import, and what the import would bring; pure. */
import { fieldsOf } from '#renderer/charts/values/field-value.ts';
import type { FileInput } from '#shared/contract/fields.ts';
import type { ChoiceWord, TableMapping, TablePreview } from '#shared/contract/operations/evidence.ts';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { auxiliaryFieldsOf, meaningsOf, type RecordSetName, SIDES } from '#shared/domain/record-sets.ts';

export type FilePreview = AnswerOf<'evidence.preview'>['files'][number];
export type TableChoice = NonNullable<InputOf<'evidence.preview'>['choices']>[number];

/** The contract takes at most this many files in one call, and a host at most this many bytes. */
export const MOST_FILES = 100;
export const MOST_BYTES = 256 * 1024 * 1024;

/** Files with names of their own: two of one name from different folders become "name (2).csv". */
export function uniquelyNamed(files: readonly FileInput[]): FileInput[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const dot = file.name.lastIndexOf('.');
    const stem = dot > 0 ? file.name.slice(0, dot) : file.name;
    const suffix = dot > 0 ? file.name.slice(dot) : '';
    let name = file.name;
    for (let copy = 2; taken.has(name); copy += 1) name = `${stem} (${copy})${suffix}`;
    taken.add(name);
    return { ...file, name };
  });
}

/** Files a folder holds that no person would import: hidden ones and those of the system. */
export function isSystemFile(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini';
}

/** The choices with one added or replaced. */
export function withChoice(choices: readonly TableChoice[], choice: TableChoice): TableChoice[] {
  return [...choices.filter(({ file, sheet }) => file !== choice.file || sheet !== choice.sheet), choice];
}

/** The choices without the one for a table: the desk recognises it by itself again. */
export function withoutChoice(choices: readonly TableChoice[], file: string, sheet: string | null): TableChoice[] {
  return choices.filter((choice) => choice.file !== file || choice.sheet !== sheet);
}

/** What the officer chose for a table; undefined where the desk recognises it by itself. */
export function choiceFor(
  choices: readonly TableChoice[],
  file: string,
  sheet: string | null,
): TableChoice | undefined {
  return choices.find((choice) => choice.file === file && choice.sheet === sheet);
}

/** Whether the officer left a table out. */
export function isLeftOut(choices: readonly TableChoice[], file: string, sheet: string | null): boolean {
  return choiceFor(choices, file, sheet)?.mapping === null;
}

/** Whether a file will be skipped because this case has its content already. */
export function isAlreadyHere(file: FilePreview, caseId: string): boolean {
  return file.duplicateOf?.caseId === caseId;
}

/** Records the import would bring. */
export function recordsToImport(files: readonly FilePreview[], caseId: string): number {
  return files
    .filter((file) => !isAlreadyHere(file, caseId))
    .flatMap(({ tables }) => tables)
    .reduce((sum, table) => sum + (table.mapping === null ? 0 : table.recordCount), 0);
}

export interface MappableField {
  readonly field: string;
  readonly required: boolean;
  /** A column that makes a field together with others. */
  readonly isAuxiliary: boolean;
  readonly options?: readonly string[];
}

const AMOUNT_PARTS: ReadonlySet<string> = new Set(['debit', 'credit', 'side']);

/** Fields a mapping can fill; of a statement only the line's name, the rest are constants. */
export function mappableFields({ recordSet, layout }: Pick<TableMapping, 'recordSet' | 'layout'>): MappableField[] {
  const fields = fieldsOf(recordSet).map(([field, spec]) => ({
    field,
    required: spec.required === true,
    isAuxiliary: false,
    ...(spec.options && { options: spec.options }),
  }));
  if (layout === 'statement') {
    const named = ['code', 'kind', 'currency'];
    return named
      .flatMap((name) => fields.filter(({ field }) => field === name))
      .map(({ options, ...entry }) => ({ ...entry, ...(options && entry.field !== 'code' && { options }) }));
  }
  const auxiliary = auxiliaryFieldsOf(recordSet).map((field) => ({
    field,
    required: false,
    isAuxiliary: true,
    ...(field === 'side' && { options: SIDES }),
  }));
  // What gives an amount its sign stands beside it.
  const isOfAmount = ({ field }: MappableField): boolean => AMOUNT_PARTS.has(field);
  return [
    ...fields.flatMap((entry) => (entry.field === 'amount' ? [entry, ...auxiliary.filter(isOfAmount)] : [entry])),
    ...auxiliary.filter((entry) => !isOfAmount(entry)),
  ];
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A first mapping of a table to a record set: columns whose header reads like the field's name. */
export function firstMapping(table: TablePreview, recordSet: string): TableMapping {
  const columns = mappableFields({ recordSet, layout: 'rows' }).flatMap(({ field }) => {
    const header = table.headers.find((candidate) => plain(candidate) === plain(field));
    return header === undefined ? [] : [[field, header] as const];
  });
  return {
    recordSet,
    columns: Object.fromEntries(columns),
    constants: {},
    layout: 'rows',
    decimalMark: '.',
    dateOrder: 'ymd',
    moneyUnit: 1,
  };
}

/** The mapping with a field filled by a column, by a constant, or by nothing. */
export function withField(
  mapping: TableMapping,
  field: string,
  from: { readonly column: string } | { readonly constant: string } | null,
): TableMapping {
  const { columns: allColumns, constants: allConstants, ...others } = mapping;
  const { [field]: _column, ...columns } = allColumns;
  const { [field]: _constant, ...constants } = allConstants;
  // The words were those of the column before.
  const rest = withMeanings(others, field, {});
  if (from === null) return { ...rest, columns, constants };
  if ('column' in from) return { ...rest, columns: { ...columns, [field]: from.column }, constants };
  return { ...rest, columns, constants: { ...constants, [field]: from.constant } };
}

type Meanings = NonNullable<TableMapping['meanings']>;

function withMeanings<M extends { readonly meanings?: Meanings | undefined }>(
  mapping: M,
  field: string,
  own: Meanings[string],
): Omit<M, 'meanings'> & { meanings?: Meanings } {
  const { meanings = {}, ...rest } = mapping;
  const { [field]: _before, ...others } = meanings;
  const all = Object.keys(own).length === 0 ? others : { ...others, [field]: own };
  return Object.keys(all).length === 0 ? rest : { ...rest, meanings: all };
}

/** What a word in the column of a field may mean. */
export function wordOptions(mapping: TableMapping, field: string): readonly string[] {
  return meaningsOf(mapping.recordSet as RecordSetName, field) ?? [];
}

/**
 * The mapping with one word of a field's column meaning what the officer says; null takes it back. The words
 * of a bank's column of direction are said all at once: the balance then no longer turns the others.
 */
export function withMeaning(
  mapping: TableMapping,
  words: readonly ChoiceWord[],
  { field, word }: Pick<ChoiceWord, 'field' | 'word'>,
  meaning: string | null,
): TableMapping {
  const { [word]: _before, ...rest } = mapping.meanings?.[field] ?? {};
  const isSide = field === 'side';
  if (meaning === null) return withMeanings(mapping, field, isSide ? {} : rest);
  const understood = words.flatMap((shown) =>
    isSide && shown.field === field && shown.meaning !== null ? [[shown.word, shown.meaning] as const] : [],
  );
  return withMeanings(mapping, field, { ...rest, ...Object.fromEntries(understood), [word]: meaning });
}
