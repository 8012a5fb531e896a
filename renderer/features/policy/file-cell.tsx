import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useText } from '#renderer/ui/language/language.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

const TALLEST = 320;

/** A file kept inside a document, to read. */
export function FileText({ value }: { readonly value: string }) {
  return (
    <Box
      component="pre"
      // What scrolls can be scrolled by the keyboard.
      tabIndex={0}
      sx={{
        m: 0,
        p: 1,
        maxHeight: TALLEST,
        overflow: 'auto',
        fontFamily: MONO_FAMILY,
        border: 1,
        borderColor: color.hairline,
      }}
    >
      {value}
    </Box>
  );
}

/** A file kept inside a document: taken from the machine, or typed over. */
export function FileInput(props: {
  readonly label: string;
  readonly value: string;
  readonly accept: string;
  readonly invalid: boolean;
  readonly onChange: (value: string) => void;
}) {
  const words = useText().policy.edit;
  const { label, value, accept, invalid, onChange } = props;
  return (
    <>
      <OutlinedInput
        multiline
        fullWidth
        maxRows={14}
        error={invalid}
        inputProps={{ 'aria-label': label, ...(invalid ? { 'aria-invalid': true as const } : {}) }}
        sx={{ fontFamily: MONO_FAMILY }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button component="label" sx={{ mt: 0.5 }}>
        {words.chooseFile}
        <input
          type="file"
          hidden
          accept={accept}
          aria-label={words.fileFor(label)}
          onChange={async (event) => {
            const [file] = event.target.files ?? [];
            if (file) onChange(await file.text());
          }}
        />
      </Button>
    </>
  );
}
