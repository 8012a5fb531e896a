/** What tag 86 says of the other party and the purpose; absent where it says nothing. */
export interface Details {
  readonly name?: string | undefined;
  readonly account?: string | undefined;
  readonly remittance?: string | undefined;
}
