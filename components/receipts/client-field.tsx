'use client'

import { ChevronsUpDownIcon } from 'lucide-react'
import { useState } from 'react'
import { ClientSearch } from '@/components/drafts/editor/client-search'
import { QuickClientDialog } from '@/components/drafts/editor/quick-client-dialog'
import { FieldFrame } from '@/components/form/field-frame'
import { useField } from '@/components/form/use-field'
import { cn } from '@/components/ui/cn'
import { Drawer, DrawerContent, DrawerTitle, DrawerTrigger } from '@/components/ui/drawer'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { usePhone } from '@/components/ui/use-phone'
import type { ClientChoice } from '@/lib/clients/model'
import { receipts } from '@/lib/messages/en/receipts'
import { useMessages } from '@/lib/messages/use-messages'

interface ClientFieldProps {
  companyId: string
  /** The first ones by name. */
  clients: ClientChoice[]
  chosen: ClientChoice | null
  /** After the form knows it. */
  onChoose: (client: ClientChoice) => void
}

/** Who paid: found by typing, or added on the spot. */
export function ClientField({ companyId, clients, chosen, onChoose }: ClientFieldProps) {
  const t = useMessages(receipts).clientField
  const { id, field, error, control } = useField({ name: 'clientId' })
  const [client, setClient] = useState(chosen)
  const [isOpen, setOpen] = useState(false)
  const [newName, setNewName] = useState<string | null>(null)
  const choose = (next: ClientChoice) => {
    setOpen(false)
    setNewName(null)
    setClient(next)
    field.onChange(next.id)
    onChoose(next)
  }
  const trigger = (
    <button
      {...control}
      ref={field.ref}
      type="button"
      role="combobox"
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      aria-controls={`${id}-list`}
      className="field-box flex h-9 w-full items-center justify-between gap-2 px-3 text-left max-sm:h-12"
    >
      <span className={cn('min-w-0 truncate', !client && 'text-muted-foreground')}>
        {client?.name ?? t.chooseAClient}
      </span>
      <ChevronsUpDownIcon className="size-4 shrink-0 text-muted-foreground" aria-hidden />
    </button>
  )
  const search = (
    <ClientSearch
      companyId={companyId}
      listId={`${id}-list`}
      recent={clients}
      chosen={client?.id ?? null}
      onChoose={choose}
      onCreate={name => {
        setOpen(false)
        setNewName(name)
      }}
    />
  )
  return (
    <FieldFrame id={id} label={t.client} error={error ? t.chooseAClientText : undefined}>
      <Picker trigger={trigger} isOpen={isOpen} onOpenChange={setOpen}>
        {search}
      </Picker>
      {newName === null ? null : (
        <QuickClientDialog
          companyId={companyId}
          name={newName}
          onClose={() => setNewName(null)}
          onCreated={choose}
        />
      )}
    </FieldFrame>
  )
}

interface PickerProps {
  trigger: React.ReactNode
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  children: React.ReactNode
}

/** Under the field on a desk, from below on a phone. */
function Picker({ trigger, isOpen, onOpenChange, children }: PickerProps) {
  const t = useMessages(receipts).clientField
  if (usePhone())
    return (
      <Drawer open={isOpen} onOpenChange={onOpenChange}>
        <DrawerTrigger asChild>{trigger}</DrawerTrigger>
        <DrawerContent aria-describedby={undefined}>
          <DrawerTitle>{t.client}</DrawerTitle>
          {children}
        </DrawerContent>
      </Drawer>
    )
  return (
    <Popover open={isOpen} onOpenChange={onOpenChange}>
      <PopoverTrigger asChild>{trigger}</PopoverTrigger>
      <PopoverContent
        aria-label={t.client}
        className="w-(--radix-popover-trigger-width) overflow-hidden p-0"
      >
        {children}
      </PopoverContent>
    </Popover>
  )
}
