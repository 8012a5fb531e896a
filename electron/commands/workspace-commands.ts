/** Commands on workspaces and their operations: demo, operations, call, report, audit verify. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { clientOver } from '#shared/contract/client.ts';
import { isOperationName, operations } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { ROLES } from '#shared/domain/officers.ts';
import { type Command, caseIdOf, required, SESSION_OPTIONS, UsageError, unwrapped, withSession } from './command.ts';

export const demoCommand: Command = {
  name: 'demo',
  usage: 'demo DIR',
  summary:
    'Makes the sample workspace of 200 applicants in DIR; prints its file and its officers with their passwords.',
  options: {},
  run: async ({ positionals, backend, say, language }) => {
    const [folder] = positionals;
    if (folder === undefined) throw new UsageError('The folder for the sample workspace is missing.');
    say('Making the sample workspace; this takes about half a minute…');
    const client = clientOver((operation, input) => connection.call(operation, input, language));
    const connection = backend(resolve(folder)).connect('command-line');
    const { file, officers } = unwrapped(await client('workspace.createSample', {}));
    return { workspace: file, officers };
  },
};

export const operationsCommand: Command = {
  name: 'operations',
  usage: 'operations',
  summary: 'Lists every operation with its kind and the roles that may call it.',
  options: {},
  run: async () =>
    Object.entries(operations).map(([name, { kind, access, summary }]) => ({
      name,
      kind,
      roles: typeof access === 'string' ? [...ROLES] : [...access],
      signedOut: access === 'anyone',
      summary,
    })),
};

export const callCommand: Command = {
  name: 'call',
  usage: 'call NAME JSON --workspace FILE --officer NAME',
  summary: 'Calls one operation as an officer and prints its value. Operations for anyone need no workspace.',
  options: SESSION_OPTIONS,
  run: async (input) => {
    const [name, json = '{}'] = input.positionals;
    if (name === undefined) throw new UsageError('The name of an operation is missing; `desk operations` lists them.');
    if (!isOperationName(name))
      throw new DeskError('not-found', `There is no operation “${name}”; \`desk operations\` lists them.`);
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
    throw new UsageError(`The input is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const reportCommand: Command = {
  name: 'report',
  usage: 'report --workspace FILE --officer NAME --case ID --out FILE.pdf [--language en|zh]',
  summary:
    'Writes the decision report of a case; the ending of FILE chooses PDF, XLSX or JSON, --language its language.',
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
  throw new UsageError('--out must end in .pdf, .xlsx or .json.');
}

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  usage: 'audit verify --workspace FILE --officer NAME',
  summary: 'Recomputes the whole audit chain; fails when an event does not hold.',
  options: SESSION_OPTIONS,
  run: (input) =>
    withSession(input, async (call) => {
      const result = await call('audit.verify', {});
      if (!result.intact) throw new DeskError('conflict', result.message);
      return result;
    }),
};
