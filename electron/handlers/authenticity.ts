/** What a case's documents say about each other, and who stands behind the applicant. */

import { declaredVsVerified } from '../authenticity/declared-verified.ts';
import { examine } from '../authenticity/examination.ts';
import { GRAPH_DEFAULTS, partyGraph } from '../authenticity/graph/party-graph.ts';
import { viewInForce } from '../casework/view-in-force.ts';
import { computeIndicators } from '../indicators/catalogue.ts';
import { APPLICANT } from '../matching/parties.ts';
import { clientsNamedIn } from '../store/elsewhere.ts';
import { recordsByIds } from '../store/evidence.ts';
import { mustFindCase } from '../store/must-find.ts';
import { assessmentInForce } from './assessment.ts';
import { recordSetOf } from './evidence-records.ts';
import type { WorkspaceHandlers } from './handler.ts';

type AuthenticityHandlers = Pick<WorkspaceHandlers, 'authenticity.get' | 'authenticity.graph' | 'evidence.open'>;

export const authenticityHandlers: AuthenticityHandlers = {
  'authenticity.get': ({ store }, { caseId }) => {
    const { view, elsewhere, snapshot } = viewInForce(store, mustFindCase(store, caseId));
    return {
      examination: examine(view, elsewhere),
      declaredVsVerified: declaredVsVerified(view, computeIndicators(view)),
      frozen: snapshot !== undefined,
    };
  },

  'authenticity.graph': ({ store }, { caseId }) => {
    const { view } = viewInForce(store, mustFindCase(store, caseId));
    const { score } = assessmentInForce(store, caseId).assessment;
    const clients = clientsNamedIn(store, caseId, view.currency);
    return partyGraph(view, {
      ...GRAPH_DEFAULTS,
      exposures: clients.map(({ legalName, amount }) => ({ party: legalName, amount })),
      probabilities: [
        { party: APPLICANT, probability: score.pd },
        ...clients.flatMap(({ legalName, pd }) => (pd === null ? [] : [{ party: legalName, probability: pd }])),
      ],
    });
  },

  'evidence.open': ({ store }, { caseId, recordSet, recordIds }) => {
    mustFindCase(store, caseId);
    return { records: recordsByIds(store, recordSetOf(recordSet), caseId, recordIds) };
  },
};
