import { ArrowDownUpIcon, MinusIcon, PenLineIcon, PlusIcon } from 'lucide-react'
import type { ChangeText, DocumentChange } from '@/lib/documents/change'
import { documents } from '@/lib/messages/en/documents'
import { useMessages } from '@/lib/messages/use-messages'

interface DocumentChangesProps {
  changes: readonly DocumentChange[]
  /** What the columns hold, such as "Version 1". */
  before?: string
  after?: string
  /** Id of the heading that names the table. */
  labelledBy?: string
}

/** What changed between two versions: what, before, after. On phones both stand under what changed. */
export function DocumentChanges({ changes, before, after, labelledBy }: DocumentChangesProps) {
  const t = useMessages(documents).changes
  if (changes.length === 0) {
    return <p className="text-base text-muted-foreground">{t.same}</p>
  }
  const heads = { before: before ?? t.before, after: after ?? t.after }
  return (
    <table
      aria-labelledby={labelledBy}
      className="w-full table-fixed border-collapse text-base max-sm:block"
    >
      <thead className="max-sm:sr-only">
        <tr className="border-b text-left text-xs text-muted-foreground">
          <th className="h-8 w-[38%] pr-4 font-normal" scope="col">
            {t.what}
          </th>
          <th className="h-8 pr-4 font-normal" scope="col">
            {heads.before}
          </th>
          <th className="h-8 font-normal" scope="col">
            {heads.after}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {changes.map((change, index) => (
          <ChangeRow
            change={change}
            heads={heads}
            isFollowing={isSameSubject(changes[index - 1], change)}
            key={`${change.subject} ${change.aspect} ${change.mark}`}
          />
        ))}
      </tbody>
    </table>
  )
}

const marks = {
  added: { Icon: PlusIcon, color: 'text-status-paid' },
  removed: { Icon: MinusIcon, color: 'text-destructive-text' },
  changed: { Icon: PenLineIcon, color: 'text-muted-foreground' },
  moved: { Icon: ArrowDownUpIcon, color: 'text-muted-foreground' },
} as const

interface ChangeRowProps {
  change: DocumentChange
  heads: { before: string; after: string }
  /** Whether it is about the same line as the row above, which names it. */
  isFollowing: boolean
}

function ChangeRow({ change, heads, isFollowing }: ChangeRowProps) {
  const t = useMessages(documents).changes
  const { Icon, color } = marks[change.mark]
  return (
    <tr
      className={`align-top max-sm:block max-sm:py-2 ${isFollowing ? '' : 'border-t first:border-t-0'}`}
    >
      <th
        className="py-2 pr-4 text-left font-normal wrap-anywhere max-sm:block max-sm:py-0"
        scope="row"
      >
        <span className={isFollowing ? 'sr-only' : 'block font-medium'}>
          {textOf(change.label, t)}{' '}
        </span>
        <span className="flex items-center gap-1.5 text-xs leading-5 text-muted-foreground">
          <Icon aria-hidden className={`size-3.5 shrink-0 ${color}`} strokeWidth={1.6} />
          {wordsOf(change, t)}
        </span>
      </th>
      <Side head={heads.before} isGone={change.mark !== 'moved'} text={textOf(change.before, t)} />
      <Side head={heads.after} text={textOf(change.after, t)} />
    </tr>
  )
}

/** One side; where there is nothing the cell says so to those who hear it. */
function Side({ head, text, isGone = false }: { head: string; text: string; isGone?: boolean }) {
  const t = useMessages(documents).changes
  const tone = isGone ? 'text-muted-foreground' : ''
  return (
    <td
      className={`py-2 pr-4 whitespace-pre-line tabular-nums wrap-anywhere last:pr-0 max-sm:flex max-sm:gap-3 max-sm:py-0.5 ${tone} ${text === '' ? 'max-sm:hidden' : ''}`}
    >
      <span className="hidden w-20 shrink-0 text-xs leading-5 text-muted-foreground max-sm:block">
        {head}
      </span>
      {text === '' ? <span className="sr-only">{t.nothing}</span> : <span>{text}</span>}
    </td>
  )
}

function wordsOf({ mark, aspect }: DocumentChange, t: typeof documents.changes): string {
  if (mark === 'moved') return aspect === 'section' ? t.movedSection : t.moved
  return aspect === '' ? t[mark] : t.of[mark](t.aspects[aspect])
}

function textOf(text: ChangeText, t: typeof documents.changes): string {
  if (typeof text === 'string') return text
  const word = t.words[text.word]
  return typeof word === 'string' ? word : word(text.of ?? '')
}

function isSameSubject(above: DocumentChange | undefined, change: DocumentChange): boolean {
  return above !== undefined && above.subject === change.subject && above.aspect !== ''
}
