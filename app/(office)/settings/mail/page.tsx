import type { Metadata } from 'next'
import Link from 'next/link'
import { SettingsNav } from '@/components/companies/settings-nav'
import { MailTextList } from '@/components/mail-texts/mail-text-list'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { readAs } from '@/lib/access/doors'
import { requireMember } from '@/lib/access/session'
import { getCompany } from '@/lib/companies/queries'
import { mailWay } from '@/lib/mailbox/queries'
import { mailTextKinds } from '@/lib/mails/model'
import { defaultTextOf } from '@/lib/mails/texts/defaults/model'
import { listMailTexts } from '@/lib/mails/texts/queries'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailSettingsPage() {
  const { actor } = await requireMember()
  const [company, own] = await readAs(actor, tx =>
    Promise.all([getCompany(tx, actor.companyId), listMailTexts(tx)]),
  )
  if (!company) throw notFound('company')
  const texts = mailTextKinds.map(kind => {
    const text = own.find(each => each.kind === kind)
    const { subject } = text ?? defaultTextOf(kind, company.locale)
    return { kind, subject, isOwn: text !== undefined }
  })
  const way = mailWay()
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="Mail" />
      <PageBody className="pt-4">
        {way === 'none' ? (
          <Alert variant="warning" className="mb-4 max-w-[720px]">
            No mail can be sent from here yet: whoever runs this service has to set it up. Links to
            documents can be copied all the same.
          </Alert>
        ) : null}
        {way === 'kept' ? (
          <Alert className="mb-4 max-w-[720px]">
            This is a trial: no mail leaves it. What would have been sent is in the{' '}
            <Link href="/mailbox" className="font-medium text-primary-text hover:underline">
              mailbox
            </Link>
            .
          </Alert>
        ) : null}
        <p className="max-w-[720px] pb-2 text-sm text-muted-foreground">
          What your mails say. Each can be changed once more when it is sent.
        </p>
        <MailTextList texts={texts} />
      </PageBody>
    </>
  )
}
