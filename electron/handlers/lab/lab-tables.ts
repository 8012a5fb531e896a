/** Labelled tables of the lab: kept, looked at, profiled. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { sha256 } from '../../ground/canonical.ts';
import { labTask } from '../../jobs/task-thread.ts';
import type { ColumnProfile } from '../../modelling/tables/profile.ts';
import { deleteLabTable, insertLabTable, labTableByContent, listLabTables } from '../../store/lab-tables.ts';
import type { WorkspaceHandlers } from '../handler.ts';
import { mustFindTable, tableFile } from './must-find-run.ts';

/** Most levels that a profile lists. */
const SHOWN_LEVELS = 20;

function shownProfile(profile: ColumnProfile) {
  const { name, kind, missing, distinct, iv, auc } = profile;
  const warnings = profile.warnings.map((warning) => ({ ...warning }));
  const facts = { name, kind, missing, distinct, iv, auc, warnings };
  return profile.kind === 'numeric'
    ? { ...facts, quantiles: profile.quantiles && [...profile.quantiles], outliers: profile.outliers, levels: null }
    : { ...facts, quantiles: null, outliers: null, levels: profile.levels.slice(0, SHOWN_LEVELS) };
}

type TableHandlers = Pick<
  WorkspaceHandlers,
  'lab.tables' | 'lab.addTable' | 'lab.removeTable' | 'lab.table' | 'lab.profile'
>;

export const labTableHandlers: TableHandlers = {
  'lab.tables': ({ store }) => ({ tables: listLabTables(store) }),

  'lab.addTable': async ({ store, caller, now, newId, progress }, { file }) => {
    const content = Buffer.from(file.contentBase64, 'base64');
    const hash = sha256(content);
    const known = labTableByContent(store, hash);
    if (known) {
      throw new DeskError('conflict', sentence('lab.table-known', { fileName: known.fileName }));
    }
    await progress.report(sentence('progress.reading-table'), 0, null);
    const { rows, columns } = await labTask('measure', { name: file.name, content }, content.byteLength);
    const tableId = newId();
    insertLabTable(store, {
      tableId,
      fileName: file.name,
      sha256: hash,
      rows,
      columns,
      addedAt: now,
      officerId: caller.officerId,
      content,
    });
    const after = { fileName: file.name, sha256: hash, size: content.byteLength, rows, columns };
    return {
      value: mustFindTable(store, tableId),
      audit: { subject: `table:${tableId}`, before: null, after },
    };
  },

  'lab.removeTable': ({ store }, { tableId }) => {
    const { fileName, sha256: hash, rows, runs } = mustFindTable(store, tableId);
    if (runs > 0) {
      throw new DeskError('conflict', sentence('lab.table-used', { fileName, runs }));
    }
    deleteLabTable(store, tableId);
    return {
      value: { done: true },
      audit: { subject: `table:${tableId}`, before: { fileName, sha256: hash, rows }, after: null },
    };
  },

  'lab.table': async ({ store }, { tableId }) => {
    const file = tableFile(store, tableId);
    const { columns, sample } = await labTask('describe', file, file.content.byteLength);
    return { table: mustFindTable(store, tableId), columns: columns.map((column) => ({ ...column })), sample };
  },

  'lab.profile': async ({ store, progress }, { tableId, target }) => {
    const file = tableFile(store, tableId);
    await progress.report(sentence('progress.profiling'), 0, null);
    const found = await labTask('profile', { file, target }, file.content.byteLength);
    const { rows, defaults, unknown, columns } = found;
    return { rows: rows + unknown, defaults, unknown, columns: columns.map(shownProfile) };
  },
};
