/** The rooms of a case and what each is given. */
import type { CaseDetail } from '#renderer/api/replies.ts';
import type { CaseAction } from './case-actions.ts';

export const CASE_TABS = [
  'overview',
  'evidence',
  'indicators',
  'score',
  'structure',
  'stress',
  'decision',
  'documents',
  'history',
] as const;
export type CaseTab = (typeof CASE_TABS)[number];

/** What every room of the case is given. */
export interface CaseTabProps {
  readonly detail: CaseDetail;
  readonly openIndicator: (indicator: string) => void;
  readonly openTab: (tab: CaseTab) => void;
  readonly startAction: (action: CaseAction) => void;
  /** The change last asked for from the head: a new object each time, so that asking again moves the focus again. */
  readonly asked: { readonly action: CaseAction } | null;
}
