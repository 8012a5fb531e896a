import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BinsTable } from './bins-table.tsx';
import { termName } from './term-name.ts';
import { ShapePicture, type Source, TermSection } from './term-section.tsx';
import { type Terms, TermsLayout } from './terms-layout.tsx';

const NOTHING: ReadonlySet<string> = new Set();

/** A trained model's terms to read: nothing can be changed. */
export function TermsReader(props: { source: Source }) {
  const terms = useDeskQuery('learned.terms', { source: props.source });
  return <QueryView query={terms}>{(found) => <Reader source={props.source} found={found} />}</QueryView>;
}

function Reader(props: { source: Source; found: Terms }) {
  const { source, found } = props;
  const [chosen, setChosen] = useState('');
  const term = found.terms.find((candidate) => termName(candidate) === chosen) ?? found.terms[0];
  return (
    <TermsLayout found={found} chosen={term ? termName(term) : ''} changed={NOTHING} onChoose={setChosen}>
      {term && (
        <TermSection key={termName(term)} source={source} term={term}>
          {(bins) => (
            <>
              <ShapePicture input={termName(term)} bins={bins} before={bins} />
              <BinsTable bins={bins} before={bins} />
            </>
          )}
        </TermSection>
      )}
    </TermsLayout>
  );
}
