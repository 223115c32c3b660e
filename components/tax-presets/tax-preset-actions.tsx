'use client'

import { ArrowDownIcon, ArrowUpIcon, EllipsisIcon, PencilIcon, Trash2Icon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { useToastUndo } from '@/components/ui/use-toast-undo'
import { taxPresets as texts } from '@/lib/messages/en/tax-presets'
import { useMessages } from '@/lib/messages/use-messages'
import {
  createTaxPresetAction,
  deleteTaxPresetAction,
  moveTaxPresetAction,
} from '@/lib/tax-presets/actions'
import type { TaxPreset } from '@/lib/tax-presets/model'
import { useTaxCommand } from './use-tax-command'

interface TaxPresetActionsProps {
  tax: TaxPreset
  companyId: string
  /** From 0. */
  place: number
  isLast: boolean
  onEdit: () => void
}

/** What one does with a tax of the list. */
export function TaxPresetActions(props: TaxPresetActionsProps) {
  const { tax, companyId, place, isLast, onEdit } = props
  const t = useMessages(texts)
  const toastUndo = useToastUndo()
  const { pending, run } = useTaxCommand()
  const { id, name } = tax
  const move = (to: number) => run(() => moveTaxPresetAction({ companyId, id, to }))
  const remove = () =>
    run(
      () => deleteTaxPresetAction({ companyId, id }),
      () =>
        toastUndo(
          t.deleted(name),
          () => createTaxPresetAction({ companyId, ...tax }),
          t.restored(name),
        ),
    )
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          pending={pending}
          aria-label={t.actionsOf(name)}
          className="max-sm:size-12"
        >
          {pending ? null : <EllipsisIcon strokeWidth={1.6} aria-hidden />}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={onEdit}>
          <PencilIcon strokeWidth={1.6} aria-hidden />
          {t.edit}
        </DropdownMenuItem>
        <DropdownMenuItem disabled={place === 0} onSelect={() => move(place - 1)}>
          <ArrowUpIcon strokeWidth={1.6} aria-hidden />
          {t.up}
        </DropdownMenuItem>
        <DropdownMenuItem disabled={isLast} onSelect={() => move(place + 1)}>
          <ArrowDownIcon strokeWidth={1.6} aria-hidden />
          {t.down}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem danger onSelect={remove}>
          <Trash2Icon strokeWidth={1.6} aria-hidden />
          {t.delete}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
