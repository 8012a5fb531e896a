/** One record to read: every field, its place, who entered it. */

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { EvidenceRow } from '#renderer/api/replies.ts';
import { currencyOf, fieldsOf, formatField, recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { nameOf } from '#shared/text/name-of.ts';

interface RecordDetailsProps {
  readonly currency: string;
  readonly recordSet: string;
  readonly record: EvidenceRow;
  readonly onClose: () => void;
}

/** For those who read the case and do not change it. */
export function RecordDetails({ currency, recordSet, record, onClose }: RecordDetailsProps) {
  const text = useText();
  const formats = useFormats();
  const titleId = useId();
  const own = currencyOf(record.fields, currency);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm">
      <DialogTitle id={titleId}>{recordSetLabel(text, recordSet)}</DialogTitle>
      <DialogContent>
        <Facts
          facts={[
            { label: text.evidence.records.place, value: <SourceLink {...record} /> },
            ...fieldsOf(recordSet).map(([field, spec]) => ({
              label: nameOf(text.domain.fields, field),
              value: formatField(text, formats, record.fields[field], spec, own),
            })),
            ...(record.manual === null ? [] : [{ label: text.evidence.records.reason, value: record.manual.reason }]),
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {text.app.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
