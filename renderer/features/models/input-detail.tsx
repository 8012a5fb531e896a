import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ModelInput } from '#renderer/api/replies.ts';
import { ShapeFunction } from '#renderer/charts/shape-function.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';

/** One input opened: its shape and its bins with their points. */
export function InputDetail(props: { input: ModelInput; onClose: () => void }) {
  const text = useText();
  const words = text.models.bins;
  const formats = useFormats();
  const { input, onClose } = props;
  return (
    <Box component="aside" aria-label={input.name} sx={{ px: 3, py: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {input.name}
        </Typography>
        <IconButton aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      <Facts
        labelWidth={88}
        facts={[
          { label: text.models.inputs.direction, value: text.models.inputs.directions[input.direction] },
          { label: text.models.inputs.origin, value: text.domain.origin(input.origin) },
          {
            label: text.models.inputs.input,
            value: (
              <Box component="span" sx={{ fontFamily: MONO_FAMILY }}>
                {input.indicator}
              </Box>
            ),
          },
        ]}
      />
      <Box sx={{ my: 2 }}>
        <ShapeFunction
          label={words.shapeOf(input.name)}
          shape={input.bins}
          activeBin={null}
          value={null}
          formatValue={(value) => formats.short(value, 4)}
          formatPoints={(points) => formats.signed(points)}
          readoutOf={(bin) => ({
            title: bin.label,
            lines: [
              { label: words.points, value: formats.signed(bin.points) },
              { label: words.share, value: formats.percent(bin.share, 1).replace('%', '') },
            ],
          })}
          captions={{ population: words.population, notToScale: words.notToScale, points: words.pointsCaption }}
        />
      </Box>
      <DataTable
        label={input.name}
        rows={input.bins}
        rowKey={(bin) => bin.label}
        inset={0}
        columns={[
          { key: 'label', header: words.label, render: (bin) => bin.label },
          {
            key: 'points',
            header: words.points,
            align: 'right',
            width: 72,
            render: (bin) => formats.signed(bin.points),
          },
          {
            key: 'share',
            header: words.share,
            align: 'right',
            width: 112,
            render: (bin) => formats.percent(bin.share, 1).replace('%', ''),
          },
        ]}
      />
    </Box>
  );
}
