import { Status } from '@/components/shell/status'
import type { MailView } from '@/lib/mails/model'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'
import { mailFacts, mailStatuses } from './mail-words'
import { RefreshWhileSending } from './refresh-while-sending'
import { TryAgain } from './try-again'

/** The mails about a document, newest first, each with what became of it. */
export function MailList({ view }: { view: DocumentView }) {
  const { mails } = view.correspondence
  const isUnderWay = mails.some(mail => mail.state === 'waiting' && mail.reason === '')
  return (
    <ul className="flex flex-col gap-4 text-sm max-sm:text-base">
      {mails.map(mail => (
        <MailRow key={mail.id} mail={mail} view={view} />
      ))}
      {isUnderWay ? <RefreshWhileSending /> : null}
    </ul>
  )
}

function MailRow({ mail, view }: { mail: MailView; view: DocumentView }) {
  const t = useMessages(sendingTexts).mailWords
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-0.5">
      <span className="min-w-0 wrap-anywhere">{mail.address}</span>
      <Status variant="bare" status={mailStatuses[mail.state]} word={t.states[mail.state]} />
      <span className="col-span-2 min-w-0 text-xs text-muted-foreground wrap-anywhere max-sm:text-sm">
        {mailFacts(mail, view.timezone, view.versions.length > 1, t)}
      </span>
      {mail.reason ? (
        <span className="col-span-2 text-xs wrap-anywhere max-sm:text-sm">{mail.reason}</span>
      ) : null}
      {mail.state === 'dead' ? (
        <TryAgain companyId={view.companyId} mail={mail} refusal={view.correspondence.refusal} />
      ) : null}
    </li>
  )
}
