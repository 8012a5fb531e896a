/** What is missing: a count in the head that opens the list, and the list itself. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import { useId, useState } from 'react';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type CaseAction, canChange } from './case-actions.ts';
import type { CaseTab } from './tabs.ts';

interface MissingProps {
  readonly detail: CaseDetail;
  readonly openTab: (tab: CaseTab) => void;
  readonly startAction: (action: CaseAction) => void;
}

/** The count; opens the list. */
export function MissingButton(props: MissingProps) {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const { missing } = props.detail;
  if (missing.length === 0) return <span>{text.case.header.missingCount(0)}</span>;
  return (
    <>
      <Link
        component="button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        sx={{ font: 'inherit', verticalAlign: 'baseline', textDecoration: 'underline', textUnderlineOffset: 3 }}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {text.case.header.missingCount(missing.length)}
      </Link>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': titleId,
            sx: {
              width: 440,
              p: 2,
              border: `1px solid ${color.hairline}`,
              boxShadow: '0 8px 24px rgba(0, 0, 0, 0.12)',
            },
          },
        }}
      >
        <Box id={titleId} component="h2" sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600, mb: 1 }}>
          {text.case.missing.title}
        </Box>
        <MissingList {...props} />
      </Popover>
    </>
  );
}

/** The list with blocking items first, each with a mark and a word. */
export function MissingList({ detail, openTab }: MissingProps) {
  const text = useText();
  const mayChange = useMayCall('evidence.import') && canChange(detail.summary.state);
  const wantsTerms = detail.proposal === null;
  const wantsEvidence = detail.missing.length > (wantsTerms ? 1 : 0);
  if (detail.missing.length === 0) return <Box sx={{ color: color.inkQuiet }}>{text.case.missing.none}</Box>;
  return (
    <Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {detail.missing.map(({ item, blocking }) => (
          <Box
            component="li"
            key={item}
            sx={{
              display: 'grid',
              gridTemplateColumns: '16px 1fr',
              columnGap: 1,
              py: '6px',
              borderTop: `1px solid ${color.hairline}`,
              '&:first-of-type': { borderTop: 0 },
            }}
          >
            <MissingMark blocking={blocking} />
            <Box>
              {item}
              {blocking && (
                <Box component="span" sx={{ color: color.adverse }}>
                  {` ${text.case.missing.blocking}`}
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      {mayChange && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
          {wantsTerms && <Button onClick={() => openTab('structure')}>{text.case.actions.propose}</Button>}
          {wantsEvidence && <Button onClick={() => openTab('evidence')}>{text.case.missing.toEvidence}</Button>}
        </Box>
      )}
    </Box>
  );
}

/** A filled bar across for what blocks, an open circle for what only widens the interval. */
function MissingMark({ blocking }: { readonly blocking: boolean }) {
  return (
    <svg width={12} height={20} viewBox="0 0 12 20" aria-hidden="true">
      {blocking ? (
        <>
          <circle cx={6} cy={10} r={5} fill={color.adverse} />
          <line x1={3} x2={9} y1={10} y2={10} stroke={color.surface} strokeWidth={2} />
        </>
      ) : (
        <circle cx={6} cy={10} r={4.25} fill="none" stroke={color.controlLine} strokeWidth={1.5} />
      )}
    </svg>
  );
}
