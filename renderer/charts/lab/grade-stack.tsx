/** Rows of a scored table by grade: one bar in the risk ramp, each part with its letters and its count. */

import { riskColor } from '#renderer/ui/theme/risk.ts';
import type { Grade } from '#shared/domain/grades.ts';
import { Mark, MarkGroup, type Readout } from '../marks.tsx';
import { percent } from '../scale.ts';
import { chartColour } from '../tokens.ts';

interface GradeStackProps {
  readonly label: string;
  readonly grades: readonly { readonly grade: Grade; readonly rows: number }[];
  readonly readoutOf: (grade: Grade, rows: number) => Readout;
}

/** Bars of equal height rising from one line, a grade each: counts can be compared, letters read. */
export function GradeStack({ label, grades, readoutOf }: GradeStackProps) {
  const most = Math.max(...grades.map(({ rows }) => rows), 1);
  const first = grades[0];
  if (first === undefined) return null;
  return (
    <MarkGroup label={label} first={first.grade} style={{ display: 'flex', gap: 8, maxWidth: 640 }}>
      {grades.map(({ grade, rows }) => {
        const readout = readoutOf(grade, rows);
        return (
          <Mark
            key={grade}
            markKey={grade}
            readout={readout}
            aside={readout.lines[0]?.value}
            style={{ flex: 1, display: 'grid', justifyItems: 'center', gap: 4, minWidth: 0 }}
          >
            <span
              aria-hidden="true"
              style={{
                width: '100%',
                height: 96,
                display: 'flex',
                alignItems: 'flex-end',
                borderBottom: `1px solid ${chartColour.hairline}`,
              }}
            >
              <span style={{ width: '100%', height: percent(rows / most), backgroundColor: riskColor(grade) }} />
            </span>
            <span style={{ fontWeight: 600 }}>{grade}</span>
          </Mark>
        );
      })}
    </MarkGroup>
  );
}
