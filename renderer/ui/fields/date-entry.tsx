import CalendarTodayOutlined from '@mui/icons-material/CalendarTodayOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type Ref, useRef } from 'react';
import { text } from '#shared/text/text.ts';
import type { FieldInput } from './field.tsx';

interface DateEntryProps {
  readonly input: FieldInput;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly disabled?: boolean;
}

/** Eight digits typed in a row as a date; any other text as it is. */
function withHyphens(typed: string): string {
  const match = /^(\d{4})[./ ]?(\d{2})[./ ]?(\d{2})$/.exec(typed.trim());
  return match ? `${match[1]}-${match[2]}-${match[3]}` : typed;
}

/** A date typed as YYYY-MM-DD, the way the desk writes dates everywhere, or picked from the system's calendar. */
export function DateEntry(props: DateEntryProps) {
  const { input, value, onChange, onBlur, name, inputRef, disabled = false } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <OutlinedInput
      {...input}
      type="text"
      autoComplete="off"
      placeholder={text.app.datePattern}
      disabled={disabled}
      {...(name === undefined ? {} : { name })}
      {...(inputRef === undefined ? {} : { inputRef })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => {
        const dated = withHyphens(value);
        if (dated !== value) onChange(dated);
        onBlur?.();
      }}
      sx={{ pr: 0.5 }}
      endAdornment={
        <InputAdornment position="end">
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
            onChange={(event) => onChange(event.target.value)}
            style={{ width: 0, height: 0, padding: 0, border: 0, opacity: 0 }}
          />
          <IconButton
            aria-label={text.app.openCalendar}
            disabled={disabled}
            onClick={() => picker.current?.showPicker()}
            sx={{ p: '4px' }}
          >
            <CalendarTodayOutlined sx={{ fontSize: 16 }} />
          </IconButton>
        </InputAdornment>
      }
    />
  );
}
