import { useEffect, useMemo, useState } from 'react';
import type { BinRange } from '#renderer/charts/lab/bin-options.tsx';
import type { LearnedBin } from '#renderer/charts/lab/learned-layout.ts';
import { BinsTable } from '#renderer/charts/lab/terms/bins-table.tsx';
import { ShapePicture } from '#renderer/charts/lab/terms/term-section.tsx';
import type { Term } from '#renderer/charts/lab/terms/terms-layout.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { ShapeEdit } from '#shared/domain/lab.ts';
import { BinTools } from './bin-tools.tsx';
import { violationOf, withEdits } from './shape-edits.ts';

interface ShapeEditorProps {
  readonly input: string;
  readonly direction: Term['direction'];
  /** As trained. */
  readonly bins: readonly LearnedBin[];
  /** Changes of the whole model so far. */
  readonly changes: readonly ShapeEdit[];
  readonly onChange: (edit: ShapeEdit) => void;
  /** What breaks the direction of this input, in a sentence; null when nothing does. */
  readonly onBroken: (sentence: string | null) => void;
}

/** A shape as changed so far, over what it was, with the tools that change it. */
export function ShapeEditor(props: ShapeEditorProps) {
  const formats = useFormats();
  const text = useText();
  const { input, direction, bins, changes, onChange, onBroken } = props;
  const [chosen, setChosen] = useState<BinRange | null>(null);
  const changed = useMemo(
    () =>
      withEdits(
        bins,
        changes.filter((edit) => edit.input === input),
      ),
    [bins, changes, input],
  );
  const violation = useMemo(() => violationOf(changed, direction), [changed, direction]);
  const sentence =
    violation === null
      ? null
      : text.lab.shapes.edit.violation(
          formats.clauses(input, text.lab.setup.inputs.directions[direction].toLowerCase()),
          violation.low.label,
          violation.high.label,
        );
  useEffect(() => {
    onBroken(sentence);
  });
  return (
    <>
      <ShapePicture input={input} bins={changed} before={bins} chosen={chosen} onChoose={setChosen} />
      <BinTools input={input} bins={changed} chosen={chosen} onChange={onChange} />
      <BinsTable bins={changed} before={bins} />
    </>
  );
}
