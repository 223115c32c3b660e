'use client'

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { presetOf } from '@/lib/presets/model'
import type { DraftEditorProps } from './draft-editor'
import { draftToSave, wholeDraft } from './editor-state'
import { leaveField } from './leave-field'
import { lineActions } from './line-actions'
import type { LineSetting } from './line-props'
import {
  controlId,
  type FieldProblem,
  problemsByPlace,
  refusedFields,
  unreadableFields,
} from './problems'
import { useDraftActions } from './use-draft-actions'
import { type DraftEditing, useDraftEditor } from './use-draft-editor'
import { useFigures } from './use-figures'
import { useIssue } from './use-issue'
import { useShortcuts } from './use-shortcuts'

export type EditorView = 'edit' | 'preview'

/** All that the editor's parts share: the draft, its figures, its problems, and what can be done. */
export function useEditorScreen(props: DraftEditorProps) {
  const t = useMessages(editor)
  const { company } = props
  const editing = useDraftEditor(props)
  const readState = useNewest(editing.state)
  const [view, setView] = useState<EditorView>('edit')
  const [activeLine, setActiveLine] = useState<string | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const { state, dispatch, saver } = editing
  const actions = useMemo(
    () => lineActions(dispatch, () => readState().draft, setAnnouncement, t.lineActions),
    [dispatch, readState, t],
  )
  const look = presetOf(props.presets, state.draft.presetId)
  const figures = useFigures({
    draft: state.draft,
    company,
    client: editing.client,
    font: props.font,
    look,
    number: props.numberPreview,
    revision: props.revision,
  })
  const goTo = (problem: FieldProblem) => {
    setView('edit')
    if (problem.line !== wholeDraft) setActiveLine(problem.line)
    focusFirst([controlId(problem.line, problem.field), controlId(problem.line, 'description')])
  }
  const issue = useIssue({
    editing,
    companyId: company.id,
    revision: props.revision,
    today: props.today,
    isAllowed: props.permissions.issue.allowed,
    readState,
    onProblem: goTo,
  })
  const saveNow = async () => {
    const field = await leaveField()
    field?.focus()
    const newest = readState()
    saver.change(draftToSave(newest.draft), unreadableFields(newest, t).length === 0)
    await saver.flush()
  }
  useShortcuts({ save: () => void saveNow(), issue: () => void issue.ask() })
  return {
    editing,
    look,
    figures,
    issue,
    actions,
    goTo,
    draftActions: useDraftActions(editing, company, props.revision),
    setting: useLineSetting(props, editing, look.photos),
    problems: useProblems(editing, issue.problems),
    view,
    setView,
    activeLine,
    setActiveLine,
    announcement,
  }
}

export type EditorParts = ReturnType<typeof useEditorScreen>

/** Reads the newest value from handlers that were made before it. */
function useNewest<Value>(value: Value): () => Value {
  const newest = useRef(value)
  useLayoutEffect(() => {
    newest.current = value
  })
  const [read] = useState(() => () => newest.current)
  return read
}

function useLineSetting(
  { company, taxes }: DraftEditorProps,
  { state }: DraftEditing,
  showsPhotos: boolean,
): LineSetting {
  const { id: companyId, locale, taxLabel } = company
  const { kind, currency, defaultTax, lines } = state.draft
  const photoCount = new Set(lines.flatMap(({ photo }) => photo?.sha256 ?? [])).size
  return useMemo(
    () => ({
      companyId,
      kind,
      currency,
      locale,
      taxLabel,
      taxes,
      defaultTax,
      showsPhotos,
      photoCount,
    }),
    [companyId, kind, currency, locale, taxLabel, taxes, defaultTax, showsPhotos, photoCount],
  )
}

function useProblems({ unreadable, status, state }: DraftEditing, issueProblems: FieldProblem[]) {
  return useMemo(() => {
    const refused = status.kind === 'refused' ? refusedFields(status.fields, state.draft) : []
    return problemsByPlace([...unreadable, ...refused, ...issueProblems])
  }, [unreadable, status, state.draft, issueProblems])
}

function focusFirst(ids: string[]): void {
  requestAnimationFrame(() => {
    const [control] = ids.flatMap(id => document.getElementById(id) ?? [])
    control?.focus()
  })
}
