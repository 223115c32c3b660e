import type { DocumentLocale } from '@/lib/documents/model'

/** The company, as its mails show it. */
export interface MailBrand {
  name: string
  /** #rrggbb, of the button and nothing else. */
  primary: string
  /** The typeface of the brand; where it does not come along, or no mail program has it, what is like it. */
  fontFamily?: string
  /** A picture in the mail itself, named by `cid:`; its size in CSS pixels. */
  logo: { contentId: string; width: number; height: number } | null
}

export interface MailFact {
  label: string
  value: string
  /** `due` is the amount that matters most. */
  tone: 'text' | 'amount' | 'due'
}

/** What stands for {{names}}: plain text, never markup. `link` may also be a link's target. */
export type MailValues = Readonly<Record<string, string>>

/** One letter; every mail is one, so that all look alike. Empty texts are left out. */
export interface LetterProps {
  locale: DocumentLocale
  brand: MailBrand
  /** What an inbox shows after the subject. */
  preview: string
  /** Says it all in a line or two, such as "$16,972.43 due 20 Dec 2026". */
  headline: string
  sub: string
  /** Markdown; its {{variables}} are replaced after it is parsed, so that a value is never markup. */
  body: string
  values: MailValues
  button: { label: string; href: string } | null
  /** Under the button: how long it works. */
  validity: string
  /** What is said before the button's address, written out below it; empty: it is not. */
  spellOut: string
  facts: MailFact[]
  /** Small print before the sender: paragraphs. */
  asides: string[]
  /** Who sends it: lines. */
  sender: string[]
}
