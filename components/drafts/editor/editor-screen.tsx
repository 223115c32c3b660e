'use client'

import { type ReactNode, useState } from 'react'
import { issueWords } from '@/components/drafts/kind-words'
import { EditorFrame } from '@/components/shell/app-frame'
import { cn } from '@/components/ui/cn'
import { SegmentedList, SegmentedTrigger, Tabs, TabsContent } from '@/components/ui/tabs'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { DraftEditorProps } from './draft-editor'
import { EditorDialogs, type OpenDialog } from './editor-dialogs'
import { EditorForm } from './editor-form'
import { EditorActions, EditorHeader } from './editor-header'
import { IssueButton } from './issue-button'
import { PreviewDesk } from './preview'
import { saveWords } from './save-words'
import { TotalsBar } from './totals'
import { type EditorParts, useEditorScreen } from './use-editor-screen'

/** Form and desk side by side on wide screens, one behind the other on narrow ones. */
export function EditorScreen(props: DraftEditorProps) {
  const words = useMessages(drafts)
  const parts = useEditorScreen(props)
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const { draft } = parts.editing.state
  const issueButton = (
    <IssueButton
      words={issueWords(draft.kind, props.revision, words)}
      permission={props.permissions.issue}
      isPending={parts.issue.isChecking}
      onIssue={() => void parts.issue.ask()}
    />
  )
  return (
    <EditorFrame className="flex min-w-0 flex-1 flex-col">
      <Tabs
        value={parts.view}
        onValueChange={view => parts.setView(view === 'preview' ? 'preview' : 'edit')}
        className={cn(
          'flex min-h-dvh min-w-0 flex-1 flex-col',
          'min-[1200px]:grid min-[1200px]:h-dvh min-[1200px]:min-h-0 min-[1200px]:flex-none min-[1200px]:grid-cols-[minmax(528px,40%)_minmax(0,1fr)] min-[1200px]:grid-rows-[64px_minmax(0,1fr)_auto]',
        )}
      >
        <EditorTop {...props} parts={parts} issueButton={issueButton} onOpen={setOpen} />
        <EditorPanes {...props} parts={parts} />
        <div className="sticky bottom-0 z-20 min-[1200px]:static min-[1200px]:col-start-1 min-[1200px]:row-start-3 min-[1200px]:border-r">
          <TotalsBar
            calculation={parts.figures.calculation}
            draft={draft}
            setting={parts.setting}
            refusal={parts.figures.refusal}
            action={issueButton}
          />
        </div>
      </Tabs>
      <p aria-live="polite" className="sr-only">
        {parts.announcement}
      </p>
      <EditorDialogs
        {...parts}
        company={props.company}
        presets={props.presets}
        numberPreview={props.numberPreview}
        revision={props.revision}
        logoUrl={props.logoUrl}
        font={props.font}
        open={open}
        onClose={() => setOpen(null)}
      />
    </EditorFrame>
  )
}

type WithParts = DraftEditorProps & { parts: EditorParts }

function EditorTop({
  company,
  numberPreview,
  revision,
  parts,
  issueButton,
  onOpen,
  ...props
}: WithParts & { issueButton: ReactNode; onOpen: (dialog: OpenDialog) => void }) {
  const { editorScreen: t, saveWords: words } = useMessages(editor)
  const { status, saver, state } = parts.editing
  const shared = { draft: state.draft, revision, numberPreview }
  return (
    <div className="sticky top-0 z-20 flex flex-wrap items-center border-b bg-background min-[1200px]:contents">
      <EditorHeader
        {...shared}
        isNew={props.stored.version === 0}
        saved={saveWords(status, saver.version > 0, company.timezone, company.locale, words)}
      />
      <EditorActions
        {...shared}
        issue={issueButton}
        onPreview={() => onOpen('preview')}
        onDiscard={() => onOpen('discard')}
        onDuplicate={() => void parts.draftActions.duplicate()}
        onDelete={() => void parts.draftActions.remove()}
      />
      <div className="w-full px-5 pb-3 min-[1200px]:hidden">
        <SegmentedList aria-label={t.view} className="max-sm:h-12">
          <SegmentedTrigger value="edit">{t.edit}</SegmentedTrigger>
          <SegmentedTrigger value="preview">{t.preview}</SegmentedTrigger>
        </SegmentedList>
      </div>
    </div>
  )
}

function EditorPanes({ company, presets, font, logoUrl, revision, parts }: WithParts) {
  const t = useMessages(editor).editorScreen
  return (
    <>
      <TabsContent
        value="edit"
        forceMount
        tabIndex={-1}
        aria-label={t.edit}
        className={cn(
          'min-w-0 flex-1 pt-0 outline-none min-[1200px]:col-start-1 min-[1200px]:row-start-2 min-[1200px]:overflow-y-auto min-[1200px]:border-r',
          parts.view !== 'edit' && 'max-[1200px]:hidden',
        )}
      >
        <EditorForm
          {...parts}
          company={company}
          presets={presets}
          isRevision={revision !== null}
          issueProblems={parts.issue.problems}
          onActivate={parts.setActiveLine}
        />
      </TabsContent>
      <TabsContent
        value="preview"
        forceMount
        aria-label={t.preview}
        className={cn(
          'flex-1 bg-desk pt-0 -outline-offset-2 min-[1200px]:col-start-2 min-[1200px]:row-span-2 min-[1200px]:row-start-2 min-[1200px]:overflow-y-auto',
          parts.view !== 'preview' && 'max-[1200px]:hidden',
        )}
      >
        <PreviewDesk
          blocks={parts.figures.blocks}
          company={company}
          look={parts.look}
          logoUrl={logoUrl}
          font={font}
          activeLine={parts.activeLine}
        />
      </TabsContent>
    </>
  )
}
