/** Which mail a letter is, so that a provider who gets it twice knows it. */
export interface Parcel {
  /** Whose it is; the nil UUID for mail about a user. */
  companyId: string
  id: string
  /** Counts up when somebody sends it anew on purpose. */
  round: number
  idempotencyKey: string
  /** Stays the same for every try of a round. */
  messageId: string
  timeoutMilliseconds: number
}
