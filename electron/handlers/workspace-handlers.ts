/** Every handler on a workspace, by operation. One that is missing does not compile. */
import { assessmentHandlers } from './assessment.ts';
import { auditHandlers } from './audit.ts';
import { authenticityHandlers } from './authenticity.ts';
import { caseHandlers } from './case.ts';
import { pathHandlers } from './case-path.ts';
import { scheduleHandlers } from './case-schedule.ts';
import { stressHandlers } from './case-stress.ts';
import { decisionHandlers } from './decision.ts';
import { evidenceHandlers } from './evidence.ts';
import type { WorkspaceHandlers } from './handler.ts';
import { intakeHandlers } from './intake.ts';
import { labTableHandlers } from './lab/lab-tables.ts';
import { learnedHandlers } from './lab/learned.ts';
import { labModelHandlers } from './lab/run-models.ts';
import { labRunHandlers } from './lab/runs.ts';
import { modelChallengerHandlers } from './models/challengers.ts';
import { modelImportHandlers } from './models/import.ts';
import { modelProposingHandlers } from './models/proposing.ts';
import { modelHandlers } from './models/register.ts';
import { modelScoringHandlers } from './models/scoring.ts';
import { officerHandlers } from './officer.ts';
import { policyHandlers } from './policy.ts';
import { reportHandlers } from './report.ts';
import { statementHandlers } from './statement.ts';
import { trailHandlers } from './trail.ts';
import { workspaceKeyHandlers } from './workspace-key.ts';

export const workspaceHandlers: WorkspaceHandlers = {
  ...officerHandlers,
  ...workspaceKeyHandlers,
  ...caseHandlers,
  ...evidenceHandlers,
  ...assessmentHandlers,
  ...pathHandlers,
  ...scheduleHandlers,
  ...stressHandlers,
  ...authenticityHandlers,
  ...statementHandlers,
  ...decisionHandlers,
  ...trailHandlers,
  ...reportHandlers,
  ...intakeHandlers,
  ...policyHandlers,
  ...auditHandlers,
  ...modelHandlers,
  ...modelProposingHandlers,
  ...modelImportHandlers,
  ...modelScoringHandlers,
  ...modelChallengerHandlers,
  ...labTableHandlers,
  ...labRunHandlers,
  ...labModelHandlers,
  ...learnedHandlers,
};
