/** The case room: a sticky head, the rooms of the case under it, and an indicator opened from any of them. */

import Box from '@mui/material/Box';
import { type ComponentType, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { useOfferedCommands } from '#renderer/ui/commands/commands.ts';
import { useVisit } from '#renderer/ui/commands/recent-cases.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { FiguresSkeleton, RowsSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { LinkTabs } from '#renderer/ui/layout/tabs.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

import type { StepName } from '#shared/workflow/steps.ts';
import { type CaseAction, offeredActions } from './case-actions.ts';
import { CaseHeader } from './case-header.tsx';
import { CASE_TABS, type CaseTab, type CaseTabProps } from './tabs.ts';

/** Steps with a dialog of their own; conditions are recorded where they are listed. */
type DialogStep = Exclude<StepName, 'meetCondition'>;

export interface CaseRoomProps {
  readonly caseId: string;
  readonly tab: CaseTab;
  readonly tabs: Readonly<Record<CaseTab, ComponentType<CaseTabProps>>>;
  /** The dialog of a workflow step. */
  readonly StepDialog: ComponentType<{ step: DialogStep; detail: CaseDetail; onClose: () => void }>;
  /** The dialog that edits the facts. */
  readonly FactsDialog: ComponentType<{ detail: CaseDetail; onClose: () => void }>;
  /** An indicator opened beside the room. */
  readonly IndicatorDrawer: ComponentType<{
    detail: CaseDetail;
    indicator: string;
    onOpen: (indicator: string) => void;
    onClose: () => void;
  }>;
}

/** Asks for the case and shows its room. */
export function CaseRoom(props: CaseRoomProps) {
  const query = useDeskQuery('case.get', { caseId: props.caseId });
  return (
    <QueryView
      query={query}
      skeleton={
        <>
          <FiguresSkeleton count={7} />
          <RowsSkeleton rows={10} />
        </>
      }
    >
      {(detail) => <OpenCase key={props.caseId} {...props} detail={detail} />}
    </QueryView>
  );
}

function OpenCase(props: CaseRoomProps & { readonly detail: CaseDetail }) {
  const text = useText();
  const { caseId, tab, tabs, detail, StepDialog, FactsDialog, IndicatorDrawer } = props;
  const [, navigate] = useLocation();
  const [indicator, setIndicator] = useState<string | null>(null);
  const [action, setAction] = useState<CaseAction | null>(null);
  const [asked, setAsked] = useState<CaseTabProps['asked']>(null);
  const root = useRoomFromTop(tab);
  const folded = useFolded(root);
  useVisit(detail.summary);

  const openTab = useCallback((next: CaseTab) => navigate(`/cases/${caseId}/${next}`), [navigate, caseId]);
  const startAction = useCallback(
    (next: CaseAction) => {
      setAsked({ action: next });
      if (next === 'import') openTab('evidence');
      else if (next === 'propose') openTab('structure');
      else if (next === 'meetCondition') openTab('decision');
      else setAction(next);
    },
    [openTab],
  );
  useCaseCommands(detail, openTab, startAction);

  const Room = tabs[tab];
  const links = CASE_TABS.map((value) => ({ value, label: text.case.tabs[value], href: `/cases/${caseId}/${value}` }));
  const close = () => setAction(null);
  return (
    // Positioned, so that visually hidden words scroll with the room and do not lengthen the page.
    <Box ref={root} sx={{ position: 'relative' }}>
      <Box
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 5,
          backgroundColor: color.paper,
          '@media print': { position: 'static' },
        }}
      >
        <CaseHeader detail={detail} startAction={startAction} openTab={openTab} folded={folded} />
        <LinkTabs label={text.case.tabsLabel} value={tab} tabs={links} />
      </Box>
      <Room detail={detail} openIndicator={setIndicator} openTab={openTab} startAction={startAction} asked={asked} />
      {indicator !== null && (
        <IndicatorDrawer
          detail={detail}
          indicator={indicator}
          onOpen={setIndicator}
          onClose={() => setIndicator(null)}
        />
      )}
      {action === 'edit' && <FactsDialog detail={detail} onClose={close} />}
      {isStep(action) && <StepDialog step={action} detail={detail} onClose={close} />}
    </Box>
  );
}

const ELSEWHERE: readonly CaseAction[] = ['edit', 'import', 'propose', 'meetCondition'];

function isStep(action: CaseAction | null): action is DialogStep {
  return action !== null && !ELSEWHERE.includes(action);
}

/** A room opens at its top, wherever the one before it was scrolled to. */
function useRoomFromTop(tab: CaseTab) {
  const root = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab is what the scroll follows.
  useEffect(() => {
    root.current?.closest('main')?.scrollTo({ top: 0 });
  }, [tab]);
  return root;
}

/** Pixels scrolled after which the head folds; it opens again only near the top, so that it never flickers. */
const FOLDS_AT = 96;
const OPENS_AT = 8;

/** Whether the room is scrolled so far that its head gives it room. */
function useFolded(root: RefObject<HTMLElement | null>): boolean {
  const [folded, setFolded] = useState(false);
  useEffect(() => {
    const scroller = root.current?.closest('main');
    if (!scroller) return;
    // A room that is hardly longer than the window stays as it is: folding would undo the scroll that caused it.
    const follow = () =>
      setFolded(
        (was) =>
          scroller.scrollTop > (was ? OPENS_AT : FOLDS_AT) &&
          scroller.scrollHeight - scroller.clientHeight > 2 * FOLDS_AT,
      );
    scroller.addEventListener('scroll', follow, { passive: true });
    return () => scroller.removeEventListener('scroll', follow);
  }, [root]);
  return folded;
}

/** Offers the rooms and the allowed actions of the case to the command palette. */
function useCaseCommands(
  detail: CaseDetail,
  openTab: (tab: CaseTab) => void,
  startAction: (action: CaseAction) => void,
): void {
  const text = useText();
  const isOfficer = useMayCall('case.edit');
  const commands = useMemo(() => {
    const context = detail.summary.number;
    const rooms = CASE_TABS.map((tab) => ({
      id: `case-tab-${tab}`,
      label: text.case.tabs[tab],
      context,
      run: () => openTab(tab),
    }));
    const actions = offeredActions(detail, isOfficer)
      .filter(({ allowed }) => allowed)
      .map(({ action }) => ({
        id: `case-action-${action}`,
        label: text.case.actions[action],
        context,
        run: () => startAction(action),
      }));
    return [...actions, ...rooms];
  }, [text, detail, isOfficer, openTab, startAction]);
  useOfferedCommands('case', commands);
}
