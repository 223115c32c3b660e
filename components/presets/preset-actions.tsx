'use client'

import { CopyIcon, EllipsisIcon, StarIcon, Trash2Icon } from 'lucide-react'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { useToastUndo } from '@/components/ui/use-toast-undo'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'
import {
  deletePresetAction,
  makeDefaultPresetAction,
  restorePresetAction,
} from '@/lib/presets/actions'
import type { Preset } from '@/lib/presets/model'
import { focusInList } from './preset-list-frame'

interface PresetActionsProps {
  preset: Pick<Preset, 'id' | 'name' | 'isDefault'>
  companyId: string
  /** What the button is called. */
  label?: string
  /** Why it cannot be duplicated; null where it can. */
  notCopied?: string | null
}

/** What one does with a template beside changing it. */
export function PresetActions({ preset, companyId, label, notCopied = null }: PresetActionsProps) {
  const t = useMessages(presetTexts).presetActions
  const router = useRouter()
  const { pending, makeDefault, remove } = usePresetCommands(preset, companyId)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          pending={pending}
          aria-label={label ?? t.moreActions}
          className="max-sm:size-12"
        >
          {pending ? null : <EllipsisIcon strokeWidth={1.6} aria-hidden />}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-w-72">
        <DropdownMenuItem disabled={preset.isDefault || pending} onSelect={makeDefault}>
          <StarIcon strokeWidth={1.6} aria-hidden />
          {t.makeDefault}
        </DropdownMenuItem>
        <DropdownMenuItem
          disabled={notCopied !== null}
          onSelect={() => router.push(`/settings/templates/new?from=${preset.id}`)}
        >
          <CopyIcon strokeWidth={1.6} aria-hidden />
          {t.duplicate}
        </DropdownMenuItem>
        <Reason text={notCopied} />
        <DropdownMenuSeparator />
        <DropdownMenuItem danger disabled={preset.isDefault || pending} onSelect={remove}>
          <Trash2Icon strokeWidth={1.6} aria-hidden />
          {t.deleteTemplate}
        </DropdownMenuItem>
        <Reason text={preset.isDefault ? t.text : null} />
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function Reason({ text }: { text: string | null }) {
  return text ? <p className="px-2.5 py-1.5 text-xs text-muted-foreground">{text}</p> : null
}

/** Done at once; deleting can be undone. */
function usePresetCommands({ id, name }: PresetActionsProps['preset'], companyId: string) {
  const t = useMessages(presetTexts).presetActions
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const named = { companyId, id }
  const toastUndo = useToastUndo()
  const makeDefault = () =>
    startTransition(async () => {
      const answer = await makeDefaultPresetAction(named).catch(unreachable(t.didNotWork))
      if (answer.ok) toast.success(t.isTheDefaultTemplate(name))
      else toast.error(answer.message)
    })
  const remove = () =>
    startTransition(async () => {
      const answer = await deletePresetAction(named).catch(unreachable(t.didNotWork))
      if (!answer.ok) return void toast.error(answer.message)
      toastUndo(t.deleted(name), () => restorePresetAction(named), t.restored(name))
      focusInList()
      router.push('/settings/templates')
      router.refresh()
    })
  return { pending, makeDefault, remove }
}

function unreachable(message: string) {
  return (error: unknown) => {
    unstable_rethrow(error)
    return { ok: false, message } as const
  }
}
