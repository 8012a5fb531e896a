/** What the lab's operations answer, by the names its screens use. */
import type { OutputOf } from '#shared/contract/operations.ts';

export type LabTable = OutputOf<'lab.tables'>['tables'][number];
export type LabColumn = OutputOf<'lab.table'>['columns'][number];
export type LabProfile = OutputOf<'lab.profile'>;
export type ColumnProfile = LabProfile['columns'][number];
export type LabRun = OutputOf<'lab.runs'>['runs'][number];
export type OpenRun = OutputOf<'lab.run'>;
