/** The command line `desk`: the same operations for auditors, scripts and batch work. JSON on standard output. */
import { parseArgs } from 'node:util';
import { DeskError } from '#shared/contract/reply.ts';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from '#shared/domain/language.ts';
import { tell } from '#shared/text/tell.ts';
import { backendOfThisMachine } from './backend/this-machine.ts';
import { authenticityBenchmarkCommand } from './commands/authenticity-commands.ts';
import { type Command, type CommandInput, UsageError } from './commands/command.ts';
import { importCommand, readCommand } from './commands/evidence-commands.ts';
import {
  compareCommand,
  composeModelCommand,
  exportModelCommand,
  scoreCommand,
  trainCommand,
} from './commands/model-commands.ts';
import {
  auditVerifyCommand,
  callCommand,
  demoCommand,
  operationsCommand,
  reportCommand,
} from './commands/workspace-commands.ts';
import type { Backend } from './handlers/ports.ts';

const COMMANDS: readonly Command[] = [
  demoCommand,
  operationsCommand,
  callCommand,
  readCommand,
  importCommand,
  reportCommand,
  auditVerifyCommand,
  authenticityBenchmarkCommand,
  trainCommand,
  scoreCommand,
  exportModelCommand,
  compareCommand,
  composeModelCommand,
];

const HELP = `desk: the SME Credit Desk from the command line.

${COMMANDS.map(({ usage, summary }) => `  ${usage}\n      ${summary}`).join('\n')}

JSON goes to standard output, messages to standard error; the exit code is 0 when it worked, 1 when
it did not, 2 for a command in the wrong form. The officer's password is read from DESK_PASSWORD.
A case is named by its id or its number (2026-000123). Every command takes --language en|zh, or DESK_LANGUAGE.
`;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function commandOf(words: readonly string[]): { command: Command; rest: string[] } {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (!command)
    throw new UsageError(words[0] === undefined ? 'A command is missing.' : `There is no command “${words[0]}”.`);
  return { command, rest: words.slice(command.name.split(' ').length) };
}

function parse(command: Command, rest: string[]): Pick<CommandInput, 'positionals' | 'values'> {
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, language: { type: 'string' } },
      allowPositionals: true,
    });
    return { positionals, values: values as CommandInput['values'] };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function run(words: string[]): Promise<number> {
  const backends: Backend[] = [];
  let current: Command | undefined;
  let language: Language = DEFAULT_LANGUAGE;
  try {
    if (words.includes('--help') || words[0] === 'help') {
      const asked = COMMANDS.find(({ name }) => words.join(' ').startsWith(name));
      process.stdout.write(asked ? `desk ${asked.usage}\n    ${asked.summary}\n` : HELP);
      return 0;
    }
    const { command, rest } = commandOf(words);
    current = command;
    const backend = (dataFolder?: string): Backend => {
      const made = backendOfThisMachine({ dataFolder });
      backends.push(made);
      return made;
    };
    const parsed = parse(command, rest);
    language = chosenLanguage(parsed.values['language'] ?? process.env['DESK_LANGUAGE']);
    const result = await command.run({
      ...parsed,
      language,
      environment: process.env,
      backend,
      say: (line) => say(tell(line, language)),
    });
    process.stdout.write(`${JSON.stringify(tell(result, language), null, 2)}\n`);
    return 0;
  } catch (error) {
    return explain(error, current, language);
  } finally {
    for (const backend of backends) await backend.close();
  }
}

/** The language named, or the default one where none is. */
function chosenLanguage(named: unknown): Language {
  if (named === undefined) return DEFAULT_LANGUAGE;
  if (isLanguage(named)) return named;
  throw new UsageError(`--language takes ${LANGUAGES.join(' or ')}.`);
}

function explain(error: unknown, command: Command | undefined, language: Language): number {
  if (error instanceof UsageError) {
    say(`desk: ${error.message}`);
    say(command ? `Usage: desk ${command.usage}` : 'Run `desk --help` for what there is.');
    return 2;
  }
  if (error instanceof DeskError) {
    say(`desk: ${error.code}: ${tell(error.words, language)}`);
    for (const { place, message } of error.details) say(`  ${place}: ${tell(message, language)}`);
    return 1;
  }
  say(`desk: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
}

process.exitCode = await run(process.argv.slice(2));
