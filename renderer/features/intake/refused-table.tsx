import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { FileProblem } from '#shared/contract/fields.ts';
import type { Told } from '#shared/domain/words.ts';

/** Rows that stay out, with their place and the reason. */
export function RefusedTable(props: { label: string; refused: readonly Told<FileProblem>[] }) {
  const words = useText().intake.refused;
  const formats = useFormats();
  return (
    <DataTable
      label={props.label}
      rows={props.refused}
      rowKey={(problem) => `${problem.sheet} ${problem.row} ${problem.column} ${problem.message}`}
      columns={[
        {
          key: 'row',
          header: words.row,
          align: 'right',
          width: 96,
          render: ({ row, sheet }) => `${sheet ? `${sheet} ` : ''}${formats.number(row)}`,
        },
        { key: 'column', header: words.column, width: 200, render: ({ column }) => column ?? '' },
        { key: 'reason', header: words.reason, render: ({ message }) => message },
      ]}
    />
  );
}
