/** The course of an opened indicator over its periods. */

import type { IndicatorTrace } from '#renderer/api/replies.ts';
import { Trend } from '#renderer/charts/trend.tsx';
import { formatTick, formatValue } from '#renderer/charts/values/indicator-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { MISSING } from '#shared/text/formats.ts';

interface IndicatorTrendProps {
  readonly trace: IndicatorTrace;
  readonly currency: string;
}

/** A line over the periods, each a mark. */
export function IndicatorTrend({ trace, currency }: IndicatorTrendProps) {
  const text = useText();
  const formats = useFormats();
  const { definition, value } = trace;
  return (
    <Trend
      label={text.indicators.drawer.trendLabel(definition.name)}
      points={value.trend ?? []}
      formatValue={(at) => formatTick(text, formats, at, definition.unit, currency)}
      readoutOf={(point) => ({
        title: point.period,
        lines: [
          {
            label: definition.name,
            value: point.value === null ? MISSING : formatValue(text, formats, point.value, definition.unit, currency),
          },
        ],
      })}
    />
  );
}
