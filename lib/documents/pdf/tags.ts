/**
 * What a screen reader is told: a tree of tags (ISO 32000-1, 14.8; PDF/UA-1), beside the marks and independent of
 * where they stand. A mark names its tag; the order of reading is the order in which tags were made.
 */
export const tagRoles = [
  'Document',
  'Sect',
  'H1',
  'H2',
  'P',
  'Span',
  'Table',
  'TR',
  'TH',
  'TD',
  'Figure',
] as const
export type TagRole = (typeof tagRoles)[number]

export interface Tag {
  readonly role: TagRole
  readonly children: Tag[]
  readonly about: TagFacts
}

export interface TagFacts {
  /** Of a header cell: what it heads. */
  scope?: 'Column' | 'Row'
  /** Of a cell that stands for several. */
  columnSpan?: number
  /** What a figure shows, in words. */
  alt?: string
}

/** What is repeated or drawn for the eye only: never read out. */
export type Artifact = 'artifact'

/** The root of a document's tags. */
export function rootTag(): Tag {
  return { role: 'Document', children: [], about: {} }
}

/** A new tag, the last one below its parent so far. */
export function tagIn(parent: Tag, role: TagRole, about: TagFacts = {}): Tag {
  const tag: Tag = { role, children: [], about }
  parent.children.push(tag)
  return tag
}
