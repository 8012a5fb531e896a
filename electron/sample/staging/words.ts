/** What the sample's officers write, in the language the sample is made in. */
import type { InputOf } from '#shared/contract/operations.ts';
import type { Product } from '#shared/domain/applications.ts';
import type { Language } from '#shared/domain/language.ts';
import { sampleText as english } from '#shared/text/en/sample.ts';
import type { SameShape } from '#shared/text/same-shape.ts';
import { sampleText as chinese } from '#shared/text/zh/sample.ts';

export type SampleText = SameShape<typeof english>;

export const SAMPLE_TEXTS: Readonly<Record<Language, SampleText>> = { en: english, zh: chinese };

/** One of several texts, by the case's number. */
export function pick(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? '';
}

/** Conditions that go with an approval of the product. */
export function conditionsFor({ conditions }: SampleText, product: Product): InputOf<'decision.approve'>['conditions'] {
  const secured = product === 'equipment-loan' || product === 'term-loan';
  return [
    { kind: 'before-disbursement', text: secured ? conditions.security : conditions.guarantee },
    { kind: 'financial-covenant', text: conditions.cover },
    { kind: 'documentary-covenant', text: conditions.accounts },
  ];
}
