import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import type { MailTextKind } from '@/lib/mails/model'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { useMessages } from '@/lib/messages/use-messages'
import { slugOfKind } from './mail-text-words'

interface MailTextListProps {
  texts: { kind: MailTextKind; subject: string; isOwn: boolean }[]
}

/** Every kind of mail, what it is for, and how its subject reads. */
export function MailTextList({ texts }: MailTextListProps) {
  const { mailTextList: t, names, whenSent } = useMessages(mailTexts)
  return (
    <ul aria-label={t.mailTexts} className="max-w-[720px]">
      {texts.map(({ kind, subject, isOwn }) => (
        <li
          key={kind}
          className="relative isolate grid gap-0.5 border-b py-4 last:border-0 before:absolute before:inset-y-0 before:-z-1 before:rounded-lg hover:before:bg-hover max-sm:before:inset-x-0 sm:before:-inset-x-3"
        >
          <div className="flex min-w-0 items-center gap-2.5">
            <Link
              href={`/settings/mail/${slugOfKind(kind)}`}
              className="truncate text-base font-medium after:absolute after:inset-0 after:rounded-lg max-sm:text-lg"
            >
              {names[kind]}
            </Link>
            {isOwn ? <Badge variant="primary">{t.yourWords}</Badge> : null}
          </div>
          <span className="text-sm text-muted-foreground">{whenSent[kind]}</span>
          <span className="truncate text-sm text-muted-foreground">{subject}</span>
        </li>
      ))}
    </ul>
  )
}
