import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { termName } from '#renderer/charts/lab/terms/term-name.ts';
import { TermSection } from '#renderer/charts/lab/terms/term-section.tsx';
import { type Terms, TermsLayout } from '#renderer/charts/lab/terms/terms-layout.tsx';
import { TermsReader } from '#renderer/charts/lab/terms/terms-reader.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import type { ShapeEdit } from '#shared/domain/lab.ts';
import type { LabRun } from '../../types.ts';
import { EditsBar } from './edits-bar.tsx';
import { ShapeEditor } from './shape-editor.tsx';

/** Terms by importance and the shape of the one chosen; changes by hand are collected over all of them. */
export function ShapesView(props: { run: LabRun }) {
  const { run } = props;
  const edits = useMayCall('lab.edit');
  const source = { runId: run.runId };
  const terms = useDeskQuery('learned.terms', { source });
  if (!edits) return <TermsReader source={source} />;
  return <QueryView query={terms}>{(found) => <Editor run={run} found={found} />}</QueryView>;
}

function Editor(props: { run: LabRun; found: Terms }) {
  const text = useText();
  const { run, found } = props;
  const [chosen, setChosen] = useState('');
  const [changes, setChanges] = useState<readonly ShapeEdit[]>([]);
  const [broken, setBroken] = useState<Readonly<Record<string, string | null>>>({});
  const term = found.terms.find((candidate) => termName(text, candidate) === chosen) ?? found.terms[0];
  const name = term ? termName(text, term) : '';
  function undo() {
    // What is undone is shown, and its direction looked at again.
    setChosen(changes.at(-1)?.input ?? name);
    setChanges(changes.slice(0, -1));
  }
  return (
    <>
      <TermsLayout
        found={found}
        chosen={name}
        changed={new Set(changes.map(({ input }) => input))}
        onChoose={setChosen}
      >
        {term && (
          <TermSection key={name} source={{ runId: run.runId }} term={term}>
            {(bins) => (
              <ShapeEditor
                input={name}
                direction={term.direction}
                bins={bins}
                changes={changes}
                onChange={(edit) => setChanges([...changes, edit])}
                onBroken={(sentence) =>
                  (broken[name] ?? null) !== sentence && setBroken({ ...broken, [name]: sentence })
                }
              />
            )}
          </TermSection>
        )}
      </TermsLayout>
      {changes.length > 0 && (
        <EditsBar
          run={run}
          changes={changes}
          violations={Object.values(broken).filter((sentence) => sentence !== null)}
          onUndo={undo}
          onSaved={() => setChanges([])}
        />
      )}
    </>
  );
}
