/** Sentences about invoices as files. */
export const invoiceFileSentences = {
  'invoice-file.no-applicant': ({ seller }: { readonly seller: string }) =>
    `no applicant is known to compare with; read from the side of the seller ${seller}, as a sale`,
  'invoice-file.foreign': ({ seller, buyer }: { readonly seller: string; readonly buyer: string }) =>
    `neither the seller ${seller} nor the buyer ${buyer} is the applicant; give the direction in the mapping`,
} as const;
