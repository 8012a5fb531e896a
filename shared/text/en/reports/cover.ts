/** What the decision report calls itself. */
export const coverText = {
  kind: 'Decision report',
  fileName: 'decision report',
  title: (number: string) => `Decision report ${number}`,
  reference: (number: string) => `case ${number}`,
  contentSeal: (hash: string) => `Content SHA-256 ${hash}`,
  auditSeal: (sequence: number, hash: string) => `Audit head ${sequence} · ${hash}`,
} as const;
