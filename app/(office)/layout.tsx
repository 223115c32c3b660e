import type { ReactNode } from 'react'
import { CompanyColors } from '@/components/brand/company-colors'
import { AppFrame } from '@/components/shell/app-frame'
import { CompanySwitcher } from '@/components/shell/company-switcher'
import { readTheme } from '@/components/shell/read-theme'
import { readAs } from '@/lib/access/doors'
import { type Member, requireMember } from '@/lib/access/session'
import { signOutAction, switchCompanyAction } from '@/lib/accounts/actions'
import { hasMailbox } from '@/lib/mailbox/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { findAnythingAction } from '@/lib/register/palette/actions'
import { countOf } from '@/lib/register/queries'
import { actionsOf, createdIn, roomsOf } from './rooms'

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const member = await requireMember()
  const { actor, email, company, companies } = member
  const [counts, theme] = await Promise.all([countWaiting(member), readTheme()])
  return (
    <>
      <CompanyColors primary={company.primary} accent={company.accent} />
      <AppFrame
        nav={roomsOf(actor.role, counts)}
        company={
          <CompanySwitcher
            current={{ id: company.id, name: company.name }}
            companies={companies}
            choose={switchCompanyAction}
          />
        }
        shortcuts={{
          actions: actionsOf(actor.role, hasMailbox()),
          create: createdIn(actor.role),
          find: findAnythingAction.bind(null, company.id),
          owner: `${company.id}/${actor.userId}`,
        }}
        user={{
          name: actor.name,
          email,
          role: titleCase(actor.role),
          hasMailbox: hasMailbox(),
        }}
        theme={theme}
        signOut={signOutAction}
      >
        {children}
      </AppFrame>
    </>
  )
}

/** What the rail shows; the page is read at the same time. */
async function countWaiting({ actor, company }: Member) {
  const today = localDateOf(now(), company.timezone)
  const [overdueInvoices, quotesWaiting] = await readAs(actor, tx =>
    Promise.all([countOf(tx, 'invoice', 'overdue', today), countOf(tx, 'quote', 'open', today)]),
  )
  return { overdueInvoices, quotesWaiting }
}

function titleCase(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
