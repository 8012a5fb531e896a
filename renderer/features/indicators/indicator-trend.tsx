/** The course of an opened indicator over its periods. */

import type { IndicatorTrace } from '#renderer/api/replies.ts';
import { Trend } from '#renderer/charts/trend.tsx';
import { formatTick, formatValue } from '#renderer/charts/values/indicator-value.ts';
import { MISSING } from '#renderer/ui/format/formats.ts';
import { text } from '#shared/text/text.ts';

interface IndicatorTrendProps {
  readonly trace: IndicatorTrace;
  readonly currency: string;
}

/** A line over the periods, each a mark. */
export function IndicatorTrend({ trace, currency }: IndicatorTrendProps) {
  const { definition, value } = trace;
  return (
    <Trend
      label={text.indicators.drawer.trendLabel(definition.name)}
      points={value.trend ?? []}
      formatValue={(at) => formatTick(at, definition.unit, currency)}
      readoutOf={(point) => ({
        title: point.period,
        lines: [
          {
            label: definition.name,
            value: point.value === null ? MISSING : formatValue(point.value, definition.unit, currency),
          },
        ],
      })}
    />
  );
}
