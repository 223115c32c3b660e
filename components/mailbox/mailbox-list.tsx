import Link from 'next/link'
import { LetterDrawing } from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import type { CapturedView } from '@/lib/mailbox/model'
import { mailbox } from '@/lib/messages/en/mailbox'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'

interface MailboxListProps {
  mails: CapturedView[]
  timezone: string
}

/** The mail that was kept instead of sent, newest first. */
export function MailboxList({ mails, timezone }: MailboxListProps) {
  const t = useMessages(mailbox).mailboxList
  if (mails.length === 0)
    return <EmptyState drawing={<LetterDrawing />} title={t.title} text={t.text} />
  return (
    <ul aria-label={t.mails} className="border-t">
      {mails.map(({ id, subject, to, at }) => (
        <li key={id} className="border-b">
          <Link
            href={`/mailbox/${id}`}
            className="grid min-h-[68px] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-8 py-3 -outline-offset-2 hover:bg-hover max-lg:px-5 sm:grid-cols-[minmax(0,1fr)_minmax(0,320px)_auto] sm:gap-x-8"
          >
            <span className="truncate font-medium max-sm:col-span-2 max-sm:text-lg">{subject}</span>
            <span className="truncate text-muted-foreground">
              <span className="sr-only">{t.to}</span>
              {to}
            </span>
            <time dateTime={at.toISOString()} className="num text-sm text-muted-foreground">
              {formatInstant(at, timezone, 'en-GB')}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
