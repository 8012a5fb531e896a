/** The desk in the system's browser: starts the loopback host, opens a private page that leads to it, prints an address. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import { DEFAULT_LANGUAGE, type Language } from '#shared/domain/language.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { tell } from '#shared/text/tell.ts';
import { backendOfThisMachine, PROJECT_FOLDER } from './backend/this-machine.ts';
import { optional, UsageError, wholeNumber } from './commands/command.ts';
import { chosenLanguage, givenOptions, LANGUAGE_OPTION } from './commands/options.ts';
import { startLoopback } from './hosts/loopback.ts';
import { type StartPage, writeStartPage } from './security/start-page.ts';

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' },
  ...LANGUAGE_OPTION,
} as const;

const MOST_PORT = 65_535;

/** Without a request for this long the host ends; the interface polls while its page is open. */
const IDLE_SHUTDOWN_SECONDS = 60 * 60;

/** Opens a file with the system's own opener; the printed address is there when it cannot. */
function openBrowser(file: string): void {
  const [command, ...given] =
    process.platform === 'darwin'
      ? ['open', file]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', file]
        : ['xdg-open', file];
  if (command === undefined) return;
  const child = spawn(command, given, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function serve(words: readonly string[], language: Language): Promise<void> {
  const say = (line: Sentence): void => void process.stdout.write(`${tell(line, language)}\n`);
  const given = givenOptions(OPTIONS, words);
  const [surplus] = given.positionals;
  if (surplus !== undefined) throw new UsageError(sentence('command.belongs-to-no-option', { text: surplus }));
  if (given.values['help']) return say(sentence('host.help'));
  const port = wholeNumber(given, 'port', { least: 0, most: MOST_PORT }) ?? 0;
  const interfaceFolder = join(PROJECT_FOLDER, 'dist', 'renderer');
  if (!existsSync(join(interfaceFolder, 'index.html'))) {
    throw new DeskError('not-found', sentence('host.not-built'));
  }
  const backend = backendOfThisMachine({ dataFolder: optional(given, 'data') });
  let ending = false;
  let startPage: StartPage | undefined;
  const end = async (code = 0): Promise<void> => {
    if (ending) return;
    ending = true;
    startPage?.remove();
    await host.close();
    await backend.close();
    process.exit(code);
  };
  const host = await startLoopback({
    connection: backend.connect('loopback'),
    interfaceFolder,
    port,
    idleSeconds: IDLE_SHUTDOWN_SECONDS,
    onIdle: () => void end(),
    onRedeemed: () => startPage?.remove(),
    onRedeemedAgain: () => {
      process.stderr.write(`desk: ${tell(sentence('host.ended-by-second-use'), language)}\n`);
      void end(1);
    },
  });
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  say(sentence('host.address', { url: host.issueAddress() }));
  if (given.values['no-open'] || process.env['DESK_NO_OPEN']) return;
  startPage = writeStartPage(tmpdir(), host.issueAddress());
  openBrowser(startPage.file);
}

/** What an error says to who started the desk. */
function reasonOf(error: unknown): Words {
  if (error instanceof UsageError || error instanceof DeskError) return error.words;
  const why = error instanceof Error ? error.message : String(error);
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? sentence('host.port-taken') : sentence('host.not-opened', { why });
}

async function run(words: readonly string[]): Promise<void> {
  let language: Language = DEFAULT_LANGUAGE;
  try {
    language = chosenLanguage(words, process.env);
    await serve(words, language);
  } catch (error) {
    process.stderr.write(`desk: ${tell(reasonOf(error), language)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

await run(process.argv.slice(2));
