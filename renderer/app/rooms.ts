/** The rooms, in the order of the rail: where they are, what they need, how the keyboard reaches them. */
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import ListAltOutlined from '@mui/icons-material/ListAltOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import StackedLineChartOutlined from '@mui/icons-material/StackedLineChartOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { OperationName } from '#shared/contract/operations.ts';

export interface Room {
  readonly id: 'worklist' | 'policy' | 'models' | 'audit' | 'settings';
  readonly href: string;
  readonly icon: typeof SvgIcon;
  /** The room is shown to those who may call this. */
  readonly needs: OperationName;
  /** Pressed after g. */
  readonly letter: string;
}

export const ROOMS: readonly Room[] = [
  { id: 'worklist', href: '/', icon: ListAltOutlined, needs: 'case.list', letter: 'w' },
  {
    id: 'policy',
    href: '/policy',
    icon: GavelOutlined,
    needs: 'policy.list',
    letter: 'p',
  },
  {
    id: 'models',
    href: '/models',
    icon: StackedLineChartOutlined,
    needs: 'model.list',
    letter: 'm',
  },
  {
    id: 'audit',
    href: '/audit',
    icon: FactCheckOutlined,
    needs: 'audit.list',
    letter: 'a',
  },
  {
    id: 'settings',
    href: '/settings',
    icon: SettingsOutlined,
    needs: 'session.changePassword',
    letter: 's',
  },
];

/** The room a path lies in: its id, "case" for a case, null for none. */
export function roomOf(path: string): Room['id'] | 'case' | null {
  if (path.startsWith('/cases/')) return 'case';
  if (path === '/' || path.startsWith('/intake') || path.startsWith('/new')) return 'worklist';
  return ROOMS.find((room) => room.href !== '/' && path.startsWith(room.href))?.id ?? null;
}
