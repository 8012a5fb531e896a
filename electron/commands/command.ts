/** What every command of the command line has: its usage, its options, and what it prints. */
import type { ParseArgsConfig } from 'node:util';
import { type Client, clientOver } from '#shared/contract/client.ts';
import type { AnswerOf, InputOf, OperationName } from '#shared/contract/operations.ts';
import { DeskError, type Reply } from '#shared/contract/reply.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Backend } from '../handlers/ports.ts';

export interface Command {
  /** Words after `desk`, e.g. "audit", "verify". */
  readonly words: readonly string[];
  /** Its form: its words, its options, and what each takes. */
  readonly usage: Words;
  readonly summary: Words;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** More of its help, in parts of lines each, for the words that stand after it. */
  readonly details?: (words: readonly string[]) => readonly (readonly Words[])[];
  /** Returns what is printed on standard output as JSON. */
  run(input: CommandInput): Promise<unknown>;
  /** Whether what was printed is a failure: the exit code is 1. */
  readonly fails?: (result: unknown) => boolean;
}

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** Language of what is printed, from --language or DESK_LANGUAGE. */
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A backend over a folder of workspaces; closed when the command ends. */
  readonly backend: (dataFolder?: string) => Backend;
  /** Writes a line to standard error, in the language of the command. */
  readonly say: (line: Words) => void;
}

/** A command given in the wrong form; its usage is printed and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Sentence;

  constructor(words: Sentence) {
    super(words.id);
    this.words = words;
  }
}

/** The value of a reply; a failure is thrown with its code and details. */
export function unwrapped<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new DeskError(reply.code, reply.message, reply.details);
}

/** The text of an option that must be there. */
export function required(input: Pick<CommandInput, 'values'>, option: string): string {
  const value = input.values[option];
  if (typeof value !== 'string' || value === '') throw new UsageError(sentence('command.option-missing', { option }));
  return value;
}

/** The text of an option; undefined where it is not given. */
export function optional(input: Pick<CommandInput, 'values'>, option: string): string | undefined {
  return input.values[option] === undefined ? undefined : required(input, option);
}

/** A whole number within bounds, ends included; undefined where the option is not given. Throws UsageError for anything else. */
export function wholeNumber(
  input: Pick<CommandInput, 'values'>,
  option: string,
  { least, most = null }: { readonly least: number; readonly most?: number | null },
): number | undefined {
  const given = optional(input, option);
  if (given === undefined) return undefined;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= (most ?? value)) return value;
  throw new UsageError(sentence('command.not-whole', { option, given, least, most }));
}

/** Options of every command that works on a workspace. */
export const SESSION_OPTIONS = {
  workspace: { type: 'string' },
  officer: { type: 'string' },
} as const satisfies Command['options'];

type Call = <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<AnswerOf<N>>;

/**
 * Signs the officer in, works, and signs out whatever happens. The password comes from DESK_PASSWORD;
 * the own one that takes the place of a one-time password from DESK_NEW_PASSWORD.
 */
export async function withSession<T>(input: CommandInput, work: (call: Call) => Promise<T>): Promise<T> {
  const password = input.environment['DESK_PASSWORD'];
  if (password === undefined) throw new UsageError(sentence('command.no-password'));
  const workspace = required(input, 'workspace');
  const officer = required(input, 'officer');
  const connection = input.backend().connect('command-line');
  const client: Client = clientOver(
    (operation, given, language) => connection.call(operation, given, language),
    input.language,
  );
  const next = input.environment['DESK_NEW_PASSWORD'];
  unwrapped(await client('session.signIn', { workspace, officer, password, ...(next !== undefined && { next }) }));
  try {
    return await work(async (operation, given) => unwrapped(await client(operation, given)));
  } finally {
    await client('session.signOut', {});
  }
}

/** A case by its id or by its number ("2026-000123"). */
export async function caseIdOf(call: Call, given: string): Promise<string> {
  if (!/^\d{4}-\d{6}$/.test(given)) return given;
  const { cases } = await call('case.list', { search: given });
  const found = cases.find(({ number }) => number === given);
  if (!found) throw new DeskError('not-found', sentence('command.no-case', { number: given }));
  return found.id;
}
