/** The evidence of a case in its views, each with an address of its own. */

import type { ComponentType } from 'react';
import { useRoute } from 'wouter';
import { AuthenticityRoom } from '#renderer/features/authenticity/authenticity-room.tsx';
import type { CaseTabProps } from '#renderer/features/case/tabs.ts';
import { EvidenceRoom } from '#renderer/features/evidence/evidence-room.tsx';
import { PartiesRoom } from '#renderer/features/parties/parties-room.tsx';
import { StatementsRoom } from '#renderer/features/statements/statements-room.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { SubNav } from '#renderer/ui/layout/sub-nav.tsx';
import type { Text } from '#shared/text/text.ts';

type EvidenceTabProps = Pick<CaseTabProps, 'detail' | 'openIndicator'>;

interface EvidenceView {
  readonly view: string;
  readonly labelIn: (text: Text) => string;
  readonly Room: ComponentType<EvidenceTabProps>;
}

const FILES: EvidenceView = { view: 'files', labelIn: (text) => text.case.evidenceViews.files, Room: EvidenceRoom };

/** In their order; the first is what the tab opens with. */
const VIEWS: readonly EvidenceView[] = [
  FILES,
  { view: 'statements', labelIn: (text) => text.case.evidenceViews.statements, Room: StatementsRoom },
  { view: 'authenticity', labelIn: (text) => text.authenticity.view, Room: AuthenticityRoom },
  { view: 'parties', labelIn: (text) => text.parties.view, Room: PartiesRoom },
];

/** The view the address names, under the list of all. */
export function EvidenceTab({ detail, openIndicator }: EvidenceTabProps) {
  const text = useText();
  const [, address] = useRoute('/cases/:caseId/:tab/:view?');
  const shown = VIEWS.find(({ view }) => view === address?.view) ?? FILES;
  const room = `/cases/${detail.summary.id}/evidence`;
  return (
    <>
      <SubNav
        label={text.case.evidenceViewsLabel}
        value={shown.view}
        links={VIEWS.map(({ view, labelIn }) => ({ value: view, label: labelIn(text), href: `${room}/${view}` }))}
      />
      <shown.Room detail={detail} openIndicator={openIndicator} />
    </>
  );
}
