/** Sentences of the command line: commands in the wrong form, and files that are not what a command takes. */

import type { OperationName } from '../../../contract/operations.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';
import { operationSummaries } from '../operation-names.ts';

/** "a, b or c". */
function either(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ');
}

export const commandSentences = {
  'command.none': 'A command is missing.',
  'command.unknown': ({ name }: { readonly name: string }) => `There is no command “${name}”.`,
  'command.unknown-option': ({ option }: { readonly option: string }) => `There is no option ${option} here.`,
  'command.no-law': ({ law, laws }: { readonly law: string; readonly laws: readonly string[] }) =>
    `There is no law “${law}”: ${laws.join(', ')}.`,
  'command.option-missing': ({ option }: { readonly option: string }) => `--${option} is missing.`,
  'command.option-empty': ({ option }: { readonly option: string }) => `--${option} has no value.`,
  'command.not-one-of': ({
    option,
    given,
    allowed,
  }: {
    readonly option: string;
    readonly given: string;
    readonly allowed: readonly string[];
  }) => `--${option} is ${given}; it must be ${either(allowed)}.`,
  'command.not-whole': ({
    option,
    given,
    least,
    most,
  }: {
    readonly option: string;
    readonly given: string;
    readonly least: number;
    readonly most: number | null;
  }) =>
    `--${option} is ${given}; it must be a whole number ${most === null ? `of at least ${least}` : `from ${least} to ${most}`}.`,
  'command.not-positive': ({ option, given }: { readonly option: string; readonly given: string }) =>
    `--${option} is ${given}; it must be a positive number.`,
  'command.only-for': ({
    option,
    owner,
    values,
  }: {
    readonly option: string;
    readonly owner: string;
    readonly values: readonly string[];
  }) => `--${option} belongs to --${owner} ${either(values)}.`,
  'command.belongs-to-no-option': ({ text }: { readonly text: string }) =>
    `“${text}” belongs to no option of this command.`,
  'command.no-password': 'The officer’s password is expected in the environment variable DESK_PASSWORD.',
  'command.no-folder': 'The folder for the sample workspace is missing.',
  'command.no-file': 'The file to read is missing.',
  'command.no-model': 'No decision model is named.',
  'command.no-cases': 'No file of test cases is named.',
  'command.no-files': 'The files to import are missing.',
  'command.no-operation': 'The name of an operation is missing; `desk operations` lists them.',
  'command.unknown-operation': ({ name }: { readonly name: string }) =>
    `There is no operation “${name}”; \`desk operations\` lists them.`,
  'command.input-not-json': ({ why }: { readonly why: Words }, t: Teller) => `The input is not JSON: ${t.say(why)}.`,
  'command.report-ending': '--out must end in .pdf, .xlsx or .json.',
  'command.operation': ({ name }: { readonly name: OperationName }) => operationSummaries[name],
  'command.no-case': ({ number }: { readonly number: string }) => `There is no case ${number}.`,
  'command.failed': ({ why }: { readonly why: string }) => `The command failed by an error of its own: ${why}`,
  'command.no-format': ({ path }: { readonly path: string }) => `${path} is of no format the desk reads.`,
  'command.unreadable': ({ path, why }: { readonly path: string; readonly why: Words }, t: Teller) =>
    `${path} cannot be read: ${t.say(why)}.`,
  'command.not-there': 'there is no such file',
  'command.not-allowed': 'this user may not read it',
  'command.is-a-folder': 'it is a folder',
  'command.unwritable': ({ path }: { readonly path: string }) =>
    `${path} cannot be written: its folder is not there or is read-only.`,
  'command.table-not-recognised': ({ headers }: { readonly headers: readonly string[] }) =>
    `This table was not recognised. Its columns: ${headers.join(', ')}.`,
  'command.column-not-taken': 'No field of the record set takes this column.',
  'command.model-format': ({
    path,
    format,
    expected,
  }: {
    readonly path: string;
    /** The format it names, as JSON; null where it names none. */
    readonly format: string | null;
    readonly expected: string;
  }) =>
    `${path} ${format === null ? 'names no format' : `is of the format ${format}`}; models made by \`desk train\` are of the format "${expected}".`,
  'command.no-direction': ({
    input,
    path,
    given,
  }: {
    readonly input: string;
    readonly path: string;
    /** As JSON. */
    readonly given: string;
  }) =>
    `The direction of ${input} in ${path} is ${given}; it must be "higher-is-riskier", "lower-is-riskier" or "none" (or 1, -1, 0: whether the PD rises with the input).`,
  'command.columns-absent': ({ path, columns }: { readonly path: string; readonly columns: readonly string[] }) =>
    `${path} has no column ${columns.map((name) => `"${name}"`).join(', ')}, which the model needs.`,
  'command.row-below': ({ column, row }: { readonly column: string; readonly row: number }) =>
    `column "${column}", row ${row} below the header`,
  'command.not-a-number': ({ place, cell }: { readonly place: Words; readonly cell: string }, t: Teller) =>
    `${t.say(place)} is ${cell}; the model takes a number.`,
  'command.no-rows': ({ path }: { readonly path: string }) => `${path} has no rows below its header.`,
  'command.empty-table': ({ path }: { readonly path: string }) =>
    `${path} is empty; a table starts with a row of column names.`,
} as const;
