import Link from 'next/link'
import { graceDays } from '@/lib/companies/closing/model'
import { closing } from '@/lib/messages/en/closing'
import { useMessages } from '@/lib/messages/use-messages'
import { SettingsSection } from './settings-section'

/** At the end of the company's page: the way to its own end. */
export function ClosingLink() {
  const t = useMessages(closing)
  return (
    <SettingsSection title={t.leaving} text={t.leavingText(graceDays)}>
      <Link
        href="/settings/delete"
        className="flex w-fit items-center text-sm font-medium text-destructive-text underline-offset-2 hover:underline max-sm:min-h-12 max-sm:text-base"
      >
        {t.title}
      </Link>
    </SettingsSection>
  )
}
