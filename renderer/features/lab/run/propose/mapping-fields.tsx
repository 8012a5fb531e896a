import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Select from '@mui/material/Select';
import { useEffect } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Mapping } from './proposal.ts';

interface MappingFieldsProps {
  readonly runId: string;
  readonly mapping: Mapping;
  readonly problem: string | undefined;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which indicator feeds each input of the model in a case: suggested by name, the rest named. */
export function MappingFields(props: MappingFieldsProps) {
  const formats = useFormats();
  const words = useText().lab.propose;
  const { runId, mapping, problem, onChange } = props;
  const suggested = useDeskQuery('lab.mapping', { runId });
  const catalogue = useDeskQuery('indicator.catalogue', {});
  const inputs = suggested.data?.inputs ?? [];
  const untouched = Object.keys(mapping).length === 0;
  useEffect(() => {
    if (untouched && suggested.data)
      onChange(Object.fromEntries(suggested.data.inputs.map(({ input, indicator }) => [input, indicator])));
  }, [untouched, suggested.data, onChange]);
  const unfed = inputs.filter(({ input }) => (mapping[input] ?? null) === null).map(({ input }) => input);
  return (
    <Box>
      <Box sx={{ mb: 0.5 }}>
        <b>{words.mapping}</b>{' '}
        <Box component="span" sx={{ color: color.inkQuiet }}>
          {words.mappingNote}
        </Box>
      </Box>
      <FailureNote error={suggested.error ?? catalogue.error} />
      <Box sx={{ maxHeight: 260, overflow: 'auto', border: `1px solid ${color.hairline}`, borderRadius: 1 }}>
        <DataTable
          label={words.mapping}
          stickyHeader
          inset={12}
          rows={inputs}
          rowKey={({ input }) => input}
          columns={[
            { key: 'input', header: words.input, render: ({ input }) => input },
            {
              key: 'indicator',
              header: words.indicator,
              width: 340,
              render: ({ input }) => (
                <IndicatorChoice
                  label={words.indicatorOf(input)}
                  value={mapping[input] ?? null}
                  missing={problem !== undefined && (mapping[input] ?? null) === null}
                  indicators={catalogue.data?.indicators ?? []}
                  onChange={(indicator) => onChange({ ...mapping, [input]: indicator })}
                />
              ),
            },
          ]}
        />
      </Box>
      <Box role="status">
        {problem !== undefined && <FormHelperText error>{problem}</FormHelperText>}
        {problem === undefined && unfed.length > 0 && (
          <FormHelperText sx={{ color: color.caution }}>{words.unfed(formats.enumeration(unfed))}</FormHelperText>
        )}
      </Box>
    </Box>
  );
}

/** One indicator of the catalogue, by group; none is a choice. */
function IndicatorChoice(props: {
  label: string;
  value: string | null;
  missing: boolean;
  indicators: readonly Told<IndicatorDefinition>[];
  onChange: (indicator: string | null) => void;
}) {
  const text = useText();
  const words = text.lab.propose;
  const { label, value, missing, indicators, onChange } = props;
  return (
    <Select
      native
      fullWidth
      value={value ?? ''}
      error={missing}
      inputProps={{ 'aria-label': label, ...(missing ? { 'aria-invalid': true } : {}) }}
      onChange={(event) => onChange(event.target.value === '' ? null : String(event.target.value))}
    >
      <option value="">{words.unmapped}</option>
      {GROUPS.map((group) => (
        <optgroup key={group} label={text.domain.groups[group]}>
          {indicators
            .filter((definition) => definition.group === group)
            .map(({ indicator, name }) => (
              <option key={indicator} value={indicator}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  );
}
