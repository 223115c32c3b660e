'use client'

import { HeadingIcon, PercentIcon, PlusIcon } from 'lucide-react'
import type { Dispatch } from 'react'
import { Button } from '@/components/ui/button'
import { usePhone } from '@/components/ui/use-phone'
import type { Draft } from '@/lib/drafts/model'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { CalculatedLine } from '@/lib/money/model'
import { DocumentDiscount } from './document-discount'
import { type EditorAction, type TypedTexts, wholeDraft } from './editor-state'
import { addLineId, focusSoon, type LineActions } from './line-actions'
import type { LineSetting } from './line-props'
import { rowsOf } from './line-rows'
import { LinesDesk } from './lines-desk'
import { LinesPhone } from './lines-phone'
import { controlId, type ProblemsByPlace } from './problems'

interface LinesSectionProps {
  draft: Draft
  typed: TypedTexts
  problems: ProblemsByPlace
  figures: ReadonlyMap<string, CalculatedLine>
  setting: LineSetting
  activeLine: string | null
  onActivate: (id: string | null) => void
  dispatch: Dispatch<EditorAction>
  actions: LineActions
}

/** What is sold: lines under their headings, and a discount on all of them. */
export function LinesSection(props: LinesSectionProps) {
  const { linesSection: t, lineRows } = useMessages(editor)
  const { kinds } = useMessages(drafts)
  const { draft, dispatch } = props
  const rows = rowsOf(props, lineRows)
  const Lines = usePhone() ? LinesPhone : LinesDesk
  return (
    <section aria-labelledby="lines-heading" className="border-b py-6 max-sm:py-4">
      <div className="flex items-baseline justify-between">
        <h2 id="lines-heading" className="text-base max-sm:text-sm max-sm:text-muted-foreground">
          {t.lines}
        </h2>
        <span className="text-xs text-muted-foreground">
          {draft.taxMode === 'inclusive' ? t.pricesIncludeTax : t.pricesWithoutTax}
        </span>
      </div>
      <Lines
        rows={rows}
        activeLine={props.activeLine}
        onActivate={props.onActivate}
        dispatch={dispatch}
        actions={props.actions}
      />
      <DocumentDiscount
        name={t.discountOf(kinds[draft.kind].title)}
        discount={draft.discount}
        typed={props.typed[wholeDraft]?.discount}
        problem={props.problems[wholeDraft]?.discount}
        currency={draft.currency}
        locale={props.setting.locale}
        dispatch={dispatch}
      />
      <LineButtons {...props} />
    </section>
  )
}

function LineButtons({ draft, dispatch, actions, onActivate }: LinesSectionProps) {
  const t = useMessages(editor).linesSection
  const lead = (line: string) => {
    onActivate(line)
    focusSoon(controlId(line, 'description'))
  }
  const choices = [
    { label: t.addLine, Icon: PlusIcon, run: () => lead(actions.add()), id: addLineId },
    { label: t.addSection, Icon: HeadingIcon, run: () => lead(actions.addSection()) },
    {
      label: t.discount,
      Icon: PercentIcon,
      isGone: draft.discount !== null,
      run: () => {
        dispatch({ type: 'discount chosen', line: wholeDraft, kind: 'percent' })
        focusSoon(controlId(wholeDraft, 'discount'))
      },
    },
  ]
  return (
    <div className="mt-3 flex flex-wrap gap-x-1 max-sm:mt-1 max-sm:-ml-3 sm:ml-3">
      {choices.map(({ label, Icon, run, isGone, id }) =>
        isGone ? null : (
          <Button
            key={label}
            id={id}
            variant="ghost"
            size="sm"
            onClick={run}
            className="max-sm:h-12 max-sm:first:text-primary-text"
          >
            <Icon strokeWidth={1.6} aria-hidden />
            {label}
          </Button>
        ),
      )}
    </div>
  )
}
