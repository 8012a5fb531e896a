/** One file of an import: name, format, duplicates, its tables, its problems. */

import Box from '@mui/material/Box';
import { HashText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import { type FilePreview, isAlreadyHere, isLeftOut, type TableChoice } from './choices.ts';
import { ProblemsTable } from './problems-table.tsx';
import { TableItem } from './table-item.tsx';

interface FileItemProps {
  readonly file: FilePreview;
  readonly caseId: string;
  readonly currency: string;
  readonly choices: readonly TableChoice[];
  readonly onChoose: (choice: TableChoice) => void;
  readonly onRecognise: (sheet: string | null) => void;
  readonly onMap: (table: TablePreview) => void;
}

/** What the file holds and what will become of it. */
export function FileItem({ file, caseId, currency, choices, onChoose, onRecognise, onMap }: FileItemProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.evidence.preview;
  const alreadyHere = isAlreadyHere(file, caseId);
  return (
    <Box
      component="section"
      sx={{ borderTop: `1px solid ${color.hairline}`, py: 1.5, '&:first-of-type': { borderTop: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Box component="h3" sx={{ fontSize: 15, lineHeight: '22px', fontWeight: 600, m: 0, overflowWrap: 'anywhere' }}>
          {file.name}
        </Box>
        <Box sx={{ color: color.inkQuiet }}>
          {file.format === null ? '' : `${file.format.toUpperCase()} · `}
          {`${formats.bytes(file.bytes)} · `}
          <HashText hash={file.sha256} />
        </Box>
      </Box>
      {alreadyHere && file.duplicateOf !== null && (
        <Box sx={{ color: color.caution }}>
          <span aria-hidden="true">△ </span>
          {words.duplicateHere(formats.date(file.duplicateOf.importedAt))}
        </Box>
      )}
      {!alreadyHere &&
        file.tables.map((table) => (
          <TableItem
            key={table.sheet ?? ''}
            table={table}
            currency={currency}
            leftOut={isLeftOut(choices, file.name, table.sheet)}
            onLeaveOut={() => onChoose({ file: file.name, sheet: table.sheet, mapping: null })}
            onTakeIn={() => onRecognise(table.sheet)}
            onMap={() => onMap(table)}
          />
        ))}
      {!alreadyHere && file.tables.length === 0 && file.problems.length === 0 && <Box>{words.noTables}</Box>}
      {!alreadyHere && file.problems.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <ProblemsTable problems={file.problems} ofOneFile />
        </Box>
      )}
    </Box>
  );
}
