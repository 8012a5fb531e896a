/** What stands behind a finding, opened beside the room: its words, its figures and its rows by their part in it. */

import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { DrawerHead, SideDrawer } from '#renderer/ui/layout/side-drawer.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { EvidenceRow, Figure } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
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
  readonly figures: readonly Told<Figure>[];
  readonly evidence: readonly Told<EvidenceRow>[];
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
  const text = useText();
  if (opened === null) return null;
  return (
    <SideDrawer width={880} onClose={onClose}>
      <DrawerHead above={opened.kicker} title={opened.title} figure={opened.value} note={opened.mark} />
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
    </SideDrawer>
  );
}
