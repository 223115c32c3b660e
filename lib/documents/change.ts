/** One difference between two versions of a document, in texts that can be shown as they are. */
export interface DocumentChange {
  mark: 'added' | 'removed' | 'changed' | 'moved'
  /** The id of the row it is about, or a word: the same for changes of one thing. */
  subject: string
  /** What changed: "Total", or a line by its title. */
  label: string
  /** Which part of it, such as "Price"; empty when it is the whole. */
  aspect: string
  /** Empty when it was added. */
  before: string
  /** Empty when it was removed. */
  after: string
}

/** One change, or none where both texts are the same. */
export function changeOf(
  what: Pick<DocumentChange, 'subject' | 'label' | 'aspect'>,
  before: string,
  after: string,
): DocumentChange[] {
  if (before === after) return []
  const mark = before === '' ? 'added' : after === '' ? 'removed' : 'changed'
  return [{ mark, ...what, before, after }]
}
