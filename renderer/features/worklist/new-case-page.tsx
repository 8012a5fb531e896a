import Box from '@mui/material/Box';
import { useLocation } from 'wouter';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { useSession } from '#renderer/api/session.ts';
import { CaseFactsForm } from '#renderer/ui/case-facts/case-facts-form.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';

/** Opens a case: the applicant and the request. */
export function NewCasePage() {
  const words = useText().worklist.create;
  const [, navigate] = useLocation();
  const session = useSession();
  const create = useDeskCommand('case.create');
  if (!session) return null;
  return (
    <>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <Box sx={{ px: 3, pb: 4, maxWidth: 1080 }}>
        <CaseFactsForm
          initial={{
            applicant: {
              legalName: '',
              registrationIdKind: 'uscc',
              registrationId: '',
              industryCode: null,
              sizeIndustry: 'industry',
              lifeStage: null,
              foundedOn: null,
              region: null,
              headcount: null,
            },
            application: {
              currency: 'CNY',
              product: 'working-capital-loan',
              termMonths: 12,
              purpose: '',
              channel: 'direct',
              institutionLevel: session.officer.level,
              appliedOn: session.today,
            },
          }}
          submitLabel={words.action}
          place="case.create"
          onCancel={() => navigate('/')}
          onSubmit={async (facts) => {
            const { caseId, number } = await create.mutateAsync(facts);
            showDone(words.done(number));
            navigate(`/cases/${caseId}`);
          }}
        />
      </Box>
    </>
  );
}
