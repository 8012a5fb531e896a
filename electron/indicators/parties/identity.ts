/** Documents that state the applicant's name and registration id, and whether both are right. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, type Selection, where } from '#electron/case-view/records.ts';
import { isBusinessLicence } from '#electron/indicators/basis/licences.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import { comparableText } from '../../matching/names.ts';
import { identifiersIn } from '../../matching/parties.ts';

interface IdentityDocuments {
  /** Per record set, the documents compared and the part of them that agrees. */
  readonly compared: readonly (Selection<'party'> | Selection<'licence'>)[];
  readonly agreeing: readonly (Selection<'party'> | Selection<'licence'>)[];
}

/**
 * Party records that carry the applicant's name or id together with the other, and business
 * licences, whose number is the registration id since 2015 (China's three-in-one reform).
 */
export function identityDocuments(view: CaseView): IdentityDocuments {
  const registrationId = normalizeIdentifier(view.applicant.registrationId);
  const legalName = comparableText(view.applicant.legalName);
  const carriesName = (name: string) => comparableText(name) === legalName;
  const carriesId = (identifiers: string | null) => identifiersIn(identifiers).includes(registrationId);
  const parties = where(
    recordsOf(view, 'party'),
    ({ name, identifiers }) => identifiersIn(identifiers).length > 0 && (carriesName(name) || carriesId(identifiers)),
  );
  const isUscc = view.applicant.registrationIdKind === 'uscc';
  const licences = where(recordsOf(view, 'licence'), (licence) => isUscc && isBusinessLicence(licence));
  const rightParties = where(parties, ({ name, identifiers }) => carriesName(name) && carriesId(identifiers));
  const rightLicences = where(licences, ({ number }) => normalizeIdentifier(number) === registrationId);
  const present = licences.records.length > 0;
  return {
    compared: [...(parties.records.length > 0 ? [parties] : []), ...(present ? [licences] : [])],
    agreeing: [...(parties.records.length > 0 ? [rightParties] : []), ...(present ? [rightLicences] : [])],
  };
}
