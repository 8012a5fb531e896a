/** Sentences of the carriers of calls. */

export const hostSentences = {
  'host.malformed': 'The request is malformed.',
  'host.only-calls': 'Only calls are posted.',
  'host.no-page': 'There is no such page.',
  'host.not-json': 'The call’s body is not JSON.',
  'host.post': 'Calls are posted.',
  'host.wrong-host': 'Wrong host.',
  'host.wrong-origin': 'Wrong origin.',
  'host.no-token': 'This page has no valid token. Open the address that the desk printed.',
  'host.json': 'Calls are JSON.',
  'host.own-page': 'The desk answers its own page only.',
  'host.call': 'A call is the name of an operation and its input as JSON.',
  'host.too-large': ({ megabytes }: { readonly megabytes: number }) =>
    `A call is at most ${megabytes} MiB. Import fewer files at a time.`,
} as const;
