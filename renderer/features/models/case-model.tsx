import type { Model } from '#renderer/api/replies.ts';
import { ModelDocument } from './model-document.tsx';
import { ModelInputs } from './model-inputs.tsx';
import { ModelPairs } from './model-pairs.tsx';
import { MasterScale, Scaling } from './model-scale.tsx';

/** The parts of a case model: scaling, scale, inputs, pairs, document. */
export function CaseModel(props: { model: Model }) {
  const { model } = props;
  return (
    <>
      <Scaling model={model} />
      <MasterScale model={model} />
      <ModelInputs model={model} />
      <ModelPairs model={model} />
      <ModelDocument model={model} />
    </>
  );
}
