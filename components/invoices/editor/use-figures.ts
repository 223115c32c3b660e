'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import { calculateDraft, type InvoiceDraft } from '@/lib/invoices/model'
import { refusalSentence } from '@/lib/money/refusals'
import { previewBlocksOf } from './preview-blocks'

interface FigureSource {
  draft: InvoiceDraft
  company: Company
  client: ClientChoice | null
  font: BrandFont
  number: string
}

/** The computed figures and the paper of a draft; the last good ones while it cannot be computed. */
export function useFigures({ draft, company, client, font, number }: FigureSource) {
  const calm = useDeferredValue(draft)
  const answer = useMemo(() => calculateDraft(draft), [draft])
  const blocks = useMemo(
    () => previewBlocksOf({ draft: calm, company, client, font, number }),
    [calm, company, client, font, number],
  )
  const isEmpty = 'error' in answer && answer.error === 'NO_LINES'
  const calculation = useLastGood('error' in answer ? null : answer)
  const line = 'error' in answer ? draft.lines.findIndex(one => one.id === answer.line) : -1
  const refusal =
    'error' in answer && !isEmpty
      ? refusalSentence(answer.error, {
          currencyCode: draft.currency,
          ...(line < 0 ? {} : { lineNumber: line + 1 }),
        })
      : null
  return { calculation: isEmpty ? null : calculation, blocks: useLastGood(blocks), refusal }
}

function useLastGood<Value>(value: Value | null): Value | null {
  const [kept, setKept] = useState(value)
  if (value !== null && value !== kept) setKept(value)
  return value ?? kept
}
