import type { ReactNode } from 'react'
import { CompanyColors } from '@/components/brand/company-colors'
import { CompanyMark } from '@/components/brand/company-mark'
import { ClosingBanner } from '@/components/companies/closing-banner'
import { AppFrame } from '@/components/shell/app-frame'
import { CompanySwitcher } from '@/components/shell/company-switcher'
import { readTheme } from '@/components/shell/read-theme'
import { readAs } from '@/lib/access/doors'
import { type Member, requireMember } from '@/lib/access/session'
import { signOutAction, switchCompanyAction } from '@/lib/accounts/actions'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import { hasMailbox } from '@/lib/mailbox/queries'
import { rooms } from '@/lib/messages/en/rooms'
import { useMessages } from '@/lib/messages/use-messages'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { findAnythingAction } from '@/lib/register/palette/actions'
import { countOf } from '@/lib/register/queries'
import { actionsOf, createdIn, roomsOf } from './rooms'

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const t = useMessages(rooms)
  const member = await requireMember()
  const { actor, email, company, companies } = member
  const [counts, theme] = await Promise.all([countWaiting(member), readTheme()])
  return (
    <>
      <CompanyColors primary={company.primary} accent={company.accent} font={fontOf(company)} />
      <AppFrame
        nav={roomsOf(actor.role, counts, t)}
        company={
          <CompanySwitcher
            current={{ id: company.id, name: company.name }}
            companies={companies}
            choose={switchCompanyAction}
            mark={company.logo ? <CompanyMark url={`/api/assets/${company.logo}`} /> : undefined}
          />
        }
        shortcuts={{
          actions: actionsOf(actor.role, hasMailbox(), t),
          create: createdIn(actor.role, t),
          find: findAnythingAction.bind(null, company.id),
          owner: `${company.id}/${actor.userId}`,
        }}
        user={{
          name: actor.name,
          email,
          role: t.roles[actor.role],
          hasMailbox: hasMailbox(),
        }}
        theme={theme}
        signOut={signOutAction}
      >
        <ClosingBanner company={company} role={actor.role} />
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

/** What the app is set in: what documents are set in. */
function fontOf({ fontFamily, fontFiles }: Member['company']) {
  return fontFiles.length > 0 ? { family: fontFamily, files: fontFiles } : builtInFont(fontFamily)
}
