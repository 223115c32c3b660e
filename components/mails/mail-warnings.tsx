import { Alert } from '@/components/ui/alert'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'
import { warnedMails, warningOf } from './mail-words'
import { TryAgain } from './try-again'

/** What did not reach the client, above everything else. */
export function MailWarnings({ view }: { view: DocumentView }) {
  const t = useMessages(sendingTexts).mailWords
  const { mails, refusal } = view.correspondence
  const warned = warnedMails(mails, t)
  if (warned.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      {warned.map(mail => (
        <Alert key={mail.id} variant="warning">
          <span className="wrap-anywhere">{warningOf(mail, t)}</span>
          {mail.state === 'dead' ? (
            <div className="mt-1">
              <TryAgain companyId={view.companyId} mail={mail} refusal={refusal} />
            </div>
          ) : null}
        </Alert>
      ))}
    </div>
  )
}
