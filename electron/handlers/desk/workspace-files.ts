/** Workspace files: listing and making them. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleMaking } from '../../sample/make.ts';
import { SAMPLE_OFFICERS } from '../../sample/officers.ts';
import { makeAside, sweepMade } from '../../store/made-aside.ts';
import type { DeskHandlers } from './desk-handler.ts';
import { createWorkspace } from './new-workspace.ts';
import { WORKSPACE_EXTENSION, workspaceName } from './workspace-name.ts';

/** File name of the sample workspace in the data folder. */
export const SAMPLE_FILE = 'Sample.sme';

type WorkspaceFileHandlers = Pick<DeskHandlers, 'workspace.list' | 'workspace.create' | 'workspace.createSample'>;

export const workspaceFileHandlers: WorkspaceFileHandlers = {
  'workspace.list': ({ connection }) => {
    const folder = connection.options.dataFolder;
    sweepMade(folder);
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(WORKSPACE_EXTENSION)) : [];
    const workspaces = names.map((name) => {
      const file = join(folder, name);
      const { mtime, size } = statSync(file);
      return {
        file,
        name: workspaceName(file),
        modified: mtime.toISOString(),
        bytes: size,
        sample: name === SAMPLE_FILE,
      };
    });
    return { folder, workspaces: workspaces.sort((a, b) => (a.modified < b.modified ? 1 : -1)) };
  },

  'workspace.create': async ({ connection }, { name, administrators }) => {
    const { dataFolder, clock, newId } = connection.options;
    const file = join(dataFolder, `${name}${WORKSPACE_EXTENSION}`);
    const facts = { now: clock.now(), newId, administrators };
    const { recoveryPhrase } = await makeAside(file, (made) => createWorkspace(made, facts));
    return { file, recoveryPhrase };
  },

  'workspace.createSample': async ({ connection, progress, language }) => {
    const { dataFolder, clock, newId } = connection.options;
    const file = join(dataFolder, SAMPLE_FILE);
    if (!existsSync(file)) {
      // Loaded when asked for: who has their own workspaces never needs the sample's generator.
      const { makeSampleWorkspace } = await import('../../sample/make.ts');
      const making: SampleMaking = {
        clock,
        language,
        createWorkspace: (made, facts) => createWorkspace(made, { ...facts, newId }),
        openDesk: (own) => connection.backendOver({ ...connection.options, ...own }),
      };
      await makeSampleWorkspace(file, making, progress);
    }
    return { file, officers: SAMPLE_OFFICERS.map(({ name, role, password }) => ({ name, role, password })) };
  },
};
