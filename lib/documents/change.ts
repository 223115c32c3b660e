/** One difference between two versions of a document: its own texts, and words that screens have. */
export interface DocumentChange {
  mark: 'added' | 'removed' | 'changed' | 'moved'
  /** The id of the row it is about, or a word: the same for changes of one thing. */
  subject: string
  /** What changed: the total, or a line by its title. */
  label: ChangeText
  /** Which part of it; empty when it is the whole. */
  aspect: ChangeAspect | ''
  /** Empty when it was added. */
  before: ChangeText
  /** Empty when it was removed. */
  after: ChangeText
}

/** A text of the document, or a word with what it is said of. */
export type ChangeText = string | { word: ChangeWord; of?: string }

export type ChangeWord =
  | ChangedPart
  | 'section'
  | 'untitledLine'
  | 'wholeSection'
  | 'row'
  | 'noSection'
  | 'notOptional'
  | 'optionChosen'
  | 'optionNotChosen'
  | 'notTaxed'
  | 'withTax'
  | 'withoutTax'

/** What stands beside the rows. */
export type ChangedPart =
  | 'total'
  | 'acceptance'
  | 'validUntil'
  | 'issued'
  | 'orderNumber'
  | 'client'
  | 'sender'
  | 'adjustments'
  | 'amounts'
  | 'notes'
  | 'terms'

export type ChangeAspect =
  | 'title'
  | 'subtotal'
  | 'description'
  | 'quantity'
  | 'price'
  | 'discount'
  | 'tax'
  | 'option'
  | 'amount'
  | 'section'
  | 'order'

/** One change, or none where both texts are the same. */
export function changeOf(
  what: Pick<DocumentChange, 'subject' | 'label' | 'aspect'>,
  before: ChangeText,
  after: ChangeText,
): DocumentChange[] {
  if (isSame(before, after)) return []
  const mark = before === '' ? 'added' : after === '' ? 'removed' : 'changed'
  return [{ mark, ...what, before, after }]
}

function isSame(one: ChangeText, other: ChangeText): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other
  return one.word === other.word && one.of === other.of
}
