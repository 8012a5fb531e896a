/** An indicator opened beside the room: value, shape in the model, course, definition, operands down to source rows. */

import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { useId } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { text } from '#renderer/text/text.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { formatSigned } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import { DefinitionFacts } from './definition-facts.tsx';
import { neighboursOf } from './indicator-lines.ts';
import { IndicatorTrend } from './indicator-trend.tsx';
import { Operands } from './operands.tsx';
import { ShapeChart } from './shape-chart.tsx';

export type Trace = OutputOf<'assessment.trace'>;

interface IndicatorDrawerProps {
  readonly detail: { readonly summary: { readonly id: string; readonly currency: string } };
  readonly indicator: string;
  readonly onOpen: (indicator: string) => void;
  readonly onClose: () => void;
}

/** The drawer; Esc closes it and the focus goes back to where it was. */
export function IndicatorDrawer({ detail, indicator, onOpen, onClose }: IndicatorDrawerProps) {
  const titleId = useId();
  const caseId = detail.summary.id;
  const query = useDeskQuery('assessment.trace', { caseId, indicator, limit: 1 }, { keepPrevious: true });
  const assessed = useDeskQuery('assessment.get', { caseId });
  const around = neighboursOf(assessed.data?.assessment.indicators ?? [], indicator);
  const contribution = assessed.data?.assessment.score.contributions.find((entry) => entry.indicator === indicator);
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
          sx: { width: 'min(720px, 92vw)', borderLeft: `1px solid ${color.hairline}` },
        },
      }}
    >
      <QueryView query={query}>
        {(trace) => (
          <>
            <DrawerHead
              trace={trace}
              titleId={titleId}
              currency={detail.summary.currency}
              points={contribution?.points ?? null}
              around={around}
              onOpen={onOpen}
              onClose={onClose}
            />
            <DrawerBody
              key={trace.definition.indicator}
              trace={trace}
              caseId={caseId}
              currency={detail.summary.currency}
            />
          </>
        )}
      </QueryView>
    </Drawer>
  );
}

interface DrawerHeadProps {
  readonly trace: Trace;
  readonly titleId: string;
  readonly currency: string;
  readonly points: number | null;
  readonly around: ReturnType<typeof neighboursOf>;
  readonly onOpen: (indicator: string) => void;
  readonly onClose: () => void;
}

function DrawerHead({ trace, titleId, currency, points, around, onOpen, onClose }: DrawerHeadProps) {
  const words = text.indicators.drawer;
  const { definition, value } = trace;
  const step = (to: string | null) => () => to !== null && onOpen(to);
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
        <Box sx={{ color: color.inkQuiet }}>{text.domain.groups[definition.group]}</Box>
        <Box component="h2" id={titleId} sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600 }}>
          {definition.name}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
          <Box component="span" sx={{ fontSize: 22, lineHeight: '32px', fontWeight: 600 }}>
            {value.status === 'value'
              ? formatValue(value.value, definition.unit, currency)
              : text.indicators.status[value.status]}
          </Box>
          {points !== null && <span>{text.indicators.pointsText(formatSigned(points))}</span>}
        </Box>
        {value.reason !== null && <Box sx={{ color: color.inkQuiet }}>{value.reason}</Box>}
      </Box>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        <IconButton aria-label={words.previous} disabled={around.previous === null} onClick={step(around.previous)}>
          <ArrowUpwardIcon />
        </IconButton>
        <IconButton aria-label={words.next} disabled={around.next === null} onClick={step(around.next)}>
          <ArrowDownwardIcon />
        </IconButton>
        <IconButton aria-label={words.close} onClick={onClose} autoFocus>
          <CloseIcon />
        </IconButton>
      </Box>
    </Box>
  );
}

interface DrawerBodyProps {
  readonly trace: Trace;
  readonly caseId: string;
  readonly currency: string;
}

function DrawerBody({ trace, caseId, currency }: DrawerBodyProps) {
  const words = text.indicators.drawer;
  return (
    <Box sx={{ pb: 4 }}>
      <Part title={words.formula}>
        <DefinitionFacts definition={trace.definition} />
      </Part>
      <Part title={words.operands}>
        <Operands trace={trace} caseId={caseId} currency={currency} />
      </Part>
      <Part title={words.shape}>
        {trace.shape === null ? (
          <Box sx={{ color: color.inkQuiet }}>{words.noShape}</Box>
        ) : (
          <ShapeChart trace={trace} shape={trace.shape} currency={currency} />
        )}
      </Part>
      {(trace.value.trend?.length ?? 0) > 1 && (
        <Part title={words.trend}>
          <IndicatorTrend trace={trace} currency={currency} />
        </Part>
      )}
    </Box>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ px: 3, pt: 2 }}>
      <Box component="h3" id={id} sx={{ fontSize: 13, lineHeight: '20px', fontWeight: 600, mb: 1 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}
