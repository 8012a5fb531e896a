/** The registration id of an applicant: its check digit, its one spelling, and whether the client is known. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useDeferredValue } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { Link as RouteLink } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useSay, useText } from '#renderer/ui/language/language.tsx';
import type { RegistrationIdKind } from '#shared/domain/applications.ts';
import { checkRegistrationId } from '#shared/domain/identifier-checks.ts';
import { canonicalRegistrationId } from '#shared/domain/identifiers.ts';
import type { CaseFacts } from './case-facts-schema.ts';

/** Characters from which an id is looked up: a whole code, or what is no longer every second client's beginning. */
const WHOLE: Readonly<Record<RegistrationIdKind, number>> = { uscc: 18, lei: 20, other: 4 };

interface RegistrationIdProps {
  readonly control: Control<CaseFacts>;
  /** The case that is edited, which is no other case of the client; null for a new one. */
  readonly caseId: string | null;
}

/** A wrong check digit is said, not refused: it is a finding. */
export function RegistrationIdInput({ control, caseId }: RegistrationIdProps) {
  const text = useText();
  const say = useSay();
  const [kind, typed] = useWatch({
    control,
    name: ['applicant.registrationIdKind', 'applicant.registrationId'],
  });
  const check = typed ? checkRegistrationId(kind, typed) : null;
  const hint =
    check === null
      ? {}
      : { hint: check.valid ? text.app.checkDigit.right : text.app.checkDigit.wrong(say(check.reason)) };
  return (
    <Box sx={{ display: 'grid', gap: 0.5, alignContent: 'start' }}>
      <TextInput
        control={control}
        name="applicant.registrationId"
        label={text.case.facts.registrationId}
        required
        settle={(id) => canonicalRegistrationId(kind, id)}
        {...hint}
      />
      <KnownClient kind={kind} typed={typed ?? ''} caseId={caseId} />
    </Box>
  );
}

/** The cases there are of the client with this id; nothing where there is none. */
function KnownClient(props: { kind: RegistrationIdKind; typed: string; caseId: string | null }) {
  const text = useText();
  const words = text.case.facts;
  const { kind, caseId } = props;
  const registrationId = useDeferredValue(canonicalRegistrationId(kind, props.typed));
  const enabled = registrationId.length >= WHOLE[kind] && registrationId.length <= 200;
  const known = useDeskQuery('case.known', { registrationId }, { enabled }).data;
  const others = enabled ? (known?.cases ?? []).filter(({ id }) => id !== caseId) : [];
  return (
    <Box role="status">
      {others.map(({ id, number, legalName, state }) => (
        <Box key={id} sx={{ overflowWrap: 'anywhere' }}>
          {words.known}{' '}
          <Link component={RouteLink} href={`/cases/${id}`}>
            {number}
          </Link>{' '}
          {`${legalName} · ${text.domain.states[state]}`}
        </Box>
      ))}
      {known && known.total > known.cases.length && enabled && words.knownMore(known.total)}
    </Box>
  );
}
