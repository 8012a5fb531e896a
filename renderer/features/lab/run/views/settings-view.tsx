import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouteLink } from 'wouter';
import { type Fact, Facts } from '#renderer/ui/display/facts.tsx';
import { DateText, HashText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { LabSettings } from '#shared/domain/lab.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import type { OpenRun } from '../../types.ts';
import { editText } from '../edit-text.ts';

/** Everything the run was made with, and what was changed by hand since. */
export function SettingsView(props: { opened: OpenRun }) {
  const text = useText();
  const words = text.lab.settings;
  const formats = useFormats();
  const { run, settings, edits, rejects } = props.opened;
  const edges = new Map(settings.bins.map((entry) => [entry.input, entry.edges]));
  return (
    <>
      <Section
        title={words.title}
        actions={
          <Link component={RouteLink} href={`/models/lab/tables/${run.tableId}`}>
            {words.again}
          </Link>
        }
      >
        <Facts facts={factsOf(text, formats, props.opened)} />
        {rejects.map((sentence) => (
          <Box key={sentence} sx={{ mt: 1, maxWidth: 720 }}>
            {sentence}
          </Box>
        ))}
      </Section>
      {edits.length > 0 && (
        <Section flush title={words.edits} note={words.editsNote}>
          <DataTable
            label={words.edits}
            rows={edits.map((edit, index) => ({ ...edit, key: String(index) }))}
            rowKey={({ key }) => key}
            columns={[
              { key: 'input', header: words.input, render: ({ edit }) => edit.input },
              { key: 'edit', header: words.edit, render: ({ edit }) => editText(text, formats, edit) },
              { key: 'reason', header: words.reason, render: ({ reason }) => reason },
              { key: 'by', header: words.by, render: ({ by }) => by },
              { key: 'at', header: words.at, render: ({ at }) => <DateText value={at} form="minute" /> },
            ]}
          />
        </Section>
      )}
      <Section flush title={words.inputs}>
        <Box sx={{ maxWidth: 880 }}>
          <DataTable
            label={words.inputs}
            rows={settings.inputs}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', header: words.input, render: ({ name }) => name },
              {
                key: 'direction',
                header: words.direction,
                render: ({ direction }) => text.lab.setup.inputs.directions[direction],
              },
              { key: 'codes', header: words.codes, render: ({ special }) => formats.enumeration(special) },
              ...(edges.size > 0
                ? [
                    {
                      key: 'edges',
                      header: words.edges,
                      render: ({ name }: LabSettings['inputs'][number]) => formats.enumeration(edges.get(name) ?? []),
                    },
                  ]
                : []),
            ]}
          />
        </Box>
      </Section>
    </>
  );
}

function factsOf(text: Text, formats: Formats, { run, settings }: OpenRun): Fact[] {
  const words = text.lab.settings;
  const { train } = text.lab.setup;
  const { folds, holdout, rejects } = settings;
  const { advanced } = text.lab.setup;
  return [
    { label: words.table, value: run.fileName },
    { label: words.target, value: settings.target },
    { label: words.method, value: text.lab.methods[settings.method] },
    {
      label: words.folds,
      value: folds.kind === 'made' ? train.folds(folds.count) : train.foldsOf(folds.column),
    },
    { label: words.holdout, value: holdoutText(text, formats, holdout) },
    { label: words.pairs, value: settings.pairs === 'auto' ? words.auto : formats.number(settings.pairs) },
    { label: words.calibration, value: advanced.calibrations[settings.calibration] },
    { label: words.smoothing, value: formats.number(settings.smoothing) },
    { label: words.weight, value: settings.weight ?? words.none },
    { label: words.time, value: settings.time ?? words.none },
    { label: words.rejects, value: advanced.rejectMethods[rejects.method] },
    {
      label: words.subgroups,
      value: settings.subgroups.length > 0 ? formats.enumeration(settings.subgroups) : words.none,
    },
    { label: words.seed, value: String(settings.seed) },
    ...(run.modelHash === null ? [] : [{ label: words.model, value: <HashText hash={run.modelHash} length={64} /> }]),
  ];
}

function holdoutText(text: Text, formats: Formats, holdout: LabSettings['holdout']): string {
  const words = text.lab.settings;
  const { train } = text.lab.setup;
  if (holdout.kind === 'none') return words.none;
  return holdout.kind === 'random'
    ? train.holdoutShare(formats.percent(holdout.share, 0))
    : formats.withNote(train.holdoutFrom(holdout.from), holdout.column);
}
