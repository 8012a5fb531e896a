/** The head of a case: who asks for what, where it stands, what the desk finds, what comes next. */

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useSession } from '#renderer/api/session.ts';
import { lowestInWords } from '#renderer/charts/findings/reliability.ts';
import { ReliabilityStrip } from '#renderer/charts/findings/reliability-mark.tsx';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { StateBadge } from '#renderer/ui/display/state-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type Assessment, restsOnEvidence } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import { MISSING } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { type CaseAction, nextAction, offeredActions } from './case-actions.ts';

import { MissingButton } from './missing-list.tsx';
import { NextAction } from './next-action.tsx';
import type { CaseTab } from './tabs.ts';

interface CaseHeaderProps {
  readonly detail: CaseDetail;
  readonly startAction: (action: CaseAction) => void;
  readonly openTab: (tab: CaseTab) => void;
  /** One line, while the room under it is scrolled. */
  readonly folded: boolean;
}

/** Name, number, state and the next action over one line of figures. */
export function CaseHeader({ detail, startAction, openTab, folded }: CaseHeaderProps) {
  const text = useText();
  const formats = useFormats();
  const { summary } = detail;
  const assessed = useDeskQuery('assessment.get', { caseId: summary.id });
  const session = useSession();
  const isOfficer = session?.officer.roles.includes('officer') ?? false;
  const offered = offeredActions(detail, isOfficer);
  const assessment = assessed.data?.assessment;
  const hasEvidence = assessment ? restsOnEvidence(assessment) : summary.isAssessed;
  return (
    <Box component="header" sx={{ px: 3, pt: folded ? 0.75 : 1.5, pb: 0.5, containerType: 'inline-size' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ minWidth: 0, flex: 1, display: 'flex', alignItems: 'baseline', columnGap: 2 }}>
          <Typography
            variant={folded ? 'h2' : 'h1'}
            component="h1"
            tabIndex={-1}
            noWrap
            title={summary.legalName}
            sx={{ flexShrink: 1, minWidth: 96 }}
          >
            {summary.legalName}
          </Typography>
          <Box component="span" sx={{ color: color.inkQuiet, whiteSpace: 'nowrap', ...shownFrom(640) }}>
            {summary.number}
          </Box>
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
            <StateBadge state={summary.state} />
            <Box component="span" sx={{ color: color.inkQuiet, ml: 1, ...shownFrom(folded ? 1200 : 800) }}>
              {text.case.header.since(formats.date(summary.stateSince))}
            </Box>
          </Box>
          {folded && (
            <FoldedFigures
              assessment={assessment}
              grade={hasEvidence ? summary.grade : null}
              hasEvidence={hasEvidence}
            />
          )}
        </Box>
        <NextAction offered={offered} next={nextAction(offered, detail, hasEvidence)} startAction={startAction} />
      </Box>
      <Box
        component="dl"
        sx={{ display: folded ? 'none' : 'flex', columnGap: { xs: 2, xl: 5 }, mt: 0.5, mb: 0.5, overflow: 'hidden' }}
      >
        <HeadFigure label={text.case.header.request} note={requestNote(text, formats, detail)} from={760}>
          {formats.moneyInText(detail.application.amount, detail.application.currency)}
        </HeadFigure>
        <AssessedFigures assessment={assessment} hasEvidence={hasEvidence} grade={hasEvidence ? summary.grade : null} />
        <HeadFigure label={text.case.header.missing} note={blockingNote(text, detail)}>
          <MissingButton detail={detail} openTab={openTab} startAction={startAction} />
        </HeadFigure>
      </Box>
    </Box>
  );
}

function requestNote(text: Text, formats: Formats, { application }: CaseDetail): string {
  return formats.clauses(text.domain.products[application.product], text.case.header.months(application.termMonths));
}

function blockingNote(text: Text, { missing }: CaseDetail): string {
  return text.case.header.blockingCount(missing.filter(({ blocking }) => blocking).length);
}

/** Shown where the head is at least so many pixels wide. */
function shownFrom(width: number) {
  return { [`@container (max-width: ${width - 0.05}px)`]: { display: 'none' } };
}

interface HeadFigureProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly note?: string;
  /** Width of the head from which it is shown; figures of less worth give way first. */
  readonly from?: number;
  /** Pixels it keeps, so that what arrives later moves nothing. */
  readonly least?: number;
}

