'use client'

import { DiscardDialog } from '@/components/drafts/discard-dialog'
import { IssueDialog } from '@/components/drafts/issue-dialog'
import type { Revision } from '@/components/drafts/kind-words'
import { PreviewDialog } from '@/components/drafts/preview-dialog'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney } from '@/lib/money/format'
import { formatTime } from '@/lib/platform/calendar'
import { type Preset, presetOf } from '@/lib/presets/model'
import { ConflictDialog } from './conflict-dialog'
import { draftDifferences } from './draft-differences'
import { draftToSave } from './editor-state'
import type { useDraftActions } from './use-draft-actions'
import type { DraftEditing } from './use-draft-editor'
import type { Figures } from './use-figures'
import type { useIssue } from './use-issue'

/** What the menu opens. */
export type OpenDialog = 'preview' | 'discard'

interface EditorDialogsProps {
  editing: DraftEditing
  company: Company
  presets: Preset[]
  look: Preset
  issue: ReturnType<typeof useIssue>
  draftActions: ReturnType<typeof useDraftActions>
  figures: Figures
  numberPreview: string
  revision: Revision | null
  logoUrl: string | null
  font: BrandFont
  open: OpenDialog | null
  onClose: () => void
}

/** Whatever asks for an answer before writing goes on. */
export function EditorDialogs(props: EditorDialogsProps) {
  const { editing, company, issue, figures } = props
  const { draft } = editing.state
  return (
    <>
      {props.open === 'preview' ? (
        <PreviewDialog
          blocks={figures.blocks}
          brand={{ ...company.brand, font: props.font }}
          layout={company}
          template={props.look.template}
          paper={props.look.paper ?? company.paper}
          logoUrl={props.logoUrl}
          onClose={props.onClose}
        />
      ) : null}
      {issue.isAsking ? (
        <IssueDialog
          kind={draft.kind}
          revision={props.revision}
          number={props.numberPreview}
          clientName={editing.client?.name ?? ''}
          amountDue={formatMoney(
            figures.calculation?.payable ?? '0',
            draft.currency,
            company.locale,
          )}
          isPending={issue.isIssuing}
          refusal={issue.refusal}
          onConfirm={() => void issue.confirm()}
          onClose={issue.close}
        />
      ) : null}
      {props.open === 'discard' && props.revision ? (
        <DiscardDialog
          number={props.revision.number}
          version={props.revision.replaces.version}
          onDiscard={async () => {
            await props.draftActions.discardRevision()
            return null
          }}
          onClose={props.onClose}
        />
      ) : null}
      <EditorConflict {...props} />
    </>
  )
}

function EditorConflict({ editing, company, presets, draftActions }: EditorDialogsProps) {
  const t = useMessages(editor)
  const { kinds } = useMessages(drafts)
  const taxes = useMessages(taxCategoryNames)
  const { status, state, saver, known } = editing
  if (status.kind !== 'conflict') return null
  const { theirs } = status
  const timeOf = (instant: string) =>
    instant ? formatTime(new Date(instant), company.timezone, company.locale) : ''
  return (
    <ConflictDialog
      noun={kinds[state.draft.kind].noun}
      differences={draftDifferences(
        draftToSave(state.draft),
        theirs.draft,
        {
          locale: company.locale,
          taxLabel: company.taxLabel,
          clientName: id =>
            known.find(client => client.id === id)?.name ?? t.editorDialogs.anotherClient,
          presetName: id => presetOf(presets, id).name,
        },
        { ...t.draftDifferences, option: t.lineProps, kinds, taxes },
      )}
      mineAt={timeOf(status.noticedAt)}
      otherAt={timeOf(theirs.savedAt)}
      savedBy={theirs.savedBy}
      onKeepMine={() => saver.keepMine(theirs.version)}
      onUseOther={() => draftActions.adoptTheirs(theirs)}
      onSaveCopy={draftActions.saveCopy}
    />
  )
}
