/** What a table would become under what the officer chose for it, asked anew after each change. */
import { useEffect, useState } from 'react';
import { DeskFailure } from '#renderer/api/failure.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import type { FileInput } from '#shared/contract/fields.ts';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import type { FilePreview, TableChoice } from './choices.ts';

/** Keys follow each other faster than files can be read: wait for a pause. */
const PAUSE_MS = 250;

interface Read {
  readonly choice: TableChoice;
  readonly file: FilePreview | undefined;
}

interface MappedTable {
  /** Null before the first answer, and where there is no table below the chosen row. */
  readonly table: TablePreview | null;
  readonly problems: FilePreview['problems'];
  /** Nothing was chosen that has not been answered. */
  readonly isCurrent: boolean;
  /** The table is the one below the header that is chosen now. */
  readonly isOfHeader: boolean;
  readonly failure: DeskFailure | null;
}

/** The last answer stays until the next one is there. `before` is the header row the table shown first has. */
export function useMappedTable(
  caseId: string,
  file: FileInput,
  choice: TableChoice,
  before: number | undefined,
): MappedTable {
  const { run, failure } = useLongCall('evidence.preview');
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (choice.mapping === null) return;
    let isWanted = true;
    const look = () =>
      run({ caseId, files: [file], choices: [choice] })
        .then((answer) => {
          if (isWanted && answer) setRead({ choice, file: answer.files[0] });
        })
        .catch((error: unknown) => {
          // What the desk says against it stands in `failure`.
          if (!(error instanceof DeskFailure)) throw error;
        });
    const timer = window.setTimeout(look, PAUSE_MS);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [run, caseId, file, choice]);
  const { sheet } = choice;
  return {
    table: read?.file?.tables.find((candidate) => candidate.sheet === sheet) ?? null,
    problems: (read?.file?.problems ?? []).filter((problem) => problem.sheet === null || problem.sheet === sheet),
    isCurrent: choice.mapping === null || read?.choice === choice || failure !== null,
    isOfHeader: (read ? read.choice.headerRow : before) === choice.headerRow,
    failure,
  };
}
