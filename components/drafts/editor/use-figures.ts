'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import type { Revision } from '@/components/drafts/kind-words'
import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import { calculateDraft, calculationSentence, type Draft, offeredInputOf } from '@/lib/drafts/model'
import { calculateDocument } from '@/lib/money/calculate'
import type { CalculatedLine, Calculation, CalculationAnswer } from '@/lib/money/model'
import type { Look } from '@/lib/presets/model'
import { previewBlocksOf } from './preview-blocks'

interface FigureSource {
  draft: Draft
  company: Company
  client: ClientChoice | null
  font: BrandFont
  look: Look
  number: string
  revision: Revision | null
}

/** The computed figures and the paper of a draft; the last good ones while it cannot be computed. */
export function useFigures({ draft, ...source }: FigureSource) {
  const { company, client, font, look, number, revision } = source
  const calm = useDeferredValue(draft)
  const { counted, offered } = useMemo(() => answersOf(draft), [draft])
  const blocks = useMemo(
    () => previewBlocksOf({ draft: calm, company, client, font, look, number, revision }),
    [calm, company, client, font, look, number, revision],
  )
  const isEmpty = 'error' in counted && counted.error === 'NO_LINES'
  const good = useLastGood(goodOf(counted))
  const goodOffer = useLastGood(goodOf(offered))
  const calculation = isEmpty ? null : good
  const lines = useMemo(
    () => linesOf(calculation, offered ? goodOffer : null),
    [calculation, offered, goodOffer],
  )
  const [refused] = [isEmpty ? null : counted, offered].flatMap(answer =>
    answer && 'error' in answer ? [answer] : [],
  )
  return {
    calculation,
    /** Of all lines that compute, also of options that are not counted. */
    lines,
    blocks: useLastGood(blocks),
    refusal: refused ? calculationSentence(draft, refused) : null,
  }
}

export type Figures = ReturnType<typeof useFigures>

/** The counted lines and, apart from them, the options that are not. */
function answersOf(draft: Draft) {
  const offered = offeredInputOf(draft)
  return { counted: calculateDraft(draft), offered: offered && calculateDocument(offered) }
}

function goodOf(answer: CalculationAnswer | null): Calculation | null {
  return answer === null || 'error' in answer ? null : answer
}

function linesOf(...calculations: (Calculation | null)[]): ReadonlyMap<string, CalculatedLine> {
  const lines = calculations.flatMap(calculation => calculation?.lines ?? [])
  return new Map(lines.map(line => [line.id, line]))
}

function useLastGood<Value>(value: Value | null): Value | null {
  const [kept, setKept] = useState(value)
  if (value !== null && value !== kept) setKept(value)
  return value ?? kept
}
