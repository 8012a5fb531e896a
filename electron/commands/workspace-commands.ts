/** Commands on workspaces and their operations: demo, operations, call, report, audit verify. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { clientOver } from '#shared/contract/client.ts';
import { isOperationName, operations } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { ROLES } from '#shared/domain/officers.ts';
import { sentence } from '#shared/text/sentence.ts';
import { jsonMistake } from '../ground/checked-document.ts';
import {
  type Command,
  caseIdOf,
  optional,
  required,
  SESSION_OPTIONS,
  UsageError,
  unwrapped,
  withSession,
} from './command.ts';

export const demoCommand: Command = {
  words: ['demo'],
  usage: sentence('command-help.demo-usage'),
  summary: sentence('command-help.demo'),
  options: {},
  run: async ({ positionals, backend, say, language }) => {
    const [folder] = positionals;
    if (folder === undefined) throw new UsageError(sentence('command.no-folder'));
    say(sentence('command-report.making-sample'));
    const client = clientOver((operation, input) => connection.call(operation, input, language));
    const connection = backend(resolve(folder)).connect('command-line');
    const { file, officers } = unwrapped(await client('workspace.createSample', {}));
    return { workspace: file, officers };
  },
};

export const operationsCommand: Command = {
  words: ['operations'],
  usage: sentence('command-help.operations-usage'),
  summary: sentence('command-help.operations'),
  options: {},
  run: async () =>
    Object.keys(operations)
      .filter(isOperationName)
      .map((name) => {
        const { kind, access } = operations[name];
        const roles = typeof access === 'string' ? [...ROLES] : [...access];
        return { name, kind, roles, signedOut: access === 'anyone', summary: sentence('command.operation', { name }) };
      }),
};

export const callCommand: Command = {
  words: ['call'],
  usage: sentence('command-help.call-usage'),
  summary: sentence('command-help.call'),
  options: SESSION_OPTIONS,
  run: async (input) => {
    const [name, json = '{}'] = input.positionals;
    if (name === undefined) throw new UsageError(sentence('command.no-operation'));
    if (!isOperationName(name)) throw new DeskError('not-found', sentence('command.unknown-operation', { name }));
    const given = parseJson(json);
    if (operations[name].access === 'anyone') {
      return unwrapped(await input.backend().connect('command-line').call(name, given, input.language));
    }
    // The dispatcher checks the input against the operation's schema, so the cast gives nothing away.
    return withSession(input, (call) => call(name, given as never));
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(sentence('command.input-not-json', { why: jsonMistake(error, text) }));
  }
}

export const reportCommand: Command = {
  words: ['report'],
  usage: sentence('command-help.report-usage'),
  summary: sentence('command-help.report'),
  options: { ...SESSION_OPTIONS, case: { type: 'string' }, out: { type: 'string' } },
  run: async (input) => {
    const out = resolve(required(input, 'out'));
    const caseText = required(input, 'case');
    const format = formatOf(out);
    return withSession(input, async (call) => {
      const caseId = await caseIdOf(call, caseText);
      const document = await call('report.create', { caseId, format });
      const bytes = Buffer.from(document.contentBase64, 'base64');
      writeFileSync(out, bytes);
      return { file: out, format, bytes: bytes.length };
    });
  },
};

function formatOf(file: string): 'pdf' | 'xlsx' | 'json' {
  const ending = /\.(pdf|xlsx|json)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'pdf' || ending === 'xlsx' || ending === 'json') return ending;
  throw new UsageError(sentence('command.report-ending'));
}

export const auditVerifyCommand: Command = {
  words: ['audit', 'verify'],
  usage: sentence('command-help.audit-verify-usage'),
  summary: sentence('command-help.audit-verify'),
  options: { ...SESSION_OPTIONS, head: { type: 'string' } },
  run: (input) => {
    const head = optional(input, 'head');
    return withSession(input, async (call) => {
      const result = await call('audit.verify', head === undefined ? {} : { head });
      if (result.intact) return result;
      const details = result.faults.map((message, index) => ({ place: String(index + 1), message }));
      throw new DeskError('conflict', result.message, details);
    });
  },
};
