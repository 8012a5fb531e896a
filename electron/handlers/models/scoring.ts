/** Tables scored by a registered model, row by row. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { labTask } from '../../jobs/task-thread.ts';
import { fileNamePart } from '../../reports/file-name.ts';
import type { WorkspaceHandlers } from '../handler.ts';
import { mustFindLearned } from './must-find-model.ts';

export const modelScoringHandlers: Pick<WorkspaceHandlers, 'model.scoreFile'> = {
  'model.scoreFile': async ({ store, progress }, { hash, file }) => {
    const { stored, model } = mustFindLearned(store, hash);
    if (stored.status === 'refused')
      throw new DeskError('conflict', sentence('model-register.refused', { name: stored.name }));
    await progress.report(sentence('progress.scoring'), 0, null);
    const content = Buffer.from(file.contentBase64, 'base64');
    const task = { file: { name: file.name, content }, model };
    const { rows, meanPd, grades, csv } = await labTask('score', task, content.byteLength);
    return {
      rows,
      meanPd,
      grades: [...grades],
      scores: {
        fileName: sentence('lab.scores-file', { name: fileNamePart(file.name.replace(/\.[^.]+$/, '')) }),
        mediaType: 'text/csv',
        contentBase64: Buffer.from(csv).toString('base64'),
      },
    };
  },
};
