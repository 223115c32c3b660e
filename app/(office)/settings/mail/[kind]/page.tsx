import type { Metadata } from 'next'
import { notFound as missingPage } from 'next/navigation'
import { MailTextEditor } from '@/components/mail-texts/mail-text-editor'
import { kindOfSlug } from '@/components/mail-texts/mail-text-words'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getCompany } from '@/lib/companies/queries'
import { mailWay } from '@/lib/mailbox/queries'
import { defaultTextOf } from '@/lib/mails/texts/defaults/model'
import { getMailText } from '@/lib/mails/texts/queries'
import { variablesOf } from '@/lib/mails/variables/model'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: mailTexts.page.one }

export default async function MailTextPage({ params }: PageProps<'/settings/mail/[kind]'>) {
  const kind = kindOfSlug((await params).kind)
  const { actor } = await requireMember()
  if (!kind) missingPage()
  const [company, own] = await readAs(actor, tx =>
    Promise.all([getCompany(tx, actor.companyId), getMailText(tx, kind)]),
  )
  if (!company) throw notFound('company')
  const original = defaultTextOf(kind, company.locale)
  const { subject, body } = own ?? original
  return (
    <MailTextEditor
      key={kind}
      text={{ kind, subject, body, seen: own?.seen ?? '' }}
      original={original}
      variables={variablesOf(kind)}
      companyId={actor.companyId}
      refusal={can(actor.role, 'change settings') ? null : reasonAgainst('change settings')}
      way={mailWay()}
    />
  )
}
