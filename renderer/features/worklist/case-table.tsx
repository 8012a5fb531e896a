import Box from '@mui/material/Box';
import { useEffect, useMemo, useRef } from 'react';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { StateBadge } from '#renderer/ui/display/state-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { Pager } from '#renderer/ui/tables/pager.tsx';
import { SHORT } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { PAGE_SIZES, SORTS, type WorklistView } from './worklist-filter.ts';

type Row = AnswerOf<'case.list'>['cases'][number];

function columnsFor(text: Text, formats: Formats, today: string): Column<Row>[] {
  const words = text.worklist.columns;
  return [
    {
      key: 'number',
      header: words.number,
      least: 112,
      worth: 6,
      width: 112,
      sortable: true,
      nowrap: true,
      render: ({ number }) => number,
    },
    {
      key: 'legalName',
      header: words.legalName,
      least: 184,
      sortable: true,
      nowrap: true,
      render: ({ legalName, next }) => (
        <span title={legalName}>
          {legalName}
          {next?.mine && <span className="visually-hidden">, {text.worklist.waits}</span>}
        </span>
      ),
    },
    {
      key: 'registrationId',
      header: words.registrationId,
      least: 184,
      worth: 0,
      width: 184,
      nowrap: true,
      render: ({ registrationId }) => registrationId,
    },
    {
      key: 'state',
      header: words.state,
      least: 128,
      width: 128,
      sortable: true,
      render: ({ state }) => <StateBadge state={state} />,
    },
    {
      key: 'next',
      header: words.next,
      least: 160,
      worth: 9,
      width: 160,
      nowrap: true,
      render: ({ next }) => <NextAct next={next} />,
    },
    {
      key: 'due',
      header: words.due,
      least: 96,
      worth: 8,
      width: 96,
      nowrap: true,
      render: ({ next }) => <Due dueOn={next?.dueOn ?? null} today={today} />,
    },
    {
      key: 'grade',
      header: words.grade,
      least: 104,
      worth: 7,
      width: 104,
      sortable: true,
      render: ({ grade, isAssessed, isAssessable }) => (
        <GradeBadge
          grade={isAssessed && isAssessable ? grade : null}
          none={isAssessed ? text.app.notAssessable : text.app.noGrade}
        />
      ),
    },
    {
      key: 'pd',
      header: words.pd,
      align: 'right',
      least: 64,
      worth: 4,
      width: 64,
      nowrap: true,
      render: ({ pd, isAssessed, isAssessable }) =>
        formats.percent(isAssessed && isAssessable ? pd : null).replace('%', ''),
    },
    {
      key: 'product',
      header: words.product,
      least: 152,
      worth: 3,
      width: 152,
      nowrap: true,
      render: ({ product }) => text.domain.products[product],
    },
    {
      key: 'amount',
      header: words.amount,
      align: 'right',
      least: 140,
      width: 140,
      sortable: true,
      nowrap: true,
      render: ({ amount, currency }) => (
        <span title={formats.money(amount, currency)}>{formats.moneyInText(amount, currency)}</span>
      ),
    },
    {
      key: 'owner',
      header: words.owner,
      least: 112,
      worth: 5,
      width: 112,
      nowrap: true,
      render: ({ owner }) => <span title={owner.displayName}>{owner.displayName}</span>,
    },
    {
      key: 'updatedAt',
      header: words.updatedAt,
      least: 96,
      worth: 1,
      width: 96,
      sortable: true,
      nowrap: true,
      render: ({ updatedAt }) => formats.date(updatedAt),
    },
    {
      key: 'stateSince',
      header: words.stateSince,
      hint: words.stateSinceLong,
      align: 'right',
      least: 64,
      worth: 2,
      width: 64,
      sortable: true,
      render: ({ stateSince }) => formats.number(Math.max(0, daysBetween(formats.date(stateSince), today))),
    },
  ];
}

/** What the case waits for: of whom, where it is not the officer who looks. */
function NextAct({ next }: { readonly next: Row['next'] }) {
  const text = useText();
  if (!next) return <span aria-hidden="true">–</span>;
  const act = text.case.actions[next.act];
  const whose = next.officer?.displayName ?? text.domain.roles[next.role];
  return (
    <span title={text.worklist.nextBy(act, next.mine ? text.worklist.you : whose)}>
      <Box component="span" sx={next.mine ? { fontWeight: 600 } : { color: color.inkQuiet }}>
        {act}
      </Box>
    </span>
  );
}

/** The day it is due; past days are told by a mark and a word, not by colour alone. */
function Due({ dueOn, today }: { readonly dueOn: string | null; readonly today: string }) {
  const words = useText().worklist;
  const formats = useFormats();
  if (dueOn === null) return <span aria-hidden="true">–</span>;
  const late = daysBetween(dueOn, today);
  if (late <= 0) return <span>{formats.date(dueOn)}</span>;
  return (
    <Box component="span" title={formats.date(dueOn)} sx={{ color: color.caution }}>
      {words.late(late)}
    </Box>
  );
}

interface CaseTableProps {
  readonly view: WorklistView;
  readonly cases: readonly Row[];
  readonly total: number;
  readonly loading: boolean;
  readonly today: string;
  readonly onChange: (change: Partial<WorklistView>) => void;
  readonly onOpen: (caseId: string) => void;
}

/**
 * One page of cases: sorted and paged by the backend, walked with the arrow keys, opened with Enter.
 * Where there is no room for every column the least worth give way.
 */
export function CaseTable(props: CaseTableProps) {
  const text = useText();
  const formats = useFormats();
  const { view, cases, total, loading, today, onChange, onOpen } = props;
  const columns = useMemo(() => columnsFor(text, formats, today), [text, formats, today]);
  const returnTo = useRef(lastOpened).current;
  useEffect(() => {
    lastOpened = null;
  }, []);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <Box
        aria-busy={loading}
        sx={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          opacity: loading ? 0.6 : 1,
          [SHORT]: { overflow: 'visible' },
        }}
      >
        <DataTable
          label={text.worklist.title}
          columns={columns}
          rows={cases}
          rowKey={({ id }) => id}
          stickyHeader
          returnTo={returnTo}
          sorted={view.sort ? { key: view.sort, descending: view.descending } : null}
          onSort={(sorted) =>
            onChange({
              sort: SORTS.find((sort) => sort === sorted?.key) ?? null,
              descending: sorted?.descending ?? false,
            })
          }
          isMarked={({ next }) => next?.mine ?? false}
          onOpen={({ id }) => {
            lastOpened = id;
            onOpen(id);
          }}
        />
      </Box>
      <Pager
        page={view.page}
        pageSize={view.pageSize}
        pageSizes={PAGE_SIZES}
        total={total}
        onChange={({ page, pageSize }) => onChange({ page, pageSize })}
      />
    </Box>
  );
}

/** The case opened last from the list, to come back to. */
let lastOpened: string | null = null;
