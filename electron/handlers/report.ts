/** The decision report: gathered by the same queries the screens use, made by the backend for every host. */

import { NO_SHOCK } from '#shared/domain/stress.ts';
import { STATE_FACTS } from '#shared/workflow/states.ts';
import { INDICATORS, indicatorDefinition } from '../indicators/catalogue.ts';
import { decisionReport } from '../reports/decision-report.ts';
import { buildDossier, type Dossier } from '../reports/dossier.ts';
import { auditHead } from '../store/audit.ts';
import { assessmentInForce } from './assessment.ts';
import { authenticityHandlers } from './authenticity.ts';
import { caseHandlers } from './case.ts';
import { pathInForce } from './case-path.ts';
import { scheduleHandlers } from './case-schedule.ts';
import { stressHandlers } from './case-stress.ts';
import { evidenceHandlers } from './evidence.ts';
import type { QueryContext, WorkspaceHandlers } from './handler.ts';
import { modelHandlers } from './models/register.ts';
import { policyHandlers } from './policy.ts';
import { trailHandlers } from './trail.ts';

/**
 * Gathers a case's dossier. All queries are started in one turn of the event loop, so that no
 * command comes between them and the parts belong together. Throws `not-found` for an unknown case.
 */
async function gatherDossier(context: QueryContext, caseId: string): Promise<Dossier> {
  const { store, caller, now, workspace } = context;
  const assessment = assessmentInForce(store, caseId);
  const head = auditHead(store);
  const [file, model, policies, sources, coverage, conflicts, authenticity, trail, stress] = await Promise.all([
    caseHandlers['case.get'](context, { caseId }),
    modelHandlers['model.get'](context, { hash: assessment.assessment.score.modelHash }),
    policyHandlers['policy.list'](context, {}),
    evidenceHandlers['evidence.sources'](context, { caseId }),
    evidenceHandlers['evidence.coverage'](context, { caseId }),
    evidenceHandlers['evidence.conflicts'](context, { caseId }),
    authenticityHandlers['authenticity.get'](context, { caseId }),
    trailHandlers['decision.trail'](context, { caseId }),
    stressHandlers['case.stress'](context, { caseId, shocks: NO_SHOCK }),
  ]);
  return buildDossier({
    case: file,
    assessment,
    definitions: INDICATORS.map(({ indicator }) => indicatorDefinition(indicator)),
    model,
    policies: policies.policies,
    sources: sources.sources,
    coverage: coverage.sets,
    conflicts: conflicts.conflicts,
    authenticity,
    trail,
    ...(await termsOf(context, file)),
    stress: stress.reason === null ? stress : null,
    path: STATE_FACTS[file.summary.state].outcome === 'declined' ? (await pathInForce(store, caseId)).path : null,
    generated: {
      at: now,
      by: { displayName: caller.displayName, roles: caller.roles },
      workspace: workspace.name,
      auditHead: { sequence: head.sequence, hash: head.hash },
    },
  });
}

/** What the terms that the file proposes cost and earn, where it says how they are repaid. */
async function termsOf(
  context: QueryContext,
  { proposal, summary }: Dossier['content']['case'],
): Promise<Pick<Dossier['content'], 'schedule' | 'earnings'>> {
  if (!proposal?.facility) return { schedule: null, earnings: null };
  const { amount, termMonths, rateBasisPoints, facility } = proposal;
  const terms = { amount, termMonths, rateBasisPoints, facility };
  const reply = await scheduleHandlers['case.schedule'](context, { caseId: summary.id, terms });
  return reply.schedule === null ? { schedule: null, earnings: null } : reply;
}

export const reportHandlers: Pick<WorkspaceHandlers, 'report.create'> = {
  'report.create': async (context, { caseId, format, language = context.language }) => {
    const dossier = await gatherDossier(context, caseId);
    const setting = { language, zone: context.zone };
    const { fileName, mediaType, content } = await decisionReport(dossier, format, setting);
    return { fileName, mediaType, contentBase64: Buffer.from(content).toString('base64') };
  },
};
