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
  /** Other files that hold the same record. */
  readonly alsoIn?: readonly { readonly sourceId: string; readonly sourceName: string; readonly locator: string }[];
}

/** File name as a link, then the place; "by hand" with its author for manual records; then where else it is. */
export function SourceLink({ sourceId, sourceName, locator, manual, alsoIn = [] }: SourceLinkProps) {
  const text = useText();
  const openSource = useOpenSource();
  const linkTo = (id: string, name: string) => (
    <Link
      component="button"
      type="button"
      sx={{ verticalAlign: 'baseline', textAlign: 'left' }}
      onClick={(event) => {
        event.stopPropagation();
        openSource(id);
      }}
    >
      {name}
    </Link>
  );
  return (
    <span>
      {sourceId !== null && linkTo(sourceId, sourceName ?? sourceId)}
      {locator !== null && <span style={{ color: color.inkQuiet }}>{` ${locator}`}</span>}
      {alsoIn.map((other) => (
        <span key={`${other.sourceId} ${other.locator}`}>
          {` · ${text.indicators.drawer.alsoIn} `}
          {linkTo(other.sourceId, other.sourceName)}
          <span style={{ color: color.inkQuiet }}>{` ${other.locator}`}</span>
        </span>
      ))}
      {manual !== null && <span title={manual.reason}>{` ${text.indicators.drawer.byHand(manual.by)}`}</span>}
    </span>
  );
}
