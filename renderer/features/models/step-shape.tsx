import type { ModelInput } from '#renderer/api/replies.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

const WIDTH = 112;
const HEIGHT = 24;
const PAD = 2;

/** An input's steps at a glance: one step a bin of equal width, special bins apart at the end. Decoration for its row. */
export function StepShape(props: { bins: ModelInput['bins'] }) {
  const regular = props.bins.filter(({ kind }) => kind === 'interval' || kind === 'category');
  const special = props.bins.filter(({ kind }) => kind === 'missing' || kind === 'not-meaningful');
  const points = props.bins.map((bin) => bin.points);
  const lowest = Math.min(0, ...points);
  const span = Math.max(0, ...points) - lowest || 1;
  const yOf = (value: number): number => HEIGHT - PAD - ((value - lowest) / span) * (HEIGHT - 2 * PAD);
  const room = WIDTH - special.length * 10 - (special.length > 0 ? 4 : 0);
  const step = room / Math.max(1, regular.length);
  const path = regular
    .map((bin, index) => `${index === 0 ? 'M' : 'L'}${index * step} ${yOf(bin.points)}H${(index + 1) * step}`)
    .join('');
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false" style={{ display: 'block' }}>
      <line x1="0" x2={WIDTH} y1={yOf(0)} y2={yOf(0)} stroke={color.hairline} />
      <path d={path} fill="none" stroke={color.accent} strokeWidth="1.5" />
      {special.map((bin, index) => (
        <line
          key={bin.label}
          x1={WIDTH - (special.length - index) * 10 + 2}
          x2={WIDTH - (special.length - index - 1) * 10}
          y1={yOf(bin.points)}
          y2={yOf(bin.points)}
          stroke={color.inkQuiet}
          strokeWidth="1.5"
          strokeDasharray="2 1.500"
        />
      ))}
    </svg>
  );
}
