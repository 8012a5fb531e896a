import Tab from '@mui/material/Tab';
import MuiTabs from '@mui/material/Tabs';
import { Link } from 'wouter';
import { fadesWhileMore } from '#renderer/ui/theme/scroll-hint.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

export interface LinkTab {
  readonly value: string;
  readonly label: string;
  readonly href: string;
}

/** Views of one thing, each with an address of its own. Arrow keys move, Enter opens. */
export function LinkTabs(props: { label: string; value: string; tabs: readonly LinkTab[] }) {
  const { label, value, tabs } = props;
  return (
    <MuiTabs
      component="nav"
      value={value}
      aria-label={label}
      className="no-print"
      variant="scrollable"
      scrollButtons={false}
      sx={{
        px: 1.5,
        mb: '-1px',
        position: 'relative',
        borderBottom: `1px solid ${color.hairline}`,
        '& .MuiTabs-scroller': fadesWhileMore,
      }}
    >
      {tabs.map((tab) => (
        <Tab key={tab.value} value={tab.value} label={tab.label} component={Link} href={tab.href} />
      ))}
    </MuiTabs>
  );
}
