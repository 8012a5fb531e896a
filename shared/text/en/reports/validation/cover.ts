/** What the validation report calls itself. */
export const coverText = {
  kind: 'Validation report',
  fileName: 'validation report',
  title: (name: string, version: string) => `Validation report ${name}, version ${version}`,
  reference: (version: string) => `version ${version}`,
  modelSeal: (hash: string) => `Model SHA-256 ${hash}`,
  dataSeal: (hash: string) => `Training data SHA-256 ${hash}`,
  noData: 'Not trained from data',
} as const;
