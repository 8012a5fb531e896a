/** The payments of a loan in order: interest on principal as bars, what is still owed as a line. */
import { chartColour } from './tokens.ts';

interface RepaymentCalendarProps {
  /** What the picture says, for those who cannot see it. */
  readonly label: string;
  readonly amount: number;
  readonly lines: readonly { readonly interest: number; readonly principal: number; readonly balance: number }[];
}

const HEIGHT = 96;
const STEP = 10;
const BAR = 7;

/** Bars share one scale, the line of the balance has its own: the whole amount at the top. */
export function RepaymentCalendar({ label, amount, lines }: RepaymentCalendarProps) {
  const largest = Math.max(1, ...lines.map(({ interest, principal }) => interest + principal));
  const width = lines.length * STEP;
  const height = (value: number): number => (value / largest) * HEIGHT;
  const owedAt = (owed: number): number => HEIGHT - (owed / amount) * HEIGHT;
  // What is owed stays until the day of a payment, then steps down.
  const balance = lines
    .flatMap((line, index) => {
      const before = lines[index - 1]?.balance ?? amount;
      const paidAt = (index + 0.5) * STEP;
      return [
        `${index === 0 ? 0 : paidAt},${owedAt(before)}`,
        `${paidAt},${owedAt(before)}`,
        `${paidAt},${owedAt(line.balance)}`,
      ];
    })
    .join(' ');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
    >
      {lines.map(({ interest, principal }, index) => {
        const x = index * STEP + (STEP - BAR) / 2;
        const interestHeight = height(interest);
        return (
          // Lines have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          <g key={index}>
            <rect
              x={x}
              y={HEIGHT - height(principal) - interestHeight}
              width={BAR}
              height={interestHeight}
              fill={chartColour.quiet}
            />
            <rect
              x={x}
              y={HEIGHT - height(principal)}
              width={BAR}
              height={height(principal)}
              fill={chartColour.accent}
            />
          </g>
        );
      })}
      <polyline
        points={balance}
        fill="none"
        stroke={chartColour.ink}
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