/** A label over a value at 15 px and a quiet line under it. */
function HeadFigure(props: HeadFigureProps) {
  const { from, least = 0 } = props;
  return (
    <Box sx={{ minWidth: least, ...(from === undefined ? {} : shownFrom(from)) }}>
      <Box component="dt" sx={{ color: color.inkQuiet, lineHeight: '18px' }}>
        {props.label}
      </Box>
      <Box component="dd" sx={{ fontSize: 15, lineHeight: '22px', fontWeight: 600, whiteSpace: 'nowrap' }}>
        {props.children}
      </Box>
      <Box component="dd" sx={{ color: color.inkQuiet, lineHeight: '18px', whiteSpace: 'nowrap', minHeight: 18 }}>
        {props.note}
      </Box>
    </Box>
  );
}

interface AssessedFiguresProps {
  readonly assessment: Told<Assessment> | undefined;
  /** False: indicators are known, but they rest on no evidence and their grade says nothing. */
  readonly hasEvidence: boolean;
  readonly grade: CaseDetail['summary']['grade'];
}

/** Grade, PD, limit, price and coverage; dashes until the case is assessed. */
function AssessedFigures({ assessment, hasEvidence, grade }: AssessedFiguresProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.case.header;
  const groups = assessment?.score.groups ?? [];
  const present = groups.reduce((sum, group) => sum + group.present, 0);
  const expected = groups.reduce((sum, group) => sum + group.expected, 0);
  const { score, limit, price } = (hasEvidence && assessment) || {};
  const binding = limit?.binding ?? null;
  const noLimitNote = hasEvidence && assessment ? barredNote(text, assessment) : '';
  // Nothing was read that could be relied on or not.
  const relied = (hasEvidence && assessment?.reliability) || [];
  return (
    <>
      <HeadFigure label={words.grade} least={72} note={score ? words.points(score.points) : ''}>
        <GradeBadge grade={score?.grade ?? grade} />
      </HeadFigure>
      <HeadFigure
        label={words.probability}
        least={112}
        note={
          score && score.pdLow !== score.pdHigh
            ? `${formats.percent(score.pdLow)} – ${formats.percent(score.pdHigh)}`
            : ''
        }
      >
        {formats.percent(score?.pd)}
      </HeadFigure>
      <HeadFigure label={words.limit} least={112} note={binding === null ? noLimitNote : bindsNote(text, binding)}>
        {limit == null || limit.amount === null
          ? MISSING
          : formats.moneyInText(limit.amount, assessment?.currency ?? '')}
      </HeadFigure>
      <HeadFigure label={words.price} note={price?.rateBasisPoints == null ? '' : words.aYear}>
        {formats.rate(price?.rateBasisPoints)}
      </HeadFigure>
      <HeadFigure label={words.coverage} from={1016} note={words.inputs(present, expected)}>
        {expected === 0 ? words.none : formats.percent(present / expected, 0)}
      </HeadFigure>
      <HeadFigure label={text.authenticity.reliability.head} from={900} note={lowestInWords(text, relied)}>
        {relied.length === 0 ? MISSING : <ReliabilityStrip groups={relied} />}
      </HeadFigure>
    </>
  );
}

/** Grade, limit and price beside the name. */
function FoldedFigures({ assessment, hasEvidence, grade }: AssessedFiguresProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.case.header;
  const { score, limit, price } = (hasEvidence && assessment) || {};
  const figures = [
    {
      label: words.limit,
      value: limit?.amount == null ? MISSING : formats.moneyInText(limit.amount, assessment?.currency ?? ''),
    },
    { label: words.price, value: formats.rate(price?.rateBasisPoints) },
  ];
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 2, whiteSpace: 'nowrap', ...shownFrom(760) }}>
      <GradeBadge grade={score?.grade ?? grade} />
      {figures.map(({ label, value }) => (
        <span key={label}>
          <Box component="span" sx={{ color: color.inkQuiet }}>
            {label}
          </Box>{' '}
          <b>{value}</b>
        </span>
      ))}
    </Box>
  );
}

/** Why there is neither limit nor rate, in a word. */
function barredNote(text: Text, { eligibility }: Told<Assessment>): string {
  if (eligibility.defaults.length > 0) return text.app.inDefault;
  if (eligibility.knockOuts?.length) return text.app.knockedOut;
  return eligibility.missing.length > 0 ? text.app.notAssessable : '';
}

function bindsNote(text: Text, measure: keyof Text['structure']['limit']['measures']): string {
  return text.case.header.binding(text.structure.limit.measures[measure]);
}
