/** The jobs of a workspace as its handlers see them. */
import type { ProgressState } from '../ground/progress.ts';
import type { Actor } from '../store/workspace.ts';

/** What handlers may ask of the jobs of their workspace. */
export interface WorkspaceJobs {
  /** How far a run is, or that it waits for its turn; null where none is under way. */
  runProgress(runId: string): ProgressState | null;
  /** Puts a run behind those that wait: one trains at a time. Call it once the run is committed. */
  startRun(runId: string, actor: Actor): void;
  /** Ends a run's work; resolves when none of its threads is left. */
  stopRun(runId: string): Promise<void>;
  /** How far the scoring of open cases by a new model is; null where none is under way. */
  rescoringProgress(): { readonly completed: number; readonly total: number } | null;
  /** Scores open cases anew where their score is by another model. Call it once the model is committed. */
  startRescoring(): void;
}
