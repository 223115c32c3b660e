'use client'

import type { Company } from '@/lib/companies/model'
import { isBlankLine } from '@/lib/invoices/model'
import { ClientPicker } from './client-picker'
import { wholeInvoice } from './editor-state'
import { focusedLine, handleFormKey } from './form-keys'
import { HeadFields } from './head-fields'
import { focusSoon, type LineActions } from './line-actions'
import type { LineSetting } from './line-props'
import { LinesSection } from './lines-section'
import { ProblemSummary, RestoredNotice } from './notices'
import { controlId, type FieldProblem, type ProblemsByPlace } from './problems'
import { TextsSection } from './texts-section'
import { TotalsList } from './totals'
import type { useFigures } from './use-figures'
import type { InvoiceEditing } from './use-invoice-editor'

interface EditorFormProps {
  editing: InvoiceEditing
  company: Company
  setting: LineSetting
  problems: ProblemsByPlace
  issueProblems: FieldProblem[]
  figures: ReturnType<typeof useFigures>
  activeLine: string | null
  onActivate: (line: string | null) => void
  actions: LineActions
  goTo: (problem: FieldProblem) => void
}

export function EditorForm(props: EditorFormProps) {
  const { editing, company, setting, problems, actions, onActivate } = props
  const { state, dispatch, client, known } = editing
  const { draft, typed } = state
  const addLineAfterLast = () => {
    const last = draft.lines.at(-1)
    if (!last || isBlankLine(last)) return false
    const line = actions.add()
    focusSoon(controlId(line, 'description'))
    return true
  }
  const shared = {
    draft,
    dispatch,
    typed: typed[wholeInvoice],
    problems: problems[wholeInvoice],
  }
  return (
    <form
      noValidate
      aria-label="Invoice"
      onSubmit={event => event.preventDefault()}
      onKeyDown={event => handleFormKey(event, { moveLineBy: actions.moveBy, addLineAfterLast })}
      onFocus={event => {
        const line = focusedLine(event)
        if (line !== undefined) onActivate(line)
      }}
      className="mx-auto w-full max-w-[720px] px-7 pt-2 pb-8 max-[1200px]:pt-5 max-sm:px-5 max-sm:pt-4"
    >
      <ProblemSummary problems={props.issueProblems} onGoTo={props.goTo} />
      {editing.isRestored ? (
        <RestoredNotice
          onKeep={editing.dismissRestored}
          onDiscard={() => void editing.discardRestored()}
        />
      ) : null}
      <section aria-label="Client and dates" className="border-b pb-6 max-sm:pb-4">
        <ClientPicker
          companyId={company.id}
          client={client}
          hasUnknownClient={draft.clientId !== null}
          recent={known}
          hint={`${company.paymentTermsDays} days · ${draft.currency}`}
          problem={problems[wholeInvoice]?.clientId}
          onChoose={chosen => {
            editing.addKnown(chosen)
            dispatch({
              type: 'client chosen',
              client: chosen,
              previousCurrency: client?.currency ?? '',
              companyCurrency: company.currency,
            })
          }}
        />
        <HeadFields {...shared} paymentTermsDays={company.paymentTermsDays} />
      </section>
      <LinesSection
        {...{ draft, typed, problems, setting, dispatch, actions, onActivate }}
        calculation={props.figures.calculation}
        activeLine={props.activeLine}
      />
      <div className="border-b py-4 sm:hidden">
        <TotalsList calculation={props.figures.calculation} setting={setting} />
      </div>
      <TextsSection {...shared} setting={setting} />
    </form>
  )
}
