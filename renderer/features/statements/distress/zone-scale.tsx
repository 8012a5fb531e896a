/** A distress model's axis: its zones in order, where one ends, and a marker at the value. */

import { fractionOf, percent } from '#renderer/charts/scale.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { riskColorAt } from '#renderer/ui/theme/risk.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';

interface ZoneScaleProps {
  readonly scale: Told<DistressScore>['scale'];
  readonly value: number;
  readonly zone: string;
}

/** Room on either side of the cuts, as a multiple of the distance between them. */
const SIDE = 1.25;

function domainOfScale({ cuts }: Told<DistressScore>['scale']) {
  const low = cuts[0] ?? 0;
  const high = cuts.at(-1) ?? 0;
  const side = (high - low) * SIDE || 2;
  return { min: low - side, max: high + side };
}

/** Paint of a zone: the calm end of the ramp to the rust end. */
function zonePaint(index: number, { zones, riskier }: Told<DistressScore>['scale']): string {
  const share = zones.length < 2 ? 0.5 : index / (zones.length - 1);
  return riskColorAt(riskier === 'higher' ? 0.15 + 0.65 * share : 0.8 - 0.65 * share);
}

/** Cuts as text. */
function cutWords(formats: Formats, { cuts }: Told<DistressScore>['scale']): string {
  return formats.enumeration(cuts.map((cut) => plain(formats, cut)));
}

/** A cut as its paper prints it: two or three decimals, none for zero. */
function plain(formats: Formats, cut: number): string {
  const isTwo = Math.abs(cut * 100 - Math.round(cut * 100)) < 1e-9;
  return formats.signed(cut, cut === 0 ? 0 : isTwo ? 2 : 3).replace('+', '');
}

/** The axis with its cuts written under it; a value beyond the axis stands at its end with an arrow. */
export function ZoneScale({ scale, value, zone }: ZoneScaleProps) {
  const text = useText();
  const formats = useFormats();
  const domain = domainOfScale(scale);
  const edges = [domain.min, ...scale.cuts, domain.max];
  const beyond = value < domain.min ? '‹' : value > domain.max ? '›' : '';
  return (
    <div
      role="img"
      aria-label={text.statements.distress.scaleLabel(zone, cutWords(formats, scale))}
      style={{ position: 'relative', width: 200, height: 36 }}
    >
      {scale.zones.map((name, index) => {
        const from = fractionOf(edges[index] ?? domain.min, domain);
        const to = fractionOf(edges[index + 1] ?? domain.max, domain);
        return (
          <div
            key={name}
            style={{
              position: 'absolute',
              top: 7,
              height: 4,
              left: percent(from),
              width: `calc(${percent(to - from)} - 2px)`,
              background: zonePaint(index, scale),
            }}
          />
        );
      })}
      {scale.cuts.map((cut) => (
        <div
          key={cut}
          style={{
            position: 'absolute',
            top: 16,
            left: percent(fractionOf(cut, domain)),
            transform: 'translateX(-50%)',
            color: color.inkQuiet,
            lineHeight: '18px',
          }}
        >
          {plain(formats, cut)}
        </div>
      ))}
      <div
        style={{
          position: 'absolute',
          top: 2,
          left: percent(fractionOf(value, domain)),
          width: 4,
          height: 14,
          marginLeft: -2,
          borderRadius: 2,
          background: color.ink,
          boxShadow: `0 0 0 2px ${color.paper}`,
        }}
      >
        {beyond !== '' && (
          <span
            style={{
              position: 'absolute',
              top: -4,
              color: color.ink,
              [beyond === '›' ? 'left' : 'right']: 8,
              lineHeight: '20px',
            }}
          >
            {beyond}
          </span>
        )}
      </div>
    </div>
  );
}
