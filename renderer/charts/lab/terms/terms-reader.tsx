import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
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
  const text = useText();
  const { source, found } = props;
  const [chosen, setChosen] = useState('');
  const term = found.terms.find((candidate) => termName(text, candidate) === chosen) ?? found.terms[0];
  return (
    <TermsLayout found={found} chosen={term ? termName(text, term) : ''} changed={NOTHING} onChoose={setChosen}>
      {term && (
        <TermSection key={termName(text, term)} source={source} term={term}>
          {(bins) => (
            <>
              <ShapePicture input={termName(text, term)} bins={bins} before={bins} />
              <BinsTable bins={bins} before={bins} />
            </>
          )}
        </TermSection>
      )}
    </TermsLayout>
  );
}
