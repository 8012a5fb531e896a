/** Grades from best to worst; D is reached by default only, never by score. */
export const GRADES = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'] as const;

export type Grade = (typeof GRADES)[number];

/** Rank of a grade, 0 for AAA; a larger rank is a worse grade. */
export function gradeRank(grade: Grade): number {
  return GRADES.indexOf(grade);
}
