'use client'

import { ArrowLeftIcon, CopyIcon, EllipsisIcon, EyeIcon, Trash2Icon, Undo2Icon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { nextVersionOf, type Revision } from '@/components/drafts/kind-words'
import { documentPath, listPathOf } from '@/components/register/document-paths'
import { Status } from '@/components/shell/status'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import type { Draft } from '@/lib/drafts/model'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { SaveWords } from './save-words'

interface DocumentNames {
  draft: Draft
  /** Of an issued quote that is written anew. */
  revision: Revision | null
  numberPreview: string
}

interface EditorHeaderProps extends DocumentNames {
  isNew: boolean
  saved: SaveWords
}

export function EditorHeader({ isNew, saved, ...names }: EditorHeaderProps) {
  const t = useMessages(editor).editorHeader
  return (
    <header className="col-start-1 row-start-1 flex h-16 min-w-0 flex-1 items-center gap-3 pr-5 pl-5 max-sm:h-14 max-sm:gap-1 max-sm:pr-1 max-sm:pl-2 min-[1200px]:border-r">
      <BackButton {...names} />
      <div className="flex min-w-0 flex-1 items-center gap-3 max-sm:flex-col max-sm:items-stretch max-sm:gap-0 max-sm:text-center">
        <EditorTitle {...names} isNew={isNew} />
        <p
          aria-live={saved.isTrouble ? 'polite' : 'off'}
          title={saved.text}
          className={cn(
            'min-w-0 text-xs text-muted-foreground sm:ml-auto',
            saved.isTrouble ? 'line-clamp-2 text-warning' : 'truncate',
          )}
        >
          <span className={cn('sm:hidden', saved.isTrouble && 'hidden')}>
            {numberWords(names, t)}
            {saved.text ? ' · ' : ''}
          </span>
          <span className="num" data-testid="save-status">
            {saved.text}
          </span>
        </p>
      </div>
    </header>
  )
}

function BackButton({ draft: { kind, id }, revision }: DocumentNames) {
  const t = useMessages(editor).editorHeader
  const { kinds } = useMessages(drafts)
  const words = t.backTo(revision ? revision.number : kinds[kind].plural)
  return (
    <Button asChild variant="ghost" size="icon" className="-ml-1 max-sm:size-12">
      <Link
        href={revision ? documentPath(kind, id) : listPathOf(kind)}
        aria-label={words}
        title={words}
      >
        <ArrowLeftIcon strokeWidth={1.6} aria-hidden />
      </Link>
    </Button>
  )
}

function EditorTitle({ draft, revision, isNew }: DocumentNames & { isNew: boolean }) {
  const t = useMessages(editor).editorHeader
  const { kinds } = useMessages(drafts)
  const { noun, title } = kinds[draft.kind]
  const className = 'min-w-0 truncate text-lg tracking-[-0.006em] max-sm:font-medium'
  if (revision)
    return (
      <h1 className={className}>
        {t.revising(revision.number)}
        <span className="max-sm:hidden">{t.version(nextVersionOf(revision))}</span>
      </h1>
    )
  return (
    <>
      <h1 className={cn(className, 'shrink-0')}>{isNew ? t.new(noun) : title}</h1>
      <Status status="draft" className="max-sm:hidden" />
    </>
  )
}

/** What the document will be called once it is issued. */
function numberWords(
  { revision, numberPreview }: DocumentNames,
  t: typeof editor.editorHeader,
): string {
  return revision ? t.versionOf(nextVersionOf(revision)) : t.willBe(numberPreview)
}

interface EditorActionsProps extends DocumentNames {
  issue: ReactNode
  onPreview: () => void
  onDuplicate: () => void
  onDelete: () => void
  onDiscard: () => void
}

export function EditorActions(props: EditorActionsProps) {
  const t = useMessages(editor).editorHeader
  return (
    <div className="flex h-16 shrink-0 items-center gap-2 pr-6 pl-6 max-sm:h-14 max-sm:pr-2 max-sm:pl-0 min-[1200px]:col-start-2 min-[1200px]:row-start-1 min-[1200px]:bg-desk">
      <span className="text-xs text-muted-foreground max-[1200px]:hidden">
        {numberWords(props, t)}
      </span>
      <div className="ml-auto flex items-center gap-2">
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button
              variant="ghost"
              size="icon"
              aria-label={t.moreActions}
              className="max-sm:size-12"
            >
              <EllipsisIcon strokeWidth={1.6} aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            <DropdownMenuItem onSelect={props.onPreview}>
              <EyeIcon strokeWidth={1.6} aria-hidden />
              {t.preview}
            </DropdownMenuItem>
            <DropdownMenuItem onSelect={props.onDuplicate}>
              <CopyIcon strokeWidth={1.6} aria-hidden />
              {t.duplicate}
            </DropdownMenuItem>
            <DropdownMenuSeparator />
            {props.revision ? (
              <DropdownMenuItem danger onSelect={props.onDiscard}>
                <Undo2Icon strokeWidth={1.6} aria-hidden />
                {t.discardRevision}
              </DropdownMenuItem>
            ) : (
              <DropdownMenuItem danger onSelect={props.onDelete}>
                <Trash2Icon strokeWidth={1.6} aria-hidden />
                {t.deleteDraft}
              </DropdownMenuItem>
            )}
          </DropdownMenuContent>
        </DropdownMenu>
        <div className="max-sm:hidden">{props.issue}</div>
      </div>
    </div>
  )
}
