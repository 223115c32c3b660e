/** What the link in a letter makes of whoever follows it: where letters are kept and shown, not everybody may see each. */
export const letterOpenings = ['document', 'membership', 'ownership', 'account'] as const
export type LetterOpening = (typeof letterOpenings)[number]

/** A finished mail, whoever sends it: one recipient, both parts of its text, and files. */
export interface Letter {
  /** One plain address. */
  to: string
  /** What stands before MAIL_FROM, such as the company's name; no line breaks. */
  fromName: string
  /** Where answers go; empty: to the sender. */
  replyTo: string
  opens: LetterOpening
  subject: string
  html: string
  text: string
  files: LetterFile[]
}

export interface LetterFile {
  fileName: string
  mime: string
  bytes: Uint8Array
  /** Of a picture that the HTML shows as `cid:…`; null for an attachment. */
  contentId: string | null
}

/**
 * What stands in the way for now. `passing`: this letter at this moment, which counts as a try. Of all letters alike:
 * the provider is `busy`, our limit there is `used up`, or this service is `misconfigured`.
 */
export type Hindrance = 'passing' | 'busy' | 'used up' | 'misconfigured'

/** What a transport made of a letter. */
export type Handover =
  /** Accepted for delivery. `providerId` is what its later messages name, where it has one. */
  | { outcome: 'accepted'; providerId: string | null }
  /** Not accepted, for now: again later. `afterSeconds` when the provider said when; `said`: for whoever runs this. */
  | {
      outcome: 'later'
      hindrance: Hindrance
      reason: string
      afterSeconds: number | null
      said?: string
    }
  /** Nobody knows: the answer was lost. Again, under the same key. */
  | { outcome: 'uncertain'; reason: string }
  /** Never: the address or the letter is refused. */
  | { outcome: 'refused'; reason: string }
