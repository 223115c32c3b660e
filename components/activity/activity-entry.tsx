import { ChevronDownIcon } from 'lucide-react'
import Link from 'next/link'
import { StatusShape, statusTone } from '@/components/shell/status'
import { cn } from '@/components/ui/cn'
import type { ActivityRow } from '@/lib/activity/queries'
import type { Company } from '@/lib/companies/model'
import type { DocumentLocale } from '@/lib/documents/model'
import { activity } from '@/lib/messages/en/activity'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { useMessages } from '@/lib/messages/use-messages'
import { localTimeOf } from '@/lib/platform/calendar'
import { type Detail, detailsOf } from './activity-details'
import { sentenceOf } from './activity-sentences'
import { SentencePieces } from './sentence-pieces'

interface ActivityEntryProps {
  row: ActivityRow
  company: Pick<Company, 'timezone' | 'locale'>
}

/** One thing somebody did; what changed, and under which request, on demand. */
export function ActivityEntry({ row, company }: ActivityEntryProps) {
  const t = useMessages(activity)
  const { who, pieces, status } = sentenceOf(row, company.locale, t)
  const isAboutClient = row.subjectKind === 'client'
  return (
    <li className="relative grid grid-cols-[48px_20px_minmax(0,1fr)] gap-x-3 px-8 py-2 pr-32 max-lg:px-5 max-lg:pr-28 max-sm:grid-cols-[40px_minmax(0,1fr)] max-sm:pr-16">
      <time dateTime={row.at.toISOString()} className="num text-sm leading-5 text-muted-foreground">
        {localTimeOf(row.at, company.timezone)}
      </time>
      <span className="grid size-5 place-items-center max-sm:hidden [--ground:var(--background)]">
        {status ? (
          <StatusShape status={status} className={cn('size-4', statusTone(status))} />
        ) : (
          <span className="size-1.5 rounded-full bg-muted-foreground/50" aria-hidden />
        )}
      </span>
      <div className="min-w-0">
        <p className="leading-5">
          {who ? <span className="font-medium">{who} </span> : null}
          <SentencePieces pieces={pieces} />
          {row.clientName && !isAboutClient ? (
            <span className="ml-3 text-muted-foreground max-sm:ml-0 max-sm:block">
              {row.clientName}
            </span>
          ) : null}
        </p>
        <Details row={row} locale={company.locale} />
      </div>
    </li>
  )
}

function Details({ row, locale }: { row: ActivityRow; locale: DocumentLocale }) {
  const t = useMessages(activity)
  const taxes = useMessages(taxCategoryNames)
  const methods = useMessages(paymentMethods)
  const details = detailsOf(row, locale, { ...t.details, taxes, methods })
  const isChange = details.some(({ before }) => before !== null)
  return (
    <details className="group/details text-xs text-muted-foreground">
      <summary className="absolute top-2 right-8 flex h-5 cursor-pointer list-none items-center rounded-xs select-none hover:text-foreground max-lg:right-5 max-sm:top-0.5 max-sm:h-11 max-sm:w-11 max-sm:justify-end [&::-webkit-details-marker]:hidden">
        <span className="max-sm:sr-only">{isChange ? t.whatChanged : t.detailsTitle}</span>
        <ChevronDownIcon
          className="ml-1 size-3.5 group-open/details:rotate-180 max-sm:size-4"
          strokeWidth={1.6}
          aria-hidden
        />
      </summary>
      <dl className="grid max-w-2xl grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 py-2">
        {details.map(detail => (
          <div key={detail.name} className="contents">
            <dt>{detail.name}</dt>
            <dd className="break-words whitespace-pre-line text-foreground">
              <DetailValue detail={detail} />
            </dd>
          </div>
        ))}
        <dt>{t.request}</dt>
        <dd className="font-mono text-2xs break-all">{row.requestId}</dd>
      </dl>
    </details>
  )
}

function DetailValue({ detail: { before, after, href } }: { detail: Detail }) {
  if (href)
    return (
      <Link href={href} className="reach text-primary-text hover:underline">
        {after}
      </Link>
    )
  if (before === null) return after
  return (
    <>
      <del className="text-muted-foreground">{before}</del> <span aria-hidden>→ </span>
      <ins className="no-underline">{after}</ins>
    </>
  )
}
