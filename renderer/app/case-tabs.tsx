/** The case room put together: its features never know each other, this file hands them to it. */
import { CaseRoom, type CaseRoomProps } from '#renderer/features/case/case-room.tsx';
import { FactsDialog } from '#renderer/features/case/facts-dialog.tsx';
import { Overview } from '#renderer/features/case/overview.tsx';
import { CASE_TABS, type CaseTab } from '#renderer/features/case/tabs.ts';
import { DecisionRoom } from '#renderer/features/decision/decision-room.tsx';
import { StepDialog } from '#renderer/features/decision/steps/step-dialog.tsx';
import { DocumentsRoom } from '#renderer/features/documents/documents-room.tsx';
import { HistoryRoom } from '#renderer/features/history/history-room.tsx';
import { IndicatorDrawer } from '#renderer/features/indicators/indicator-drawer.tsx';
import { IndicatorsRoom } from '#renderer/features/indicators/indicators-room.tsx';
import { ScoreRoom } from '#renderer/features/score/score-room.tsx';
import { StressRoom } from '#renderer/features/stress/stress-room.tsx';
import { StructureRoom } from '#renderer/features/structure/structure-room.tsx';
import { EvidenceTab } from './evidence-tab.tsx';

const TABS: CaseRoomProps['tabs'] = {
  overview: Overview,
  evidence: EvidenceTab,
  indicators: IndicatorsRoom,
  score: ScoreRoom,
  structure: StructureRoom,
  stress: StressRoom,
  decision: DecisionRoom,
  documents: DocumentsRoom,
  history: HistoryRoom,
};

function isTab(tab: string): tab is CaseTab {
  return (CASE_TABS as readonly string[]).includes(tab);
}

/** The room of one case; an unknown tab opens the overview. */
export function CasePage({ caseId, tab }: { readonly caseId: string; readonly tab: string }) {
  return (
    <CaseRoom
      caseId={caseId}
      tab={isTab(tab) ? tab : 'overview'}
      tabs={TABS}
      StepDialog={StepDialog}
      FactsDialog={FactsDialog}
      IndicatorDrawer={IndicatorDrawer}
    />
  );
}
