import type { Metadata } from 'next'
import { AccountSections } from '@/components/accounts/account-sections'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { inSystem } from '@/lib/access/doors'
import { currentSessionId, requireMember } from '@/lib/access/session'
import { getAccount } from '@/lib/accounts/queries'
import { account as texts } from '@/lib/messages/en/account'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: texts.title }

export default async function AccountPage() {
  const { actor, company } = await requireMember()
  const holder = { userId: actor.userId, sessionId: await currentSessionId() }
  const account = await inSystem('read session', tx => getAccount(tx, holder, now()))
  if (!account) throw notFound('account')
  return (
    <>
      <PageHeader title={texts.title} />
      <PageBody>
        <AccountSections account={account} timezone={company.timezone} />
      </PageBody>
    </>
  )
}
