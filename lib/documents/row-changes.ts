import type { LineBlock, RowBlock, SectionBlock } from './blocks'
import { type ChangeAspect, type ChangeText, changeOf, type DocumentChange } from './change'

/** A row with where it stands. */
interface PlacedRow {
  row: RowBlock
  section: SectionBlock | null
  /** From 1, sections included. */
  position: number
}

/** What changed in the table: every row of the later version in its order, then the rows that are gone. */
export function changedRows(
  before: readonly RowBlock[],
  after: readonly RowBlock[],
): DocumentChange[] {
  const old = placed(before)
  const pairs = pairsOf(old, placed(after))
  const movedRows = movedAmong(pairs)
  const kept = new Set([...pairs.values()].map(row => row?.row.id))
  return [
    ...[...pairs].flatMap(([now, was]) =>
      was ? changesOf(was, now, movedRows.has(now)) : [addedRow(now)],
    ),
    ...old.filter(({ row }) => !kept.has(row.id)).map(removedRow),
  ]
}

function placed(rows: readonly RowBlock[]): PlacedRow[] {
  let section: SectionBlock | null = null
  return rows.map((row, index) => {
    if (row.kind === 'section') section = row
    return { row, section: row.kind === 'section' ? null : section, position: index + 1 }
  })
}

/** Each row of the later version with the earlier one it was: the same id, else the same title. */
function pairsOf(before: PlacedRow[], after: PlacedRow[]): Map<PlacedRow, PlacedRow | null> {
  const left = new Map(before.map(placedRow => [placedRow.row.id, placedRow]))
  const pairs = new Map<PlacedRow, PlacedRow | null>()
  for (const now of after) {
    const was = left.get(now.row.id)
    const isSame = was?.row.kind === now.row.kind
    pairs.set(now, isSame ? was : null)
    if (isSame) left.delete(now.row.id)
  }
  for (const [now, was] of pairs) {
    const namesake = [...left.values()].find(
      ({ row }) => row.kind === now.row.kind && row.title === now.row.title,
    )
    if (was || !namesake) continue
    pairs.set(now, namesake)
    left.delete(namesake.row.id)
  }
  return pairs
}

/** The rows that stand elsewhere: the fewest without which the others are in the order they were in. */
function movedAmong(pairs: Map<PlacedRow, PlacedRow | null>): Set<PlacedRow> {
  const known = [...pairs].flatMap(([now, was]) => (was ? [{ now, at: was.position }] : []))
  const chains = known.map(() => ({ length: 1, previous: -1 }))
  for (const [index, chain] of chains.entries()) {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (chains[earlier]?.length ?? 0) + 1
      const follows = (known[earlier]?.at ?? 0) < (known[index]?.at ?? 0)
      if (follows && length > chain.length) Object.assign(chain, { length, previous: earlier })
    }
  }
  const longest = Math.max(0, ...chains.map(chain => chain.length))
  let index = chains.findIndex(chain => chain.length === longest)
  const moved = new Set(known.map(({ now }) => now))
  while (index >= 0) {
    const inOrder = known[index]
    if (inOrder) moved.delete(inOrder.now)
    index = chains[index]?.previous ?? -1
  }
  return moved
}

function changesOf(was: PlacedRow, now: PlacedRow, isMoved: boolean): DocumentChange[] {
  const subject = now.row.id
  const label = labelOf(now.row)
  const compared: Compare = (aspect, before, after) =>
    changeOf({ subject, label, aspect }, before, after)
  const section = changedSection(was, now)
  const order: DocumentChange = {
    mark: 'moved',
    subject,
    label,
    aspect: 'order',
    before: { word: 'row', of: String(was.position) },
    after: { word: 'row', of: String(now.position) },
  }
  return [
    ...compared('title', was.row.title, now.row.title),
    ...(was.row.kind === 'line' && now.row.kind === 'line'
      ? changedLine(was.row, now.row, compared)
      : compared('subtotal', was.row.amount, now.row.amount)),
    ...section,
    ...(isMoved && section.length === 0 ? [order] : []),
  ]
}

type Compare = (aspect: ChangeAspect, before: ChangeText, after: ChangeText) => DocumentChange[]

function changedLine(was: LineBlock, now: LineBlock, compared: Compare): DocumentChange[] {
  return [
    ...compared('description', was.detail, now.detail),
    ...compared('quantity', quantityOf(was), quantityOf(now)),
    ...compared('price', was.price, now.price),
    ...compared('discount', was.discount, now.discount),
    ...compared('tax', was.tax, now.tax),
    ...compared('option', optionOf(was), optionOf(now)),
    ...compared('amount', was.amount, now.amount),
  ]
}

/** Into another section, or out of any; a section that was only renamed says so itself. */
function changedSection(was: PlacedRow, now: PlacedRow): DocumentChange[] {
  const isSame =
    was.section?.id === now.section?.id ||
    (was.section !== null && was.section.title === now.section?.title)
  if (isSame) return []
  const titleOf = ({ section }: PlacedRow): ChangeText =>
    section ? labelOf(section) : { word: 'noSection' }
  return [
    {
      mark: 'moved',
      subject: now.row.id,
      label: labelOf(now.row),
      aspect: 'section',
      before: titleOf(was),
      after: titleOf(now),
    },
  ]
}

function addedRow({ row }: PlacedRow): DocumentChange {
  return { mark: 'added', ...wholeOf(row), before: '', after: summaryOf(row) }
}

function removedRow({ row }: PlacedRow): DocumentChange {
  return { mark: 'removed', ...wholeOf(row), before: summaryOf(row), after: '' }
}

function wholeOf(row: RowBlock): Pick<DocumentChange, 'subject' | 'label' | 'aspect'> {
  return { subject: row.id, label: labelOf(row), aspect: '' }
}

function labelOf(row: RowBlock): ChangeText {
  if (row.title !== '') return row.title
  return row.kind === 'section'
    ? { word: 'section', of: String(row.number) }
    : { word: 'untitledLine' }
}

function summaryOf(row: RowBlock): ChangeText {
  if (row.kind === 'section') return { word: 'wholeSection', of: row.amount }
  const price = [row.price, row.discount].filter(part => part !== '').join(' ')
  return `${quantityOf(row)} × ${price} = ${row.amount}`
}

function quantityOf(line: LineBlock): string {
  return [line.quantity, line.unit].filter(part => part !== '').join('\u00a0')
}

function optionOf({ option }: LineBlock): ChangeText {
  if (!option) return { word: 'notOptional' }
  return { word: option.chosen ? 'optionChosen' : 'optionNotChosen' }
}
