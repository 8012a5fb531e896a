/** electron-builder's own reading and checking of electron-builder.yml, without the network. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Configuration } from 'electron-builder';

const ROOT = join(import.meta.dirname, '..', '..');

interface BuilderConfigModule {
  getConfig(project: string, path: string): Promise<Configuration>;
  validateConfiguration(configuration: unknown, log: { add(): void; isEnabled: boolean }): Promise<void>;
}

/** The configuration as electron-builder reads it, and its check against electron-builder's schema. */
export async function packagingConfiguration(): Promise<{
  configuration: Configuration;
  validate: (configuration: unknown) => Promise<void>;
}> {
  const require = createRequire(import.meta.url);
  const packager = dirname(createRequire(require.resolve('electron-builder')).resolve('app-builder-lib/package.json'));
  const module = require(join(packager, 'out', 'util', 'config', 'config.js')) as BuilderConfigModule;
  return {
    configuration: await module.getConfig(ROOT, 'electron-builder.yml'),
    validate: (configuration) => module.validateConfiguration(configuration, { add: () => {}, isEnabled: false }),
  };
}
