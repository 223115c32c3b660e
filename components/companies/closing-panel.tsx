import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { can, type Role, reasonAgainst } from '@/lib/access/policy'
import {
  type Closing,
  type ClosingFacts,
  closesAtOf,
  graceDays,
} from '@/lib/companies/closing/model'
import { closing as texts } from '@/lib/messages/en/closing'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import { ClosingRequest } from './closing-request'
import { ClosingSteps } from './closing-steps'
import { KeepCompany } from './keep-company'
import { SettingsFrame } from './settings-frame'

interface ClosingPanelProps {
  company: { id: string; name: string; timezone: string }
  role: Role
  /** Null while nobody asked for it. */
  closing: Closing | null
  facts: ClosingFacts
  retentionYears: number
  at: Date
}

/** How a company ends, before somebody asks for it and after. */
export function ClosingPanel(props: ClosingPanelProps) {
  const { company, role, closing, facts, retentionYears, at } = props
  const t = useMessages(texts)
  const refusal = can(role, 'delete company') ? null : reasonAgainst('delete company')
  const dayOf = (instant: Date) => formatDate(localDateOf(instant, company.timezone), 'en-GB')
  const closesOn = dayOf(closing?.closesAt ?? closesAtOf(at))
  return (
    <SettingsFrame current="Company" heading={t.title} text={t.intro(company.name, graceDays)}>
      {closing ? (
        <Alert variant="warning" className="mb-6">
          {t.asked(closing.requestedByName, dayOf(closing.requestedAt))}
        </Alert>
      ) : null}
      {refusal ? <Alert className="mb-6">{refusal}</Alert> : null}
      <section>
        <h3 className="text-base font-medium max-sm:text-lg">{t.first.title}</h3>
        <p className="mt-1 mb-3 text-sm text-muted-foreground max-sm:text-base">{t.first.text}</p>
        <Button asChild variant="outline" className="max-sm:w-full">
          <Link href="/settings/data">{t.first.link}</Link>
        </Button>
      </section>
      <ClosingSteps
        facts={facts}
        closesOn={closing ? closesOn : null}
        retentionYears={retentionYears}
      />
      <div className="mt-6">
        {closing ? (
          <Keep company={company} mayKeep={refusal === null} />
        ) : (
          <ClosingRequest company={company} closesOn={closesOn} refusal={refusal} />
        )}
      </div>
    </SettingsFrame>
  )
}

function Keep({ company, mayKeep }: { company: { id: string; name: string }; mayKeep: boolean }) {
  const t = useMessages(texts)
  if (!mayKeep) return <p className="text-sm text-muted-foreground">{t.keep.refused}</p>
  return <KeepCompany company={company} variant="primary" className="max-sm:w-full" />
}
