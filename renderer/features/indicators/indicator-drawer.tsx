/** An indicator opened beside the room: value, shape in the model, course, definition, operands down to source rows. */

import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { IndicatorTrace } from '#renderer/api/replies.ts';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DrawerHead, DrawerPart, SideDrawer } from '#renderer/ui/layout/side-drawer.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { DefinitionFacts } from './definition-facts.tsx';
import { neighboursOf } from './indicator-lines.ts';
import { IndicatorTrend } from './indicator-trend.tsx';
import { Operands } from './operands.tsx';
import { ShapeChart } from './shape-chart.tsx';

interface IndicatorDrawerProps {
  readonly detail: { readonly summary: { readonly id: string; readonly currency: string } };
  readonly indicator: string;
  readonly onOpen: (indicator: string) => void;
  readonly onClose: () => void;
}

/** The drawer; Esc closes it and the focus goes back to where it was. */
export function IndicatorDrawer({ detail, indicator, onOpen, onClose }: IndicatorDrawerProps) {
  const caseId = detail.summary.id;
  const query = useDeskQuery('assessment.trace', { caseId, indicator, limit: 1 }, { keepPrevious: true });
  const assessed = useDeskQuery('assessment.get', { caseId });
  const around = neighboursOf(assessed.data?.assessment.indicators ?? [], indicator);
  const contribution = assessed.data?.assessment.score.contributions.find(
    (entry) => entry.indicator === indicator && entry.partner === undefined,
  );
  return (
    <SideDrawer onClose={onClose}>
      <QueryView query={query}>
        {(trace) => (
          <>
            <IndicatorHead
              trace={trace}
              currency={detail.summary.currency}
              points={contribution?.points ?? null}
              around={around}
              onOpen={onOpen}
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
    </SideDrawer>
  );
}

interface IndicatorHeadProps {
  readonly trace: IndicatorTrace;
  readonly currency: string;
  readonly points: number | null;
  readonly around: ReturnType<typeof neighboursOf>;
  readonly onOpen: (indicator: string) => void;
}

function IndicatorHead({ trace, currency, points, around, onOpen }: IndicatorHeadProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.indicators.drawer;
  const { definition, value } = trace;
  const step = (to: string | null) => () => to !== null && onOpen(to);
  return (
    <DrawerHead
      above={text.domain.groups[definition.group]}
      title={definition.name}
      figure={
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
          {value.status === 'value'
            ? formatValue(text, formats, value.value, definition.unit, currency)
            : text.indicators.status[value.status]}
          {points !== null && (
            <Box component="span" sx={{ fontSize: 13, fontWeight: 400 }}>
              {text.indicators.pointsText(formats.signed(points))}
            </Box>
          )}
        </Box>
      }
      note={value.reason ?? undefined}
      actions={
        <>
          <IconButton aria-label={words.previous} disabled={around.previous === null} onClick={step(around.previous)}>
            <ArrowUpwardIcon />
          </IconButton>
          <IconButton aria-label={words.next} disabled={around.next === null} onClick={step(around.next)}>
            <ArrowDownwardIcon />
          </IconButton>
        </>
      }
    />
  );
}

interface DrawerBodyProps {
  readonly trace: IndicatorTrace;
  readonly caseId: string;
  readonly currency: string;
}

function DrawerBody({ trace, caseId, currency }: DrawerBodyProps) {
  const text = useText();
  const words = text.indicators.drawer;
  return (
    <Box sx={{ pb: 4 }}>
      <DrawerPart title={words.formula}>
        <DefinitionFacts definition={trace.definition} />
      </DrawerPart>
      <DrawerPart title={words.operands}>
        <Operands trace={trace} caseId={caseId} currency={currency} />
      </DrawerPart>
      <DrawerPart title={words.shape}>
        {trace.shape === null ? (
          <Box sx={{ color: color.inkQuiet }}>{words.noShape}</Box>
        ) : (
          <ShapeChart trace={trace} shape={trace.shape} currency={currency} />
        )}
      </DrawerPart>
      {(trace.value.trend?.length ?? 0) > 1 && (
        <DrawerPart title={words.trend}>
          <IndicatorTrend trace={trace} currency={currency} />
        </DrawerPart>
      )}
    </Box>
  );
}
