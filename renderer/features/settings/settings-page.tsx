import { useMayCall } from '#renderer/api/session.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { LinkTabs } from '#renderer/ui/layout/tabs.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { KeySection } from './key-section.tsx';
import { OfficersSection } from './officers-section.tsx';
import { PasswordSection } from './password-section.tsx';

const SECTIONS = ['officers', 'key', 'password', 'appearance', 'about'] as const;
type SectionName = (typeof SECTIONS)[number];

/** Settings of the workspace, the officer and this machine. */
export function SettingsPage(props: { section: string | null }) {
  const words = useText().settings;
  const administers = useMayCall('officer.create');
  const mayChangeKey = useMayCall('workspace.key');
  const sections = SECTIONS.filter((name) => name !== 'key' || mayChangeKey);
  const shown: SectionName = sections.find((name) => name === props.section) ?? (administers ? 'officers' : 'password');
  return (
    <>
      <PageHeader title={words.title} />
      <LinkTabs
        label={words.sectionsLabel}
        value={shown}
        tabs={sections.map((value) => ({ value, label: words.sections[value], href: `/settings/${value}` }))}
      />
      {shown === 'officers' && <OfficersSection />}
      {shown === 'key' && <KeySection />}
      {shown === 'password' && <PasswordSection />}
      {shown === 'appearance' && <AppearanceSection />}
      {shown === 'about' && <AboutSection />}
    </>
  );
}
