import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { useColorScheme } from '@mui/material/styles';
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useSearchText } from '#renderer/ui/fields/search-text.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { caseItem, commandItem, fits, type PaletteItem } from './palette-items.ts';

const CASES = 8;

export interface PaletteRoom {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

interface CommandPaletteProps {
  readonly rooms: readonly PaletteRoom[];
  readonly onLock: () => void;
  readonly onClose: () => void;
}

/** Goes anywhere, finds a case, runs what the open room offers. */
export function CommandPalette(props: CommandPaletteProps) {
  const words = useText().palette;
  const { onClose } = props;
  const [searched, setSearched] = useState('');
  const search = useSearchText(searched, setSearched);
  const [active, setActive] = useState(0);
  const [isWaiting, setWaiting] = useState(false);
  const query = search.settled.trim();
  const { items, isCurrent } = useItems(query, searched.trim(), props);
  const listId = useId();
  const index = Math.min(active, items.length - 1);
  // Enter before the answer to what is typed takes the first of that answer, not of the one before.
  useEffect(() => {
    if (!isWaiting || !isCurrent) return;
    setWaiting(false);
    choose(items[index]);
  });
  function choose(item: PaletteItem | undefined) {
    if (!item) return;
    onClose();
    item.run();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setActive((index + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isCurrent) choose(items[index]);
      else {
        setWaiting(true);
        search.send();
      }
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': words.label } }}
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start', pt: '10vh' } }}
    >
      <Box
        component="input"
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={index >= 0 ? `${listId}-${index}` : undefined}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={words.placeholder}
        {...search.input}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          search.input.onChange(event);
          setActive(0);
          setWaiting(false);
        }}
        onKeyDown={onKeyDown}
        sx={{
          border: 0,
          borderBottom: `1px solid ${color.hairline}`,
          outline: 'none',
          background: 'none',
          font: 'inherit',
          fontSize: 15,
          color: color.ink,
          height: 48,
          px: 2,
          '&::placeholder': { color: color.inkQuiet, opacity: 1 },
          '&:focus-visible': { outline: 'none' },
        }}
      />
      <PaletteList id={listId} items={items} active={index} onHover={setActive} onChoose={choose} />
    </Dialog>
  );
}

/** What fits the query, and whether the cases among it are the answer to it and not to what was typed before. */
function useItems(
  query: string,
  searched: string,
  props: CommandPaletteProps,
): { items: PaletteItem[]; isCurrent: boolean } {
  const text = useText();
  const { rooms, onLock } = props;
  const [, navigate] = useLocation();
  const { setMode } = useColorScheme();
  const offered = useCommands((state) => state.offered);
  const showHelp = useCommands((state) => state.setHelpOpen);
  const cases = useDeskQuery(
    'case.list',
    { ...(searched ? { search: searched } : { mine: true }), limit: CASES },
    { keepPrevious: true },
  );
  const isCurrent = query === searched && !cases.isPlaceholderData && !cases.isPending;
  const items = useMemo(() => {
    const words = text.palette;
    const { groups } = words;
    const fixed: PaletteItem[] = [
      ...[...offered.values()].flat().map((command) => commandItem(text, command)),
      ...rooms.map(({ id, label, href }) => ({
        id: `room-${id}`,
        group: groups.rooms,
        label: words.goTo(label),
        detail: '',
        run: () => navigate(href),
      })),
      { id: 'lock', group: groups.desk, label: words.lock, detail: '', run: onLock },
      { id: 'keyboard', group: groups.desk, label: words.keyboard, detail: '?', run: () => showHelp(true) },
      { id: 'light', group: groups.desk, label: words.scheme.light, detail: '', run: () => setMode('light') },
      { id: 'dark', group: groups.desk, label: words.scheme.dark, detail: '', run: () => setMode('dark') },
    ];
    const found = (cases.data?.cases ?? []).map((summary) => caseItem(text, summary, (id) => navigate(`/cases/${id}`)));
    const matching = fixed.filter(({ label, detail }) => fits(query, `${label} ${detail}`));
    // A person who types looks for a case more often than for an action.
    return query === '' ? [...matching, ...found] : [...found, ...matching];
  }, [text, cases.data, offered, rooms, query, navigate, onLock, setMode, showHelp]);
  return { items, isCurrent };
}

function PaletteList(props: {
  id: string;
  items: readonly PaletteItem[];
  active: number;
  onHover: (index: number) => void;
  onChoose: (item: PaletteItem) => void;
}) {
  const words = useText().palette;
  const { id, items, active, onHover, onChoose } = props;
  const activeItem = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another item becomes the active one
  useEffect(() => {
    activeItem.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <Box id={id} role="listbox" aria-label={words.label} sx={{ maxHeight: 400, overflowY: 'auto', py: 1 }}>
      {items.length === 0 && <Box sx={{ px: 2, py: 1, color: color.inkQuiet }}>{words.nothing}</Box>}
      {items.map((item, index) => (
        <Box key={item.id}>
          {item.group !== items[index - 1]?.group && (
            <Box aria-hidden="true" sx={{ px: 2, pt: 1, color: color.inkQuiet, lineHeight: '24px' }}>
              {item.group}
            </Box>
          )}
          <Box
            id={`${id}-${index}`}
            ref={index === active ? activeItem : undefined}
            role="option"
            aria-selected={index === active}
            onMouseMove={() => onHover(index)}
            onClick={() => onChoose(item)}
            sx={{
              display: 'flex',
              gap: 2,
              px: 2,
              minHeight: 32,
              alignItems: 'center',
              cursor: 'pointer',
              '&[aria-selected="true"]': { backgroundColor: color.accentSoft },
            }}
          >
            <Box
              component="span"
              sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            >
              {item.label}
            </Box>
            <Box component="span" sx={{ color: color.inkQuiet, whiteSpace: 'nowrap' }}>
              {item.detail}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
