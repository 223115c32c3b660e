import type { Metadata } from 'next'
import Link from 'next/link'
import { LinkLifetimes } from '@/components/companies/link-lifetimes'
import { SettingsFrame } from '@/components/companies/settings-frame'
import { MailTextList } from '@/components/mail-texts/mail-text-list'
import { Alert } from '@/components/ui/alert'
import { Sentence } from '@/components/ui/sentence'
import { readAs } from '@/lib/access/doors'
import { requireMember } from '@/lib/access/session'
import { getCompany } from '@/lib/companies/queries'
import { mailWay } from '@/lib/mailbox/queries'
import { mailTextKinds } from '@/lib/mails/model'
import { defaultTextOf } from '@/lib/mails/texts/defaults/model'
import { listMailTexts } from '@/lib/mails/texts/queries'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { useMessages } from '@/lib/messages/use-messages'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: mailTexts.page.title }

export default async function MailSettingsPage() {
  const t = useMessages(mailTexts).page
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
    <SettingsFrame current="Mail" text={t.text}>
      {way === 'none' ? (
        <Alert variant="warning" className="mb-4 max-w-[720px]">
          {t.noWay}
        </Alert>
      ) : null}
      {way === 'kept' ? (
        <Alert className="mb-4 max-w-[720px]">
          <Sentence
            text={t.kept}
            parts={{
              mailbox: (
                <Link href="/mailbox" className="font-medium text-primary-text hover:underline">
                  {t.mailbox}
                </Link>
              ),
            }}
          />
        </Alert>
      ) : null}
      <MailTextList texts={texts} />
      <LinkLifetimes key={company.version} company={company} role={actor.role} />
    </SettingsFrame>
  )
}
