import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useToday } from '#renderer/api/session.ts';
import { DateEntry, useTypedDate } from '#renderer/ui/fields/date-entry.tsx';
import { Field } from '#renderer/ui/fields/field.tsx';
import { useSearchText } from '#renderer/ui/fields/search-text.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { isIsoDate } from '#shared/domain/dates.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import type { AuditView } from './audit-filter.ts';
import { commandName } from './command-name.ts';

/** Every command that an event can be of, in the order of their names. */
function commandsByName(text: Text, formats: Formats): readonly string[] {
  return Object.keys(text.domain.commands).sort((a, b) => formats.compare(commandName(text, a), commandName(text, b)));
}

/** Filters of the event table: who, what, about what, when. */
export function AuditFilters(props: {
  view: AuditView;
  onChange: (change: Partial<AuditView>) => void;
  onClear: () => void;
}) {
  const text = useText();
  const words = text.audit.filters;
  const formats = useFormats();
  const { view, onChange, onClear } = props;
  const officers = useDeskQuery('officer.list', {}).data?.officers ?? [];
  const about = useSearchText(view.about, (typed) => onChange({ about: typed }));
  const filtered = Boolean(view.actor || view.operation || view.about || view.from || view.to);
  return (
    <Box sx={{ display: 'flex', gap: 2, px: 3, pb: 2, alignItems: 'flex-end', flexWrap: 'wrap' }}>
      <Field label={words.actor}>
        {({ inputProps, ...input }) => (
          <Select
            native
            {...input}
            inputProps={{ ...inputProps, id: input.id }}
            value={view.actor}
            onChange={(event) => onChange({ actor: String(event.target.value) })}
          >
            <option value="">{words.anyActor}</option>
            {officers.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.operation}>
        {({ inputProps, ...input }) => (
          <Select
            native
            {...input}
            inputProps={{ ...inputProps, id: input.id }}
            value={view.operation}
            onChange={(event) => onChange({ operation: String(event.target.value) })}
          >
            <option value="">{words.anyOperation}</option>
            {commandsByName(text, formats).map((name) => (
              <option key={name} value={name}>
                {commandName(text, name)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.subject}>
        {(input) => <OutlinedInput {...input} {...about.input} placeholder={words.subjectHint} />}
      </Field>
      <DateFilter label={words.from} value={view.from} onChange={(from) => onChange({ from })} />
      <DateFilter label={words.to} value={view.to} onChange={(to) => onChange({ to })} />
      {filtered && (
        <Button variant="text" onClick={onClear}>
          {words.clear}
        </Button>
      )}
    </Box>
  );
}

/** A date that filters once it is whole. */
function DateFilter(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState<string | null>(value);
  const date = useTypedDate(
    typed === null || !isIsoDate(typed) ? typed : value,
    { today: useToday(), yearsAhead: 1 },
    (next) => {
      setTyped(next);
      if (next === null || isIsoDate(next)) onChange(next ?? '');
    },
  );
  return (
    <Box sx={{ width: 148 }}>
      <Field label={label} {...date.note}>
        {(input) => <DateEntry input={input} date={date} />}
      </Field>
    </Box>
  );
}
