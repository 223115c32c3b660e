import { FileTextIcon, SlidersHorizontalIcon, UsersIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { CompanyColors } from '@/components/brand/company-colors'
import { AppFrame } from '@/components/shell/app-frame'
import { CompanySwitcher } from '@/components/shell/company-switcher'
import type { NavItem } from '@/components/shell/nav-item'
import { readTheme } from '@/components/shell/read-theme'
import { requireMember } from '@/lib/access/session'
import { signOutAction, switchCompanyAction } from '@/lib/accounts/actions'

const rooms: NavItem[] = [
  { href: '/invoices', label: 'Invoices', icon: <FileTextIcon strokeWidth={1.6} />, onPhone: true },
  { href: '/clients', label: 'Clients', icon: <UsersIcon strokeWidth={1.6} />, onPhone: true },
  { href: '/settings', label: 'Settings', icon: <SlidersHorizontalIcon strokeWidth={1.6} /> },
]

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { actor, email, company, companies } = await requireMember()
  return (
    <>
      <CompanyColors primary={company.primary} accent={company.accent} />
      <AppFrame
        nav={rooms}
        company={
          <CompanySwitcher
            current={{ id: company.id, name: company.name }}
            companies={companies}
            choose={switchCompanyAction}
          />
        }
        user={{ name: actor.name, email, role: titleCase(actor.role) }}
        theme={await readTheme()}
        signOut={signOutAction}
      >
        {children}
      </AppFrame>
    </>
  )
}

function titleCase(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
