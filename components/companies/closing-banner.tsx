import { TriangleAlertIcon } from 'lucide-react'
import Link from 'next/link'
import { can, type Role } from '@/lib/access/policy'
import { closing } from '@/lib/messages/en/closing'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import { KeepCompany } from './keep-company'

interface ClosingBannerProps {
  company: { id: string; name: string; timezone: string; closesAt: Date | null }
  role: Role
}

/** Above every page while a company is to be closed: when, and for owners the way back. */
export function ClosingBanner({ company, role }: ClosingBannerProps) {
  const t = useMessages(closing)
  if (!company.closesAt) return null
  const { id, name, closesAt, timezone } = company
  const closesOn = formatDate(localDateOf(closesAt, timezone), 'en-GB')
  return (
    <section
      aria-label={t.banner.name}
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 bg-warning-tint px-8 py-2 text-sm max-lg:px-5 max-sm:text-base"
    >
      <TriangleAlertIcon className="size-4 shrink-0 text-warning" strokeWidth={1.6} aria-hidden />
      <p className="min-w-0 py-1 wrap-anywhere max-sm:flex-[1_1_80%]">
        {t.banner.text(name, closesOn)}
      </p>
      <Link
        href="/settings/delete"
        className="flex items-center font-medium underline underline-offset-2 max-sm:min-h-12"
      >
        {t.banner.details}
      </Link>
      {can(role, 'delete company') ? (
        <KeepCompany
          company={{ id, name }}
          variant="outline"
          size="sm"
          className="ml-auto max-sm:h-12"
        />
      ) : null}
    </section>
  )
}
