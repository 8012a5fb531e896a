import Box from '@mui/material/Box';
import Select from '@mui/material/Select';
import { useLocation } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { text } from '#renderer/text/text.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import { ModelDocument } from './model-document.tsx';
import { ModelInputs } from './model-inputs.tsx';
import { MasterScale, Scaling } from './model-scale.tsx';

export type Model = OutputOf<'model.get'>;
export type ModelInput = Model['inputs'][number];
type Listed = OutputOf<'model.list'>['models'][number];

const words = text.models;

/** The models room: which one is in force and everything it consists of. */
export function ModelsPage(props: { hash: string | null }) {
  const models = useDeskQuery('model.list', {});
  return (
    <QueryView query={models}>
      {(list) => {
        const shown =
          list.models.find(({ hash }) => hash === props.hash) ??
          list.models.find(({ active }) => active) ??
          list.models[0];
        return shown ? <OpenModel key={shown.hash} listed={shown} models={list.models} /> : null;
      }}
    </QueryView>
  );
}

function OpenModel(props: { listed: Listed; models: readonly Listed[] }) {
  const { listed, models } = props;
  const model = useDeskQuery('model.get', { hash: listed.hash });
  return (
    <>
      <PageHeader
        title={
          <>
            {listed.name}{' '}
            {listed.active && (
              <Box component="span" sx={{ fontSize: 13, fontWeight: 400, color: color.accent, ml: 1 }}>
                {words.active}
              </Box>
            )}
          </>
        }
        subtitle={words.subtitle}
        actions={models.length > 1 && <ModelChoice models={models} hash={listed.hash} />}
      />
      <QueryView query={model}>
        {(opened) => (
          <>
            <Box sx={{ px: 3, pb: 3, maxWidth: 960 }}>
              <Box sx={{ mb: 2, maxWidth: 720 }}>{opened.description}</Box>
              <Facts
                labelWidth={128}
                facts={[
                  { label: words.facts.version, value: opened.version },
                  { label: words.facts.origin, value: opened.origin },
                  { label: words.facts.activated, value: <DateText value={listed.activatedAt} form="text" /> },
                  { label: words.facts.inputs, value: opened.inputs.length },
                  { label: words.facts.hash, value: <Box sx={{ fontFamily: MONO_FAMILY }}>{opened.hash}</Box> },
                ]}
              />
            </Box>
            <Scaling model={opened} />
            <MasterScale model={opened} />
            <ModelInputs model={opened} />
            <ModelDocument model={opened} />
          </>
        )}
      </QueryView>
    </>
  );
}

function ModelChoice(props: { models: readonly Listed[]; hash: string }) {
  const [, navigate] = useLocation();
  return (
    <Select
      native
      value={props.hash}
      inputProps={{ 'aria-label': words.which }}
      onChange={(event) => navigate(`/models/${String(event.target.value)}`)}
    >
      {props.models.map(({ hash, name, version, active }) => (
        <option key={hash} value={hash}>
          {`${name} · ${version}${active ? ` · ${words.active}` : ''}`}
        </option>
      ))}
    </Select>
  );
}
