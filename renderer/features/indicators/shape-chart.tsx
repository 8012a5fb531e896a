/** The shape of an opened indicator with the applicant on it. */

import type { IndicatorTrace } from '#renderer/api/replies.ts';
import { ShapeFunction } from '#renderer/charts/shape-function.tsx';
import { formatTick } from '#renderer/charts/values/indicator-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';

interface ShapeChartProps {
  readonly trace: IndicatorTrace;
  readonly shape: NonNullable<IndicatorTrace['shape']>;
  readonly currency: string;
}

/** Steps of points over the value; the applicant's bin is marked and named. */
export function ShapeChart({ trace, shape, currency }: ShapeChartProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.indicators.drawer;
  const { definition, value, activeBin } = trace;
  return (
    <ShapeFunction
      label={words.shapeLabel(definition.name)}
      shape={shape}
      activeBin={activeBin}
      value={typeof value.value === 'number' ? value.value : null}
      formatValue={(at) => formatTick(text, formats, at, definition.unit, currency)}
      formatPoints={(points) => formats.signed(points)}
      readoutOf={(bin, active) => ({
        title: bin.label,
        lines: [
          { label: text.indicators.points, value: formats.signed(bin.points) },
          { label: words.share, value: formats.percent(bin.share, 1) },
        ],
        note: active ? words.applicantHere : undefined,
      })}
      captions={{
        population: words.populationCaption,
        notToScale: words.notToScale,
        points: words.pointsCaption,
      }}
    />
  );
}
