/** Words of the documents room. */
export const documentsText = {
  report: {
    title: 'Decision report',
    text: 'Applicant, request, evidence with hashes, indicators, score, limit and price, decision trail.',
    language: 'Language of the document',
    formats: {
      pdf: { name: 'PDF', text: 'A4, for the file and the signature.' },
      xlsx: { name: 'XLSX', text: 'The same tables as a workbook.' },
      json: { name: 'JSON', text: 'Every figure with its operands, for other systems.' },
    },
    make: (format: string) => `Save ${format}`,
    making: (format: string) => `Making the ${format}`,
    saved: (name: string) => `${name} saved.`,
  },
  state: {
    draft: 'The case is not decided yet: the report shows it as it stands.',
    final: 'The report carries the decision and the snapshot it was made on.',
  },
  sources: 'The applicant’s original files are under Evidence, Sources.',
  toSources: 'Go to the sources',
} as const;
