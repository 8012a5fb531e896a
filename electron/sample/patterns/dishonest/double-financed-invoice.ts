import { normalInvoices, otherCase } from '../draft.ts';
import type { Pattern } from '../pattern.ts';

/** Three to ten invoices also stand in another running case: another applicant's, or the same one's invoice financing; a quarter reuse a file. */
export const doubleFinancedInvoice: Pattern = {
  pattern: 'double-financed-invoice',
  description: 'The same invoices, or the same file, serve a second credit.',
  intended: ['T6'],
  apply: (draft, random) => {
    const sales = normalInvoices(draft, 'sale');
    const start = random.integer(0, Math.max(0, sales.length - 11));
    const used = sales.slice(start, start + random.integer(3, 10));
    const { applicant } = draft.base;
    const own = { registrationId: applicant.registrationId, legalName: applicant.legalName, financesInvoices: true };
    const other = random.chance(0.5) ? otherCase(77, own) : otherCase(78);
    const [file] = draft.elsewhere.ownFiles;
    if (random.chance(0.25) && file) {
      draft.elsewhere = {
        ...draft.elsewhere,
        files: [...draft.elsewhere.files, { case: otherCase(79), name: 'invoices.csv', sha256: file.sha256 }],
      };
    }
    const copies = used.map(({ number, counterparty_name: name, gross }) => ({
      case: other,
      number: random.chance(0.3) ? ` ${number.toLowerCase()} ` : number,
      direction: 'sale' as const,
      counterpartyName: name,
      gross,
    }));
    draft.elsewhere = { ...draft.elsewhere, invoices: [...draft.elsewhere.invoices, ...copies] };
  },
};
