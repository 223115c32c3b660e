import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { type MailTextKind, mailTextNames } from '@/lib/mails/model'
import { slugOfKind, whenSent } from './mail-text-words'

interface MailTextListProps {
  texts: { kind: MailTextKind; subject: string; isOwn: boolean }[]
}

/** Every kind of mail, what it is for, and how its subject reads. */
export function MailTextList({ texts }: MailTextListProps) {
  return (
    <ul aria-label="Mail texts" className="max-w-[720px]">
      {texts.map(({ kind, subject, isOwn }) => (
        <li
          key={kind}
          className="relative isolate grid gap-0.5 border-b py-4 last:border-0 before:absolute before:inset-y-0 before:-z-1 before:rounded-lg hover:before:bg-accent max-sm:before:inset-x-0 sm:before:-inset-x-3"
        >
          <div className="flex min-w-0 items-center gap-2.5">
            <Link
              href={`/settings/mail/${slugOfKind(kind)}`}
              className="truncate text-base font-medium after:absolute after:inset-0 after:rounded-lg max-sm:text-lg"
            >
              {mailTextNames[kind]}
            </Link>
            {isOwn ? <Badge variant="primary">Your words</Badge> : null}
          </div>
          <span className="text-sm text-muted-foreground">{whenSent[kind]}</span>
          <span className="truncate text-sm text-muted-foreground">{subject}</span>
        </li>
      ))}
    </ul>
  )
}
