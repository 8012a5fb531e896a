/** Sentences about lists of invoices. */
export const invoiceListSentences = {
  'invoice-list.whose':
    'whose list is this? Both parties stand in every row, and nothing says which of them is the applicant: read it in the applicant’s case or name the applicant (--applicant), or give the direction for all rows',
  'invoice-list.not-the-applicants': ({ seller, buyer }: { readonly seller: string; readonly buyer: string }) =>
    `neither the seller “${seller}” nor the buyer “${buyer}” is the applicant`,
  'invoice-list.reversed-elsewhere': ({ number }: { readonly number: string }) =>
    `invoice ${number} was taken back by a red-letter invoice that is not in this list; it counts as issued until that one is brought`,
  'invoice-list.lines-merged': ({ lines, invoices }: { readonly lines: number; readonly invoices: number }) =>
    `the list prints its invoices line by line: ${lines} lines are ${invoices} invoices`,
  'invoice-list.on-another-sheet': ({ repeated }: { readonly repeated: number }) =>
    `${repeated === 1 ? 'an invoice' : `${repeated} invoices`} of this sheet already ${repeated === 1 ? 'stands' : 'stand'} on another one and ${repeated === 1 ? 'counts' : 'count'} once`,
} as const;
