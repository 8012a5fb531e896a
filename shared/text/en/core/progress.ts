/** What long work is doing. */
export const progressSentences = {
  'progress.reading-table': 'Reading the table',
  'progress.profiling': 'Profiling',
  'progress.scoring-challenger': 'Scoring by the challenger',
  'progress.scoring': 'Scoring',
  'progress.waiting': 'Waiting for the run before it',
  'progress.starting': 'Starting',
  'progress.rescoring': 'Scoring open cases',
  'progress.cancelled': 'Cancelled. Nothing was changed.',
  'progress.assessing': 'assessing',
  'progress.applications': 'applications',
  'progress.verifying': 'verifying',
  'progress.officers': 'officers',
  'progress.applicants': 'applicants',
  'progress.cases': 'cases',
  'progress.validation': 'Validation',
  'progress.reading-file': ({ file }: { readonly file: string }) => `reading ${file}`,
} as const;
