'use client'

import type { Company } from '@/lib/companies/model'
import { isBlankLine, termDaysOf } from '@/lib/drafts/model'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { Preset } from '@/lib/presets/model'
import { ClientPicker } from './client-picker'
import { wholeDraft } from './editor-state'
import { focusedLine, handleFormKey } from './form-keys'
import { HeadFields } from './head-fields'
import { focusSoon, type LineActions } from './line-actions'
import type { LineSetting } from './line-props'
import { LinesSection } from './lines-section'
import { ProblemSummary, RestoredNotice } from './notices'
import { controlId, type FieldProblem, type ProblemsByPlace } from './problems'
import { TextsSection } from './texts-section'
import { TotalsList } from './totals'
import type { DraftEditing } from './use-draft-editor'
import type { Figures } from './use-figures'

interface EditorFormProps {
  editing: DraftEditing
  company: Company
  presets: Preset[]
  setting: LineSetting
  problems: ProblemsByPlace
  issueProblems: FieldProblem[]
  figures: Figures
  /** A version of an issued quote is written: its client stays. */
  isRevision: boolean
  activeLine: string | null
  onActivate: (line: string | null) => void
  actions: LineActions
  goTo: (problem: FieldProblem) => void
}

export function EditorForm(props: EditorFormProps) {
  const t = useMessages(editor).editorForm
  const { kinds } = useMessages(drafts)
  const { editing, company, setting, problems, actions, onActivate } = props
  const { state, dispatch, client, known } = editing
  const { draft, typed } = state
  const termDays = termDaysOf(draft.kind, company)
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
    typed: typed[wholeDraft],
    problems: problems[wholeDraft],
  }
  return (
    <form
      noValidate
      aria-label={kinds[draft.kind].title}
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
      <section aria-label={t.clientAndDates} className="border-b pb-6 max-sm:pb-4">
        <ClientPicker
          companyId={company.id}
          isFixed={props.isRevision || state.isFromQuote}
          client={client}
          hasUnknownClient={draft.clientId !== null}
          recent={known}
          hint={t.hint(termDays, draft.currency)}
          problem={problems[wholeDraft]?.clientId}
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
        {state.isFromQuote ? (
          <p className="mt-1 text-xs text-muted-foreground max-sm:text-sm">{t.madeFromQuote}</p>
        ) : null}
        <HeadFields {...shared} termDays={termDays} />
      </section>
      <LinesSection
        {...{ draft, typed, problems, setting, dispatch, actions, onActivate }}
        figures={props.figures.lines}
        activeLine={props.activeLine}
      />
      <div className="border-b py-4 sm:hidden">
        <TotalsList calculation={props.figures.calculation} draft={draft} setting={setting} />
      </div>
      <TextsSection
        {...shared}
        company={company}
        presets={props.presets}
        isFromQuote={state.isFromQuote}
        setting={setting}
      />
    </form>
  )
}
