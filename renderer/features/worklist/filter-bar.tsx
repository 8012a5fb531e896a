import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import type { RefObject } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { FilterMenu } from '#renderer/ui/fields/filter-menu.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { useSearchText } from '#renderer/ui/fields/search-text.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { PRODUCTS } from '#shared/domain/applications.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { isFiltered, type WorklistView } from './worklist-filter.ts';

const AGES = [3, 7, 14, 30, 90];

interface FilterBarProps {
  readonly view: WorklistView;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<WorklistView>) => void;
  readonly onClear: () => void;
  /** Enter in the search: to what was found. */
  readonly onResults: () => void;
}

/** Search and filters over the worklist. */
export function FilterBar(props: FilterBarProps) {
  const text = useText();
  const words = text.worklist.filters;
  const { view, onChange, onClear } = props;
  const officers = useDeskQuery('officer.list', {}).data?.officers ?? [];
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, px: 3, py: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <SearchInput {...props} />
      <FilterMenu
        label={words.grade}
        options={GRADES.map((grade) => ({ value: grade, label: <GradeBadge grade={grade} /> }))}
        chosen={view.grades}
        onChange={(grades) => onChange({ grades })}
      />
      <FilterMenu
        label={words.product}
        options={optionsOf(PRODUCTS, text.domain.products)}
        chosen={view.products}
        onChange={(products) => onChange({ products })}
      />
      <Select
        native
        inputProps={{ 'aria-label': words.owner }}
        value={view.ownerId ?? ''}
        onChange={(event) => onChange({ ownerId: String(event.target.value) || null })}
        sx={{ maxWidth: 180 }}
      >
        <option value="">{words.anyOwner}</option>
        {officers
          .filter(({ roles, id }) => roles.includes('officer') || id === view.ownerId)
          .map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
      </Select>
      <Select
        native
        inputProps={{ 'aria-label': words.age }}
        value={view.minAgeDays ?? ''}
        onChange={(event) => onChange({ minAgeDays: Number(event.target.value) || null })}
      >
        <option value="">{words.anyAge}</option>
        {AGES.map((days) => (
          <option key={days} value={days}>
            {words.atLeastDays(days)}
          </option>
        ))}
      </Select>
      {isFiltered(view) && (
        <Button variant="text" onClick={onClear}>
          {words.clear}
        </Button>
      )}
    </Box>
  );
}

function SearchInput(props: FilterBarProps) {
  const text = useText();
  const { view, searchInput, onChange, onResults } = props;
  const search = useSearchText(view.search, (typed) => onChange({ search: typed }));
  return (
    <OutlinedInput
      type="search"
      inputRef={searchInput}
      {...search.input}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        search.send();
        onResults();
      }}
      placeholder={text.worklist.search}
      inputProps={{ 'aria-label': text.worklist.searchLabel }}
      startAdornment={
        <InputAdornment position="start">
          <SearchIcon />
        </InputAdornment>
      }
      sx={{ flex: '0 1 280px', minWidth: 200 }}
    />
  );
}
