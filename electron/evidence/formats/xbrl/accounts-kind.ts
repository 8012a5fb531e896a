/** Whether accounts were audited, as far as the report itself says so. */
import type { Fact } from './facts.ts';

type AccountsKind = 'audited' | 'reviewed' | 'management';

/** Concepts only audited accounts have. */
const OF_AUDIT =
  /^(?:NameIndividualAuditor|NameSeniorStatutoryAuditor|DateAuditorsReport|OpinionAuditorsOnEntity|NameEntityAuditors|AuditorName|AuditorFirmId|AuditorOpinion)/;
/** Concepts that say there was no audit. */
const OF_EXEMPTION =
  /(?:ExemptionFromAudit|MembersHaveNotRequired\w*Audit|CompanyEntitledToExemption|EntitledToExemptionUnderSection)/;

/** The kind and where it was found; undefined where the report does not say. */
export function accountsKindOf(
  facts: readonly Fact[],
): { readonly kind: AccountsKind; readonly from: Fact } | undefined {
  for (const fact of facts) {
    const kind = kindOfStatus(fact) ?? kindOfFiling(fact);
    if (kind) return { kind, from: fact };
  }
  const filled = facts.filter(({ text }) => text !== '' && text !== 'false');
  const exemption = filled.find(({ concept }) => OF_EXEMPTION.test(concept));
  if (exemption) return { kind: 'management', from: exemption };
  const audit = filled.find(({ concept }) => OF_AUDIT.test(concept));
  return audit && { kind: 'audited', from: audit };
}

/** The UK taxonomies say it by a dimension. */
function kindOfStatus({ context }: Fact): AccountsKind | undefined {
  const member = context.dimensions.find(({ name }) => name === 'AccountsStatusDimension')?.member;
  if (member === undefined) return undefined;
  if (/^Audited/.test(member)) return 'audited';
  return /With(?:Accountants|Independent)\w*Report|Reviewed/.test(member) ? 'reviewed' : 'management';
}

/** Annual reports to the SEC are audited, quarterly ones reviewed. */
function kindOfFiling({ concept, text }: Fact): AccountsKind | undefined {
  if (concept !== 'DocumentType') return undefined;
  if (/^(?:10-KT?|20-F|40-F)(?:\/A)?$/.test(text)) return 'audited';
  return /^10-QT?(?:\/A)?$/.test(text) ? 'reviewed' : undefined;
}
