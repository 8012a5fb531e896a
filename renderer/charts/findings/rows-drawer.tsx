/** What stands behind a finding, opened beside the room: its words, its figures and its rows by their part in it. */
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, useId } from 'react';
import { text } from '#renderer/text/text.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { EvidenceRow, Figure } from '#shared/domain/authenticity.ts';
import { EvidenceRows } from './evidence-rows.tsx';
import { FigureList } from './figure-list.tsx';

/** What is opened: a finding, or one part of it. */
export interface OpenedRows {
  readonly title: string;
  /** Over the title, quietly: where it belongs. */
  readonly kicker: string;
  /** One value that matters most. */
  readonly value?: string | undefined;
  readonly mark?: ReactNode;
  /** Sentences on it. */
  readonly words: string;
  readonly figures: readonly Figure[];
  readonly evidence: readonly EvidenceRow[];
}

interface RowsDrawerProps {
  readonly caseId: string;
  readonly currency: string;
  readonly opened: OpenedRows | null;
  readonly onClose: () => void;
}

/** Of a finding with many parts the later ones are opened one by one. */
const OPEN_AT_ONCE = 4;

/** The drawer; Esc closes it and the focus goes back to where it was. */
export function RowsDrawer({ caseId, currency, opened, onClose }: RowsDrawerProps) {
  const titleId = useId();
  if (opened === null) return null;
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          sx: { width: 'min(880px, 92vw)', borderLeft: `1px solid ${color.hairline}` },
        },
      }}
    >
      <DrawerHead opened={opened} titleId={titleId} onClose={onClose} />
      <Box sx={{ px: 3, pb: 4, pt: 1.5 }}>
        {opened.words !== '' && <Box sx={{ maxWidth: '88ch' }}>{opened.words}</Box>}
        <FigureList figures={opened.figures} currency={currency} />
        {opened.evidence.map((row, index) => (
          <EvidenceRows
            key={`${row.recordSet} ${row.role} ${row.recordIds[0] ?? ''} ${row.note}`}
            caseId={caseId}
            currency={currency}
            row={row}
            open={index < OPEN_AT_ONCE}
          />
        ))}
        {opened.evidence.length === 0 && <Box sx={{ mt: 2, color: color.inkQuiet }}>{text.authenticity.rows.none}</Box>}
      </Box>
    </Drawer>
  );
}

interface DrawerHeadProps {
  readonly opened: OpenedRows;
  readonly titleId: string;
  readonly onClose: () => void;
}

function DrawerHead({ opened, titleId, onClose }: DrawerHeadProps) {
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1,
        backgroundColor: color.surface,
        borderBottom: `1px solid ${color.hairline}`,
        px: 3,
        py: 1.5,
        display: 'grid',
        gridTemplateColumns: '1fr auto',
        columnGap: 2,
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ color: color.inkQuiet }}>{opened.kicker}</Box>
        <Box component="h2" id={titleId} sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600 }}>
          {opened.title}
        </Box>
        {opened.value !== undefined && (
          <Box sx={{ fontSize: 22, lineHeight: '32px', fontWeight: 600 }}>{opened.value}</Box>
        )}
        {opened.mark}
      </Box>
      <IconButton aria-label={text.authenticity.rows.close} onClick={onClose} autoFocus sx={{ alignSelf: 'start' }}>
        <CloseIcon />
      </IconButton>
    </Box>
  );
}
