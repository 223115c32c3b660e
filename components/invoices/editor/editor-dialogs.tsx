'use client'

import { IssueDialog } from '@/components/invoices/issue-dialog'
import { PreviewDialog } from '@/components/invoices/preview-dialog'
import type { Company } from '@/lib/companies/model'
import { formatMoney } from '@/lib/money/format'
import { formatTime } from '@/lib/platform/calendar'
import { ConflictDialog } from './conflict-dialog'
import { draftDifferences } from './draft-differences'
import { draftToSave } from './editor-state'
import type { useDraftActions } from './use-draft-actions'
import type { useFigures } from './use-figures'
import type { InvoiceEditing } from './use-invoice-editor'
import type { useIssue } from './use-issue'

interface EditorDialogsProps {
  editing: InvoiceEditing
  company: Company
  issue: ReturnType<typeof useIssue>
  draftActions: ReturnType<typeof useDraftActions>
  figures: ReturnType<typeof useFigures>
  numberPreview: string
  logoUrl: string | null
  isPreviewOpen: boolean
  onClosePreview: () => void
}

/** Whatever asks for an answer before writing goes on. */
export function EditorDialogs(props: EditorDialogsProps) {
  const { editing, company, issue, figures } = props
  const { draft } = editing.state
  return (
    <>
      {props.isPreviewOpen ? (
        <PreviewDialog
          blocks={figures.blocks}
          brand={company.brand}
          paper={company.paper}
          logoUrl={props.logoUrl}
          onClose={props.onClosePreview}
        />
      ) : null}
      {issue.isAsking ? (
        <IssueDialog
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
      <EditorConflict {...props} />
    </>
  )
}

function EditorConflict({ editing, company, draftActions }: EditorDialogsProps) {
  const { status, state, saver, known } = editing
  if (status.kind !== 'conflict') return null
  const { theirs } = status
  const timeOf = (instant: string) =>
    instant ? formatTime(new Date(instant), company.timezone, company.locale) : ''
  return (
    <ConflictDialog
      differences={draftDifferences(draftToSave(state.draft), theirs.draft, {
        locale: company.locale,
        taxLabel: company.taxLabel,
        clientName: id => known.find(client => client.id === id)?.name ?? 'Another client',
      })}
      mineAt={timeOf(status.noticedAt)}
      otherAt={timeOf(theirs.savedAt)}
      savedBy={theirs.savedBy}
      onKeepMine={() => saver.keepMine(theirs.version)}
      onUseOther={() => draftActions.adoptTheirs(theirs)}
      onSaveCopy={draftActions.saveCopy}
    />
  )
}
