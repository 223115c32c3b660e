import { Alert } from '@/components/ui/alert'
import { type ErasurePlan, erasedNameOf } from '@/lib/clients/privacy/model'
import { documentKinds } from '@/lib/documents/model'
import { privacy } from '@/lib/messages/en/privacy'
import { useMessages } from '@/lib/messages/use-messages'
import { EraseClient } from './erase-client'

interface ErasureQuestionProps {
  clientId: string
  companyId: string
  plan: ErasurePlan
  /** How long the operator keeps what a deleted company issued. */
  years: number
}

/** Exactly what stays and what goes, counted, before it is done. */
export function ErasureQuestion({ clientId, companyId, plan, years }: ErasureQuestionProps) {
  const t = useMessages(privacy)
  if (plan.erasedAt) return <Alert>{t.already(plan.name)}</Alert>
  return (
    <div className="grid max-w-prose gap-8 pb-10">
      <p className="text-sm text-muted-foreground max-sm:text-base">
        {t.text} {t.exportFirst}
      </p>
      <Part title={t.goes} items={erasedOf(clientId, plan, t)} />
      <Part title={t.stays} text={t.staysText(years)} items={keptOf(plan, t)} />
      {plan.openInvoices > 0 ? <Alert variant="warning">{t.open(plan.openInvoices)}</Alert> : null}
      <EraseClient clientId={clientId} companyId={companyId} name={plan.name} />
    </div>
  )
}

function Part({ title, text, items }: { title: string; text?: string; items: string[] }) {
  return (
    <section>
      <h2 className="text-base font-medium">{title}</h2>
      {text ? <p className="mt-1 text-sm text-muted-foreground max-sm:text-base">{text}</p> : null}
      <ul className="mt-2 border-t">
        {items.map(item => (
          <li key={item} className="border-b py-2.5 text-sm max-sm:text-base">
            {item}
          </li>
        ))}
      </ul>
    </section>
  )
}

function keptOf(plan: ErasurePlan, t: typeof privacy): string[] {
  const documents = documentKinds
    .filter(kind => plan.kept[kind] > 0)
    .map(kind => t.kept[kind](plan.kept[kind]))
  if (documents.length === 0) return [t.kept.nothing]
  return [
    t.kept.document(documents.join(', ')),
    ...(plan.payments > 0 ? [t.kept.payment(plan.payments)] : []),
    ...(plan.kept.quote > 0 ? [t.kept.acceptance] : []),
    t.kept.times,
  ]
}

const countedParts = [
  'drafts',
  'links',
  'mails',
  'waitingMails',
  'views',
  'questions',
  'answers',
  'activity',
] as const

function erasedOf(clientId: string, plan: ErasurePlan, t: typeof privacy): string[] {
  return [
    t.gone.row(erasedNameOf(clientId)),
    ...countedParts.filter(part => plan[part] > 0).map(part => t.gone[part](plan[part])),
    t.gone.imports,
    ...(plan.exports > 0 ? [t.gone.exports(plan.exports)] : []),
  ]
}
