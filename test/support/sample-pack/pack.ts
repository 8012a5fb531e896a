/** The sample pack: one applicant's files as a client would hand them over. */
import type { SampleApplicant } from '#electron/sample/applicant.ts';
import {
  auditedAccounts,
  bankFile,
  managementAccounts,
  purchaseInvoices,
  salesInvoices,
  vatReturns,
} from './money-files.ts';
import { creditReport, freight, orders, papersAndOwners, peopleAndPower } from './other-files.ts';
import type { PackFile } from './spreadsheet.ts';

/** All files of the pack, and the facts of the case that an officer types in. */
export async function packFiles(applicant: SampleApplicant): Promise<PackFile[]> {
  const facts = { applicant: applicant.applicant, application: applicant.application };
  return [
    { name: 'applicant.json', content: new Uint8Array(Buffer.from(`${JSON.stringify(facts, null, 2)}\n`)) },
    bankFile(applicant),
    await auditedAccounts(applicant),
    managementAccounts(applicant),
    await salesInvoices(applicant),
    purchaseInvoices(applicant),
    await vatReturns(applicant),
    orders(applicant),
    freight(applicant),
    await peopleAndPower(applicant),
    await papersAndOwners(applicant),
    await creditReport(applicant),
  ];
}
