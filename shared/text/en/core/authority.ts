/** Sentences about approval authority. */
import type { InstitutionLevel } from '../../../domain/officers.ts';

export interface ApproversWanted {
  readonly wanted: readonly { readonly count: number; readonly level: InstitutionLevel }[];
  readonly own: InstitutionLevel;
}

export const authoritySentences = {
  'authority.never-submitted': 'This case was never submitted.',
  'authority.level-too-low': ({ wanted, own }: ApproversWanted) => {
    const posts = wanted.map(({ count, level }) => `${count} at ${level} level`).join(', ');
    return `The authority table asks for an approver of a higher level: ${posts || 'none is open'}. Yours is ${own}.`;
  },
} as const;
