import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useEffect, useState } from 'react';
import { Link as RouteLink } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Crumb } from '#renderer/ui/layout/crumb.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { LinkTabs } from '#renderer/ui/layout/tabs.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import type { OpenRun } from '../types.ts';
import { RunActions } from './run-actions.tsx';
import { RunProgress } from './run-progress.tsx';
import { ShapesView } from './shapes/shapes-view.tsx';
import { CalibrationView } from './views/calibration-view.tsx';
import { CompareView } from './views/compare-view.tsx';
import { SettingsView } from './views/settings-view.tsx';
import { StabilityView } from './views/stability-view.tsx';
import { SubgroupsView } from './views/subgroups-view.tsx';
import { SummaryView } from './views/summary-view.tsx';

const VIEWS = ['summary', 'calibration', 'shapes', 'stability', 'subgroups', 'compare', 'settings'] as const;
type ViewName = (typeof VIEWS)[number];
/** Views that show figures of rows: their reader may choose which rows. */
const OF_ROWS: readonly ViewName[] = ['summary', 'calibration', 'stability', 'subgroups'];
const POLL_MS = 500;

/** One run: its progress while it works, then the model with its validation. */
export function RunPage(props: { runId: string; view: string | null }) {
  const text = useText();
  const { runId } = props;
  const [live, setLive] = useState(false);
  const query = useDeskQuery('lab.run', { runId }, { every: live ? POLL_MS : 0 });
  const running = query.data?.run.state === 'running';
  useEffect(() => setLive(running), [running]);
  const view = VIEWS.find((name) => name === props.view) ?? 'summary';
  return (
    <>
      <Crumb href="/models/lab" label={text.lab.title} />
      <QueryView query={query}>
        {(opened) => (
          <>
            <PageHeader
              title={opened.run.name}
              subtitle={<Subtitle opened={opened} />}
              actions={<RunActions opened={opened} />}
            />
            {opened.run.state === 'finished' ? (
              <Finished opened={opened} view={view} />
            ) : (
              <RunProgress opened={opened} />
            )}
          </>
        )}
      </QueryView>
    </>
  );
}

function Subtitle(props: { opened: OpenRun }) {
  const text = useText();
  const words = text.lab.run;
  const formats = useFormats();
  const { run } = props.opened;
  const parts = [
    words.number(run.number),
    text.lab.methods[run.method].toLowerCase(),
    ...(run.kind === 'edit' ? [words.editOf] : []),
    run.fileName,
    words.startedBy(run.startedBy, formats.instant(run.startedAt)),
  ];
  return (
    <>
      {words.subtitle(parts)}
      {run.parentRunId !== null && (
        <Box>
          <Link component={RouteLink} href={`/models/lab/runs/${run.parentRunId}`}>
            {words.parent}
          </Link>
        </Box>
      )}
      {run.registeredHash !== null && (
        <Box>
          <Link component={RouteLink} href={`/models/register/${run.registeredHash}`}>
            {words.registered}
          </Link>
        </Box>
      )}
    </>
  );
}

function Finished(props: { opened: OpenRun; view: ViewName }) {
  const words = useText().lab.run;
  const { opened, view } = props;
  const { runId } = opened.run;
  const [sample, setSample] = useState(opened.reports[0]?.sample);
  const report = opened.reports.find((candidate) => candidate.sample === sample) ?? opened.reports[0];
  return (
    <>
      <LinkTabs
        label={words.viewsLabel}
        value={view}
        tabs={VIEWS.map((value) => ({ value, label: words.views[value], href: `/models/lab/runs/${runId}/${value}` }))}
      />
      {report && OF_ROWS.includes(view) && (
        <Sample reports={opened.reports} shown={report} onChoose={(chosen) => setSample(chosen)} />
      )}
      {report && view === 'summary' && <SummaryView report={report} isEdit={opened.run.kind === 'edit'} />}
      {report && view === 'calibration' && <CalibrationView report={report} />}
      {report && view === 'stability' && <StabilityView report={report} />}
      {report && view === 'subgroups' && <SubgroupsView report={report} />}
      {view === 'shapes' && <ShapesView key={runId} run={opened.run} />}
      {view === 'compare' && <CompareView opened={opened} />}
      {view === 'settings' && <SettingsView opened={opened} />}
    </>
  );
}

/** Which rows the figures are of, and what that means. */
function Sample(props: {
  reports: readonly Told<ValidationReport>[];
  shown: Told<ValidationReport>;
  onChoose: (sample: Told<ValidationReport>['sample']) => void;
}) {
  const text = useText();
  const words = text.lab.run;
  const { reports, shown, onChoose } = props;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 3, pt: 2, pb: 2 }}>
      {reports.length > 1 ? (
        <ToggleButtonGroup
          exclusive
          value={shown.sample}
          aria-label={words.sample}
          onChange={(_event, next: Told<ValidationReport>['sample'] | null) => next && onChoose(next)}
        >
          {reports.map(({ sample }) => (
            <ToggleButton key={sample} value={sample}>
              {text.lab.samples[sample]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      ) : (
        <b>{text.lab.samples[shown.sample]}</b>
      )}
      <Box sx={{ color: color.inkQuiet }}>{text.lab.sampleNotes[shown.sample]}</Box>
    </Box>
  );
}
