/** Sentences of the carriers of calls, and of the programs that start them. */

export const hostSentences = {
  'host.malformed': 'The request is malformed.',
  'host.only-calls': 'Only calls are posted.',
  'host.no-page': 'There is no such page.',
  'host.not-json': 'The call’s body is not JSON.',
  'host.post': 'Calls are posted.',
  'host.wrong-host': 'Wrong host.',
  'host.wrong-origin': 'Wrong origin.',
  'host.no-token':
    'This page has no key of this run. Start the desk anew: each address that it opens or prints opens it once.',
  'host.no-code': 'This address is not one of this run.',
  'host.code-used-twice': 'This address was used a second time. The desk closes: somebody else may have read it.',
  'host.ended-by-second-use':
    'The one-time address was used a second time: somebody else may have read it. Every session is locked and the desk has closed. Start it anew, and find out who opened it.',
  'host.json': 'Calls are JSON.',
  'host.own-page': 'The desk answers its own page only.',
  'host.call': 'A call is the name of an operation and its input as JSON.',
  'host.too-large': ({ megabytes }: { readonly megabytes: number }) =>
    `A call is at most ${megabytes} MiB. Import fewer files at a time.`,
  'host.help': [
    'The desk in the browser, on this machine only.',
    '',
    '  --port N              port on 127.0.0.1 (default: one the system chooses)',
    '  --data DIR            folder of the workspaces',
    '  --no-open             print an address, open no browser',
    '  --language en|zh      language of these lines',
    '  --help                this text',
  ].join('\n'),
  'host.address': ({ url }: { readonly url: string }) => `The desk is at ${url} (opens once; keep it to yourself)`,
  'host.not-built': 'The interface is not built. Run: npm run build',
  'host.port-taken': 'Another program uses this port. Choose another one, or leave out --port.',
  'host.not-opened': ({ why }: { readonly why: string }) => `The desk could not open: ${why}`,
} as const;
