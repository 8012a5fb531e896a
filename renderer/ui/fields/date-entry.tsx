import CalendarTodayOutlined from '@mui/icons-material/CalendarTodayOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type Ref, useRef } from 'react';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { isIsoDate } from '#shared/domain/dates.ts';
import type { DateBounds } from '#shared/values/date-bounds.ts';
import { readDate } from '#shared/values/typed-dates.ts';
import type { FieldInput } from './field.tsx';
import { type TypedField, useTyped } from './use-typed.ts';

/** A date over `value`: YYYY-MM-DD, the text where it is no date inside the bounds, null when empty. */
export function useTypedDate(
  value: string | null,
  bounds: DateBounds,
  onChange: (value: string | null) => void,
): TypedField {
  const formats = useFormats();
  return useTyped<string>({
    value: value === '' ? null : value,
    read: (typed) => readDate(typed, bounds),
    show: (date) => date,
    tell: formats.dateInText,
    onChange,
  });
}

interface DateEntryProps {
  readonly input: FieldInput;
  readonly date: Pick<TypedField, 'shown' | 'type' | 'leave'>;
  readonly onLeave?: () => void;
  readonly name?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly disabled?: boolean;
}

/** A date typed in any common way and settled as YYYY-MM-DD, or picked from the system's calendar. */
export function DateEntry(props: DateEntryProps) {
  const text = useText();
  const { input, date, onLeave, name, inputRef, disabled = false } = props;
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
      value={date.shown}
      onChange={(event) => date.type(event.target.value)}
      onBlur={() => {
        date.leave();
        onLeave?.();
      }}
      sx={{ pr: 0.5 }}
      endAdornment={
        <InputAdornment position="end">
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={isIsoDate(date.shown) ? date.shown : ''}
            onChange={(event) => {
              date.type(event.target.value);
              date.leave();
            }}
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
