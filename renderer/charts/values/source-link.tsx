/** A record's place: the file it came from, which opens, and where in it; or the person who entered it. */

import Link from '@mui/material/Link';
import { saveDocument } from '#renderer/api/files.ts';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { showFailed } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** Hands the original of a source to the person, byte for byte. */
export function useOpenSource(): (sourceId: string) => void {
  const open = useDeskCommand('evidence.openSource');
  return (sourceId) =>
    open.mutate({ sourceId }, { onSuccess: saveDocument, onError: (failure) => showFailed(failure.message) });
}

interface SourceLinkProps {
  readonly sourceId: string | null;
  readonly sourceName: string | null;
  readonly locator: string | null;
  readonly manual: { readonly by: string; readonly reason: string } | null;
}

/** File name as a link, then the place; "by hand" with its author for manual records. */
export function SourceLink({ sourceId, sourceName, locator, manual }: SourceLinkProps) {
  const text = useText();
  const openSource = useOpenSource();
  return (
    <span>
      {sourceId !== null && (
        <Link
          component="button"
          type="button"
          sx={{ verticalAlign: 'baseline', textAlign: 'left' }}
          onClick={(event) => {
            event.stopPropagation();
            openSource(sourceId);
          }}
        >
          {sourceName ?? sourceId}
        </Link>
      )}
      {locator !== null && <span style={{ color: color.inkQuiet }}>{` ${locator}`}</span>}
      {manual !== null && <span title={manual.reason}>{` ${text.indicators.drawer.byHand(manual.by)}`}</span>}
    </span>
  );
}
