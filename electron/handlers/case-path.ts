/** The path of a case to a better grade, on the evidence, model and policies that count for it. */
import { GRADES, type Grade, gradeRank } from '#shared/domain/grades.ts';
import type { Path, TargetGrade } from '#shared/domain/path.ts';
import { activeBasisHashes, frozenBasisHashes, loadBasis } from '../casework/gathering.ts';
import { viewInForce } from '../casework/view-in-force.ts';
import { pathInThread } from '../jobs/path-thread.ts';
import type { LimitPolicy } from '../policy/schemas.ts';
import type { ReadStore } from '../store/connection.ts';
import { mustFindCase } from '../store/must-find.ts';
import { assessmentInForce } from './assessment.ts';
import type { WorkspaceHandlers } from './handler.ts';

function isTarget(grade: Grade): grade is TargetGrade {
  return grade !== 'C' && grade !== 'D';
}

/** The next better grade that the limit policy lends anything to; AAA has none better and stays itself. */
function usualTarget(grade: Grade, { gradeCaps }: LimitPolicy): TargetGrade {
  const lends = (each: Grade) => {
    const cap = gradeCaps.caps.find((candidate) => candidate.grade === each);
    return cap !== undefined && cap.shareOfTurnover !== 0 && cap.shareOfTangibleNetWorth !== 0;
  };
  const better = GRADES.filter(isTarget).filter((each) => gradeRank(each) < gradeRank(grade));
  return better.findLast(lends) ?? better.at(-1) ?? 'AAA';
}

/** The path of a case to a grade, or to the usual one: frozen evidence, model and policies once submitted. */
export async function pathInForce(
  store: ReadStore,
  caseId: string,
  grade?: TargetGrade,
): Promise<{ path: Path; frozen: boolean }> {
  const stored = mustFindCase(store, caseId);
  const { view, elsewhere, snapshot } = viewInForce(store, stored);
  const basis = loadBasis(store, snapshot ? frozenBasisHashes(snapshot) : activeBasisHashes(store));
  const present = assessmentInForce(store, caseId).assessment.score.grade;
  const target = grade ?? usualTarget(present, basis.policies.limit.content);
  return { path: await pathInThread({ view, basis, elsewhere, target }), frozen: snapshot !== undefined };
}

export const pathHandlers: Pick<WorkspaceHandlers, 'assessment.path'> = {
  'assessment.path': ({ store }, { caseId, grade }) => pathInForce(store, caseId, grade),
};
