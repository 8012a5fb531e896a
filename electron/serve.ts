/** The desk in the system's browser: starts the loopback host, prints its address and opens it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backendOfThisMachine, PROJECT_FOLDER } from './backend/this-machine.ts';
import { startLoopback } from './hosts/loopback.ts';

const HELP = `The desk in the browser, on this machine only.

  --port N     port on 127.0.0.1 (default: one the system chooses)
  --data DIR   folder of the workspaces
  --no-open    print the address, open no browser
  --help       this text
`;

/** Without a request for this long the host ends; the interface polls while its page is open. */
const IDLE_SHUTDOWN_SECONDS = 60 * 60;

/** Opens an address with the system's own opener; the printed address is there when it cannot. */
function openBrowser(url: string): void {
  const [command, ...given] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  if (command === undefined) return;
  const child = spawn(command, given, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const interfaceFolder = join(PROJECT_FOLDER, 'dist', 'renderer');
  if (!existsSync(join(interfaceFolder, 'index.html')))
    throw new Error('The interface is not built. Run: npm run build');
  const backend = backendOfThisMachine({ dataFolder: values.data });
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await host.close();
    await backend.close();
    process.exit(0);
  };
  const host = await startLoopback({
    connection: backend.connect('loopback'),
    interfaceFolder,
    port: Number(values.port),
    idleSeconds: IDLE_SHUTDOWN_SECONDS,
    onIdle: () => void end(),
  });
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  process.stdout.write(`The desk is at ${host.url}\n`);
  if (!values['no-open'] && !process.env['DESK_NO_OPEN']) openBrowser(host.url);
}

serve().catch((error: unknown) => {
  process.stderr.write(`desk: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
