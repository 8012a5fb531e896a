/** The one risk scale on screen: grades, severities and points, never without a letter, word or shape beside it. */
import { GRADES, type Grade, gradeRank } from '#shared/domain/grades.ts';

const LAST = GRADES.length - 1;

/** Paint of a grade: AAA is the calm end, D the rust end. */
export function riskColor(grade: Grade): string {
  return `var(--desk-risk-${gradeRank(grade)})`;
}

/** Paint at a place on the ramp, 0 for no risk and 1 for the most; values outside are clamped. */
export function riskColorAt(share: number): string {
  const clamped = Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));
  return `var(--desk-risk-${Math.round(clamped * LAST)})`;
}

type Severity = 'low' | 'medium' | 'high';

const SEVERITY_STOP: Readonly<Record<Severity, number>> = { low: 4, medium: 6, high: 9 };

/** Paint of a severity. */
export function severityColor(severity: Severity): string {
  return `var(--desk-risk-${SEVERITY_STOP[severity]})`;
}

/** Paint of points against a baseline: lost points are rust, gained ones blue-green, none grey. */
export function pointsColor(difference: number): string {
  if (difference < 0) return 'var(--desk-adverse)';
  return difference > 0 ? 'var(--desk-favourable)' : 'var(--desk-control-line)';
}
