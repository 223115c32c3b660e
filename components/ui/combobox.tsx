'use client'

import { CheckIcon, ChevronsUpDownIcon, PlusIcon } from 'lucide-react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { cn } from '@/components/ui/cn'
import {
  Command,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command'
import { Drawer, DrawerContent, DrawerTitle, DrawerTrigger } from '@/components/ui/drawer'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { usePhone } from '@/components/ui/use-phone'
import { ui } from '@/lib/messages/en/ui'
import { useMessages } from '@/lib/messages/use-messages'

export type ComboboxOption = {
  value: string
  label: string
  /** A second, quieter line. */
  detail?: string
  /** More words to be found by. */
  keywords?: string[]
}

export type ComboboxProps = Omit<ComponentProps<'button'>, 'value' | 'onChange'> & {
  /** Names the choice in the drawer of a phone and the search field. */
  label: string
  options: ComboboxOption[]
  value: string
  onValueChange: (value: string) => void
  placeholder?: string
  emptyText?: string
  /** Offers to make what was typed. */
  onCreate?: (typed: string) => void
  createLabel?: string
  /** Drawn instead of the chosen option's label. */
  face?: ReactNode
}

/** One choice out of many, found by typing: a popover on a desk, a drawer on a phone. */
export function Combobox({
  label,
  options,
  value,
  onValueChange,
  emptyText,
  onCreate,
  createLabel,
  face,
  placeholder,
  ...props
}: ComboboxProps) {
  const t = useMessages(ui).combobox
  const [open, setOpen] = useState(false)
  const chosen = options.find(option => option.value === value)
  const closing = (then: (text: string) => void) => (text: string) => {
    setOpen(false)
    then(text)
  }
  return (
    <Surface
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Trigger open={open} empty={!chosen && !face} {...props}>
          {face ?? chosen?.label ?? placeholder ?? t.choose}
        </Trigger>
      }
    >
      <Choices
        label={label}
        options={options}
        value={value}
        emptyText={emptyText ?? t.nothingMatches}
        createLabel={createLabel ?? t.add}
        onChoose={closing(onValueChange)}
        onCreate={onCreate ? closing(onCreate) : undefined}
      />
    </Surface>
  )
}

type TriggerProps = ComponentProps<'button'> & { open: boolean; empty: boolean }

function Trigger({ open, empty, className, children, ...props }: TriggerProps) {
  return (
    <button
      type="button"
      role="combobox"
      aria-expanded={open}
      aria-haspopup="dialog"
      className={cn(
        'field-box flex h-9 w-full min-w-0 items-center gap-2 px-3 text-left text-base max-sm:h-12 max-sm:rounded-[10px] max-sm:px-3.5 max-sm:text-lg',
        className,
      )}
      {...props}
    >
      <span className={cn('min-w-0 flex-1 truncate', empty && 'text-muted-foreground')}>
        {children}
      </span>
      <ChevronsUpDownIcon
        className="size-4 shrink-0 text-muted-foreground"
        strokeWidth={1.6}
        aria-hidden
      />
    </button>
  )
}

type SurfaceProps = {
  label: string
  open: boolean
  onOpenChange: (open: boolean) => void
  trigger: ReactNode
  children: ReactNode
}

function Surface({ label, trigger, children, ...state }: SurfaceProps) {
  const phone = usePhone()
  if (phone)
    return (
      <Drawer {...state}>
        <DrawerTrigger asChild>{trigger}</DrawerTrigger>
        <DrawerContent aria-describedby={undefined}>
          <DrawerTitle>{label}</DrawerTitle>
          {children}
        </DrawerContent>
      </Drawer>
    )
  return (
    <Popover {...state}>
      <PopoverTrigger asChild>{trigger}</PopoverTrigger>
      <PopoverContent
        aria-label={label}
        className="w-(--radix-popover-trigger-width) min-w-64 overflow-hidden p-0"
      >
        {children}
      </PopoverContent>
    </Popover>
  )
}

type ChoicesProps = Pick<ComboboxProps, 'label' | 'options' | 'value' | 'onCreate'> & {
  emptyText: string
  createLabel: string
  onChoose: (value: string) => void
}

function Choices({
  label,
  options,
  value,
  emptyText,
  createLabel,
  onChoose,
  onCreate,
}: ChoicesProps) {
  const t = useMessages(ui).combobox
  const [typed, setTyped] = useState('')
  return (
    <Command label={label} defaultValue={value} filter={matches}>
      <CommandInput placeholder={t.search} value={typed} onValueChange={setTyped} autoFocus />
      <CommandList label={label}>
        {onCreate ? null : <CommandEmpty>{emptyText}</CommandEmpty>}
        <CommandGroup>
          {options.map(option => (
            <Choice
              key={option.value}
              option={option}
              chosen={option.value === value}
              onChoose={onChoose}
            />
          ))}
        </CommandGroup>
        {onCreate ? (
          <CommandItem forceMount value="create-new" onSelect={() => onCreate(typed.trim())}>
            <PlusIcon aria-hidden />
            <span className="min-w-0 truncate">
              {typed.trim() ? t.createTyped(createLabel, typed.trim()) : createLabel}
            </span>
          </CommandItem>
        ) : null}
      </CommandList>
    </Command>
  )
}

type ChoiceProps = {
  option: ComboboxOption
  chosen: boolean
  onChoose: (value: string) => void
}

function Choice({ option, chosen, onChoose }: ChoiceProps) {
  const { value, label, detail = '', keywords = [] } = option
  return (
    <CommandItem
      value={value}
      keywords={[label, detail, ...keywords]}
      onSelect={() => onChoose(value)}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate">{label}</span>
        {detail ? (
          <span className="block truncate text-xs text-muted-foreground">{detail}</span>
        ) : null}
      </span>
      {chosen ? <CheckIcon className="text-primary-text" aria-hidden /> : null}
    </CommandItem>
  )
}

/** Every typed word must stand in the label, its detail or its keywords; accents do not matter. */
function matches(_value: string, typed: string, keywords: string[] = []): number {
  const text = plain(keywords.join(' '))
  return plain(typed)
    .split(/\s+/)
    .every(word => text.includes(word))
    ? 1
    : 0
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')
}
