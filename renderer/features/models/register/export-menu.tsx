import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { saveDocument } from '#renderer/api/files.ts';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { text } from '#renderer/text/text.ts';
import { showFailed } from '#renderer/ui/feedback/toast.tsx';

const words = text.models.register.exports;
const FORMS = ['sql', 'pmml', 'json'] as const;

/** A registered model that scores tables, as code for elsewhere. */
export function ExportMenu(props: { hash: string }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const exporting = useDeskCommand('model.export');
  function take(to: (typeof FORMS)[number]) {
    setAnchor(null);
    exporting.mutate(
      { hash: props.hash, to },
      { onSuccess: saveDocument, onError: (error) => showFailed(error.message) },
    );
  }
  return (
    <>
      <Button
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        disabled={exporting.isPending}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {words.label}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMS.map((form) => (
          <MenuItem key={form} onClick={() => take(form)}>
            {words.forms[form]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
