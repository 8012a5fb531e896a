import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { IntakePreviewed } from '#renderer/api/replies.ts';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { IntakeMapping } from '#shared/contract/operations/intake.ts';
import { PRODUCTS } from '#shared/domain/applications.ts';
import { MappingTable } from './mapping-table.tsx';
import { RefusedTable } from './refused-table.tsx';

interface IntakePreviewProps {
  readonly preview: IntakePreviewed;
  readonly busy: boolean;
  readonly onMapping: (mapping: IntakeMapping) => void;
  readonly onImport: () => void;
  readonly onAnother: () => void;
}

/** What the table would become: counts, mapping, first cases, refused rows. */
export function IntakePreview(props: IntakePreviewProps) {
  const text = useText();
  const words = text.intake;
  const formats = useFormats();
  const { preview, busy, onMapping, onImport, onAnother } = props;
  const { figures, mapping, sample } = words;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 5, px: 3, pb: 2, alignItems: 'flex-end', flexWrap: 'wrap' }}>
        <Figure label={figures.rows}>{formats.number(preview.rowCount)}</Figure>
        <Figure label={figures.accepted}>{formats.number(preview.accepted)}</Figure>
        <Figure label={figures.duplicates}>{formats.number(preview.duplicates)}</Figure>
        <Figure label={figures.refused}>{formats.number(preview.refusedCount)}</Figure>
        <Box sx={{ ml: 'auto', display: 'flex', gap: 1, alignItems: 'center' }}>
          <Button onClick={onAnother} disabled={busy}>
            {words.another}
          </Button>
          <Button
            variant="contained"
            onClick={onImport}
            disabled={busy || preview.accepted === 0}
            title={preview.accepted === 0 ? words.nothing : undefined}
          >
            {words.import(formats.number(preview.accepted))}
          </Button>
        </Box>
      </Box>
      <Section flush title={mapping.title} note={preview.remembered ? mapping.remembered : mapping.recognised}>
        <MappingTable preview={preview} disabled={busy} onChange={onMapping} />
      </Section>
      {preview.refusedCount > 0 && (
        <Section
          flush
          title={words.refused.title}
          note={words.refused.note(formats.number(preview.refused.length), formats.number(preview.refusedCount))}
        >
          <RefusedTable label={words.refused.title} refused={preview.refused} />
        </Section>
      )}
      {preview.sample.length > 0 && (
        <Section flush title={sample.title} note={sample.note}>
          <DataTable
            label={sample.title}
            rows={preview.sample}
            rowKey={(row) => String(row.row)}
            columns={[
              { key: 'row', header: sample.row, align: 'right', width: 72, render: (row) => formats.number(row.row) },
              { key: 'legalName', header: text.worklist.columns.legalName, render: (row) => row.legalName },
              {
                key: 'registrationId',
                header: text.worklist.columns.registrationId,
                render: (row) => row.registrationId,
              },
              {
                key: 'amount',
                header: sample.amount,
                align: 'right',
                render: (row) => formats.moneyInText(row.amount, row.currency),
              },
              { key: 'term', header: sample.term, align: 'right', render: (row) => formats.number(row.termMonths) },
              {
                key: 'product',
                header: text.worklist.columns.product,
                render: (row) =>
                  PRODUCTS.filter((known) => known === row.product).map((known) => text.domain.products[known])[0] ??
                  row.product,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
