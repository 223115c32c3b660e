'use client'

import { unstable_rethrow } from 'next/navigation'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { TotalBlock } from '@/lib/documents/blocks'
import { totalsOfChoiceAction } from '@/lib/visits/actions'
import type { ChoiceTotals } from '@/lib/visits/model'
import { totalLabelOf } from './hero-text'
import { keepChoice } from './latest-choice'
import type { VisitorWords } from './words'

export type Decision = 'accept' | 'decline'

interface ChoiceState {
  /** As the boxes show it, computed or not. */
  chosen: readonly string[]
  optionCount: number
  amount: string
  totals: readonly TotalBlock[]
  /** Sums of sections by their id, once they moved. */
  sections: Readonly<Record<string, string>>
  isComputing: boolean
  failure: string
  totalLabel: string
  toggle: (id: string) => void
  open: Decision | null
  setOpen: (open: Decision | null) => void
}

const ChoiceContext = createContext<ChoiceState | null>(null)

export function useChoice(): ChoiceState {
  const choice = useContext(ChoiceContext)
  if (!choice) throw new Error('There is a choice in quotes only.')
  return choice
}

interface QuoteChoiceProps {
  token: string
  start: { chosen: string[]; amount: string; totals: TotalBlock[] }
  optionCount: number
  words: VisitorWords['choice']
  children: ReactNode
}

/** Which options are ticked, and what the server says that they come to. */
export function QuoteChoice({ token, start, optionCount, words, children }: QuoteChoiceProps) {
  const [open, setOpen] = useState<Decision | null>(null)
  const { chosen, figures, isComputing, failure, toggle } = useFigures(token, start, words)
  const due = figures.totals.find(total => total.tone === 'due')
  const counts = { chosen: chosen.length, of: optionCount }
  const totalLabel = totalLabelOf(counts, due?.label ?? '', { choice: words })
  const state = { ...figures, chosen, isComputing, failure, toggle, optionCount, totalLabel }
  return (
    <ChoiceContext value={{ ...state, open, setOpen }}>
      {children}
      <p className="sr-only" role="status">
        {isComputing || figures.isStart ? '' : `${totalLabel}: ${figures.amount}`}
      </p>
    </ChoiceContext>
  )
}

interface Figures extends Pick<ChoiceState, 'amount' | 'totals' | 'sections'> {
  isStart: boolean
}

function useFigures(
  token: string,
  start: QuoteChoiceProps['start'],
  words: VisitorWords['choice'],
) {
  const [chosen, setChosen] = useState<readonly string[]>(start.chosen)
  const [isComputing, setIsComputing] = useState(false)
  const [failure, setFailure] = useState('')
  const [figures, setFigures] = useState<Figures>({ ...start, sections: {}, isStart: true })
  const [choose] = useState(() =>
    keepChoice<ChoiceTotals>(start.chosen, {
      compute: ids => totalsOf(token, ids),
      onSettled: (_ids, { amount, totals, lines }) => {
        setFigures({ amount, totals, sections: sectionsOf(lines), isStart: false })
        setIsComputing(false)
      },
      onRefused: ids => {
        setChosen(ids)
        setFailure(words.failed)
        setIsComputing(false)
      },
    }),
  )
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id]
    setChosen(next)
    setFailure('')
    setIsComputing(true)
    void choose(next)
  }
  return { chosen, figures, isComputing, failure, toggle }
}

async function totalsOf(token: string, chosen: readonly string[]): Promise<ChoiceTotals | null> {
  const answer = await totalsOfChoiceAction({ token, chosen }).catch((error: unknown) => {
    unstable_rethrow(error)
    return null
  })
  return answer?.ok ? answer.value : null
}

function sectionsOf(lines: ChoiceTotals['lines']): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(row => (row.kind === 'section' ? [[row.id, row.amount]] : [])),
  )
}
