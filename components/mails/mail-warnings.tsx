import { Alert } from '@/components/ui/alert'
import type { DocumentView } from '@/lib/register/view/document/model'
import { warnedMails, warningOf } from './mail-words'
import { TryAgain } from './try-again'

/** What did not reach the client, above everything else. */
export function MailWarnings({ view }: { view: DocumentView }) {
  const { mails, refusal } = view.correspondence
  const warned = warnedMails(mails)
  if (warned.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      {warned.map(mail => (
        <Alert key={mail.id} variant="warning">
          <span className="wrap-anywhere">{warningOf(mail)}</span>
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
