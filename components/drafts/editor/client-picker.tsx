'use client'

import { ChevronsUpDownIcon } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { cn } from '@/components/ui/cn'
import { Drawer, DrawerContent, DrawerTitle, DrawerTrigger } from '@/components/ui/drawer'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { usePhone } from '@/components/ui/use-phone'
import type { ClientChoice } from '@/lib/clients/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { ClientSearch } from './client-search'
import { wholeDraft } from './editor-state'
import { FieldProblem } from './field-problem'
import { controlId } from './problems'
import { QuickClientDialog } from './quick-client-dialog'

interface ClientPickerProps {
  companyId: string
  client: ClientChoice | null
  /** A client is set whose name is not known here. */
  hasUnknownClient: boolean
  recent: ClientChoice[]
  /** Beside the contact: payment days and currency. */
  hint: string
  problem: string | undefined
  onChoose: (client: ClientChoice) => void
}

/** Who the document is for: found by typing, or made on the spot; on a revision it stays as it is. */
export function ClientPicker(props: ClientPickerProps & { isFixed: boolean }) {
  const t = useMessages(editor).clientPicker
  if (!props.isFixed) return <ClientChooser {...props} />
  return (
    <fieldset className="flex min-h-14 w-full min-w-0 items-center gap-3">
      <legend className="sr-only">{t.client}</legend>
      <ClientFace {...props} />
    </fieldset>
  )
}

function ClientChooser(props: ClientPickerProps) {
  const t = useMessages(editor).clientPicker
  const { client, problem, onChoose } = props
  const [isOpen, setOpen] = useState(false)
  const [newName, setNewName] = useState<string | null>(null)
  const isPhone = usePhone()
  const id = controlId(wholeDraft, 'clientId')
  const trigger = (
    <button
      type="button"
      id={id}
      role="combobox"
      aria-label={t.client}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      aria-controls={`${id}-list`}
      aria-invalid={problem !== undefined || undefined}
      aria-describedby={problem ? `${id}-error` : undefined}
      data-state={isOpen ? 'open' : 'closed'}
      className="field-box flex min-h-14 w-full items-center gap-3 px-3 py-2 text-left"
    >
      <ClientFace {...props} />
      <ChevronsUpDownIcon
        className="size-4 shrink-0 text-muted-foreground"
        strokeWidth={1.6}
        aria-hidden
      />
    </button>
  )
  const search = (
    <ClientSearch
      companyId={props.companyId}
      listId={`${id}-list`}
      recent={props.recent}
      chosen={client?.id ?? null}
      onChoose={one => {
        setOpen(false)
        onChoose(one)
      }}
      onCreate={name => {
        setOpen(false)
        setNewName(name)
      }}
    />
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      {isPhone ? (
        <Drawer open={isOpen} onOpenChange={setOpen}>
          <DrawerTrigger asChild>{trigger}</DrawerTrigger>
          <DrawerContent aria-describedby={undefined}>
            <DrawerTitle>{t.client}</DrawerTitle>
            {search}
          </DrawerContent>
        </Drawer>
      ) : (
        <Popover open={isOpen} onOpenChange={setOpen}>
          <PopoverTrigger asChild>{trigger}</PopoverTrigger>
          <PopoverContent
            aria-label={t.client}
            className="w-(--radix-popover-trigger-width) overflow-hidden p-0"
          >
            {search}
          </PopoverContent>
        </Popover>
      )}
      <FieldProblem line={wholeDraft} field="clientId" sentence={problem} />
      {newName === null ? null : (
        <QuickClientDialog
          companyId={props.companyId}
          name={newName}
          onClose={() => setNewName(null)}
          onCreated={created => {
            setNewName(null)
            onChoose(created)
          }}
        />
      )}
    </div>
  )
}

function ClientFace({ client, hasUnknownClient, hint }: ClientPickerProps) {
  const t = useMessages(editor).clientPicker
  const name = client?.name ?? (hasUnknownClient ? t.clientOfThisDraft : t.chooseAClient)
  const details = client ? [client.contactName, hint] : [t.searchOrAdd]
  return (
    <>
      {client ? (
        <Avatar name={client.name} size="lg" />
      ) : (
        <span
          aria-hidden
          className="size-9 shrink-0 rounded-full border border-dashed border-input"
        />
      )}
      <span className="min-w-0 flex-1">
        <span
          className={cn(
            'block truncate text-base font-medium max-sm:text-lg',
            !client && 'font-normal',
          )}
        >
          {name}
        </span>
        <span className="block truncate text-xs text-muted-foreground max-sm:text-sm">
          {details.filter(Boolean).join(' · ')}
        </span>
      </span>
    </>
  )
}
