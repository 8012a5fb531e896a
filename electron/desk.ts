/** The command line `desk`: the same operations for auditors, scripts and batch work. JSON on standard output. */
import { DeskError } from '#shared/contract/reply.ts';
import { DEFAULT_LANGUAGE, type Language } from '#shared/domain/language.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { wrapped, wrappedUsage } from '#shared/text/columns.ts';
import { sentence } from '#shared/text/sentence.ts';
import { tell } from '#shared/text/tell.ts';
import { backendOfThisMachine } from './backend/this-machine.ts';
import { authenticityBenchmarkCommand } from './commands/authenticity-commands.ts';
import { type Command, UsageError } from './commands/command.ts';
import { computeCommand } from './commands/compute-commands.ts';
import { importCommand, readCommand } from './commands/evidence-commands.ts';
import { lawsCommand } from './commands/laws-command.ts';
import {
  compareCommand,
  composeModelCommand,
  exportModelCommand,
  measureModelCommand,
  scaleModelCommand,
  scoreCommand,
  trainCommand,
} from './commands/model-commands.ts';
import { chosenLanguage, givenOptions, LANGUAGE_OPTION } from './commands/options.ts';
import { policyCheckCommand, policyTestCommand } from './commands/policy-commands.ts';
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
  policyCheckCommand,
  policyTestCommand,
  lawsCommand,
  computeCommand,
  trainCommand,
  scoreCommand,
  exportModelCommand,
  compareCommand,
  composeModelCommand,
  measureModelCommand,
  scaleModelCommand,
];

const PROGRAM = 'desk';

/** Columns of a line of help. */
const WIDTH = 100;
const INDENT = '      ';

/** Form and purpose of a command, as lines. */
function helpOn({ usage, summary }: Command, language: Language): string {
  const form = wrappedUsage(`  ${PROGRAM} ${tell(usage, language)}`, WIDTH, INDENT);
  return `${form}\n${wrapped(INDENT + tell(summary, language), WIDTH, INDENT)}\n`;
}

/** What a command says of its parts, for the words that stand after it. */
function detailsOn({ details }: Command, words: readonly string[], language: Language): string {
  const told = (line: Words): string => `${wrapped(INDENT + tell(line, language), WIDTH, INDENT + INDENT)}\n`;
  return (details?.(words) ?? []).map((part) => `\n${part.map(told).join('')}`).join('');
}

function helpOnAll(language: Language): string {
  const told = (words: Sentence): string => wrapped(tell(words, language), WIDTH, '');
  const each = COMMANDS.map((command) => helpOn(command, language));
  return [told(sentence('command-help.title')), '', each.join('\n'), told(sentence('command-help.rules')), ''].join(
    '\n',
  );
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function findCommand(words: readonly string[]): Command | undefined {
  return COMMANDS.find((command) => command.words.every((word, index) => words[index] === word));
}

async function run(words: readonly string[]): Promise<number> {
  const backends: Backend[] = [];
  let current: Command | undefined;
  let language: Language = DEFAULT_LANGUAGE;
  try {
    language = chosenLanguage(words, process.env);
    if (words.includes('--help') || words[0] === 'help') {
      const asked = findCommand(words[0] === 'help' ? words.slice(1) : words);
      const help = asked ? helpOn(asked, language) + detailsOn(asked, words, language) : helpOnAll(language);
      process.stdout.write(help);
      return 0;
    }
    const command = findCommand(words);
    if (!command) {
      const [name] = words;
      throw new UsageError(
        name === undefined || name.startsWith('--') ? sentence('command.none') : sentence('command.unknown', { name }),
      );
    }
    current = command;
    const backend = (dataFolder?: string): Backend => {
      const made = backendOfThisMachine({ dataFolder });
      backends.push(made);
      return made;
    };
    const told = language;
    const result = await command.run({
      ...givenOptions({ ...command.options, ...LANGUAGE_OPTION }, words.slice(command.words.length)),
      language,
      environment: process.env,
      backend,
      say: (line) => say(tell(line, told)),
    });
    process.stdout.write(`${JSON.stringify(tell(result, language), null, 2)}\n`);
    return command.fails?.(result) ? 1 : 0;
  } catch (error) {
    return explain(error, current, language);
  } finally {
    for (const backend of backends) await backend.close();
  }
}

function explain(error: unknown, command: Command | undefined, language: Language): number {
  if (error instanceof UsageError) {
    say(`${PROGRAM}: ${tell(error.words, language)}`);
    const { usage } = command ?? {};
    const help = usage ? sentence('command-help.usage', { usage }) : sentence('command-help.run-help');
    say(wrappedUsage(tell(help, language), WIDTH, INDENT));
    return 2;
  }
  if (error instanceof DeskError) {
    say(`${PROGRAM}: ${error.code}: ${tell(error.words, language)}`);
    // Scripts read these lines: a place and what is wrong there, parted alike in every language.
    for (const { place, message } of error.details) say(`  ${tell(place, language)}: ${tell(message, language)}`);
    return 1;
  }
  const why = error instanceof Error ? error.message : String(error);
  say(`${PROGRAM}: ${tell(sentence('command.failed', { why }), language)}`);
  return 1;
}

process.exitCode = await run(process.argv.slice(2));
