/** The fields of a record set as inputs: a list for choices, a text for the rest. */

import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { choiceName, fieldsOf } from '#renderer/charts/values/field-value.ts';
import { DateEntry } from '#renderer/ui/fields/date-entry.tsx';
import { Field, type FieldInput } from '#renderer/ui/fields/field.tsx';
import type { Ask } from '#renderer/ui/fields/use-typed.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import type { FieldSpec } from '#shared/domain/record-sets.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { FieldProblem, ReadRecord, TypedRecord } from './record-form.ts';

interface RecordFieldsFormProps {
  readonly recordSet: string;
  readonly typed: TypedRecord;
  readonly problems: ReadRecord['problems'];
  readonly onChange: (field: string, value: string) => void;
  /** The person leaves the field. */
  readonly onLeave: (field: string) => void;
}

/** Two columns of fields. */
export function RecordFieldsForm({ recordSet, typed, problems, onChange, onLeave }: RecordFieldsFormProps) {
  const names = useText().domain.fields;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 2, rowGap: 1.5 }}>
      {fieldsOf(recordSet).map(([field, spec]) => (
        <Field
          key={field}
          label={nameOf(names, field)}
          required={spec.required === true}
          error={problems[field]?.why}
          ask={askOf(problems[field], (value) => onChange(field, value))}
        >
          {(input) => (
            <FieldControl
              input={input}
              spec={spec}
              value={typed[field] ?? ''}
              onChange={(value) => onChange(field, value)}
              onLeave={() => onLeave(field)}
            />
          )}
        </Field>
      ))}
    </Box>
  );
}

function askOf(problem: FieldProblem | undefined, choose: (typed: string) => void): Ask | undefined {
  if (problem === undefined || problem.choices.length === 0) return undefined;
  const readings = problem.choices.map(({ label, typed }) => ({ label, choose: () => choose(typed) }));
  return { question: problem.why, readings };
}

interface FieldControlProps {
  readonly input: FieldInput;
  readonly spec: FieldSpec;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

function FieldControl({ input, spec, value, onChange, onLeave }: FieldControlProps) {
  const text = useText();
  const words = text.evidence.records;
  const options =
    spec.kind === 'flag'
      ? [
          ['yes', words.yes],
          ['no', words.no],
        ]
      : spec.options?.map((option) => [option, choiceName(text, spec, option)]);
  if (options !== undefined) {
    const { inputProps, required: _required, ...rest } = input;
    return (
      <Select
        native
        {...rest}
        value={value}
        inputProps={{ ...inputProps, id: input.id }}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">–</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    );
  }
  if (spec.kind === 'date') {
    return <DateEntry input={input} date={{ shown: value, type: onChange, leave: onLeave }} />;
  }
  const isNumber = spec.kind === 'money' || spec.kind === 'integer' || spec.kind === 'decimal';
  return (
    <OutlinedInput
      {...input}
      autoComplete="off"
      {...(spec.kind === 'period' ? { placeholder: text.app.monthPattern } : {})}
      {...(isNumber ? { inputMode: 'decimal', sx: { '& input': { textAlign: 'right' } } } : {})}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
