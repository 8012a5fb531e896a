/** The PD and the interval that missing and unreliable inputs leave open, on a logarithmic axis. */

import { Mark } from '#renderer/charts/marks.tsx';
import { fractionOf, percent } from '#renderer/charts/scale.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';

/** Axis ends: 0.03% is the regulatory floor of a corporate PD, beyond 50% nobody lends. */
const DOMAIN = { min: Math.log(0.0003), max: Math.log(0.5) };
const WIDTH = 200;
const TICKS = [0.001, 0.01, 0.1] as const;

function at(pd: number): number {
  return fractionOf(Math.log(Math.max(pd, 1e-6)), DOMAIN);
}

/** Draws the interval as a bar with the PD as a dot. */
export function PdInterval({ score }: { readonly score: Told<Assessment>['score'] }) {
  const text = useText();
  const formats = useFormats();
  const { pd, pdLow, pdHigh } = score;
  const words = text.score;
  const readout = {
    title: words.probability,
    lines: [
      { label: text.domain.pd, value: formats.percent(pd) },
      { label: words.intervalLabel, value: `${formats.percent(pdLow)} – ${formats.percent(pdHigh)}` },
    ],
  };
  return (
    <div style={{ position: 'relative', width: WIDTH }}>
      <svg width={WIDTH} height={44} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
        <line x1={0} x2="100%" y1={14} y2={14} stroke={color.hairline} />
        {TICKS.map((tick) => (
          <g key={tick}>
            <line x1={percent(at(tick))} x2={percent(at(tick))} y1={10} y2={18} stroke={color.controlLine} />
            <text x={percent(at(tick))} y={36} textAnchor="middle" fontSize={13} fill={color.inkQuiet}>
              {formats.percent(tick, tick < 0.01 ? 1 : 0)}
            </text>
          </g>
        ))}
        <rect
          x={percent(at(pdLow))}
          width={percent(Math.max(0, at(pdHigh) - at(pdLow)))}
          y={11}
          height={6}
          rx={3}
          fill={color.controlLine}
          fillOpacity={0.55}
        />
        <circle cx={percent(at(pd))} cy={14} r={5} fill={color.ink} />
      </svg>
      <Mark
        markKey="pd"
        label={`${words.intervalLabel}: ${formats.percent(pdLow)} – ${formats.percent(pdHigh)}`}
        readout={readout}
        style={{ position: 'absolute', inset: 0, cursor: 'default' }}
      />
    </div>
  );
}
