import type { ReactNode } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { LinkTabs } from '#renderer/ui/layout/tabs.tsx';

const PARTS = { 'in-force': '/models', register: '/models/register', lab: '/models/lab' } as const;
type Part = keyof typeof PARTS;

/** The models room: one head over the model in force, the register and the lab. */
export function ModelsRoom(props: { part: Part; children: ReactNode }) {
  const words = useText().models;
  const { part, children } = props;
  return (
    <>
      <PageHeader title={words.title} subtitle={words.subtitles[part]} />
      <LinkTabs
        label={words.partsLabel}
        value={part}
        tabs={(['in-force', 'register', 'lab'] as const).map((value) => ({
          value,
          label: words.parts[value],
          href: PARTS[value],
        }))}
      />
      {children}
    </>
  );
}
