'use client'

import { ListFilterIcon, SlidersHorizontalIcon } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { chip } from '@/components/shell/filter-chips'
import { type ListParams, listHref } from '@/components/shell/list-address'
import { ListFilterForm } from '@/components/shell/list-filter-form'
import { activeFilters, type SortOption } from '@/components/shell/list-filter-words'
import { buttonVariants } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Drawer, DrawerContent, DrawerTitle, DrawerTrigger } from '@/components/ui/drawer'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { usePhone } from '@/components/ui/use-phone'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

export type ListFilterProps = {
  /** Where the list lives. */
  path: Route
  /** What its address says now. */
  params: ListParams
  /** The company's date, "2026-11-20": months are counted from it. */
  today: string
  /** The first is the order a list has anyway. */
  sorts?: readonly SortOption[]
  /** Offers the rows of everyone or one's own. */
  creators?: boolean
  /** What the dates mean, such as "Issued"; null where there is no date to ask for. */
  datesLabel?: string | null
  /** `icon` for the head of a page on a phone, where the end of the chips is out of sight. */
  variant?: 'chip' | 'icon'
  className?: string
}

/** Dates, creator and order of a list: beside the button on a desk, from below on a phone. */
export function ListFilter(props: ListFilterProps) {
  const t = useMessages(shell).listFilter
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const phone = usePhone()
  const apply = (change: Record<string, string | null>) => {
    setOpen(false)
    router.push(listHref(props.path, props.params, change), { scroll: false })
  }
  const triggerClass = cn(triggers[props.variant ?? 'chip'], props.className)
  const form = <ListFilterForm {...props} onApply={apply} />
  if (phone)
    return (
      <Drawer open={open} onOpenChange={setOpen}>
        <DrawerTrigger className={triggerClass}>
          <Trigger {...props} />
        </DrawerTrigger>
        <DrawerContent aria-describedby={undefined}>
          <DrawerTitle>{t.filter}</DrawerTitle>
          <div className="overflow-y-auto px-5 pt-2">{form}</div>
        </DrawerContent>
      </Drawer>
    )
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger className={triggerClass}>
        <Trigger {...props} />
      </PopoverTrigger>
      <PopoverContent aria-label={t.filter} className="w-80">
        {form}
      </PopoverContent>
    </Popover>
  )
}

const triggers = {
  chip: cn(
    chip,
    'px-1.5 text-muted-foreground hover:bg-hover hover:text-foreground data-[state=open]:bg-hover',
  ),
  icon: cn(buttonVariants({ variant: 'ghost', size: 'icon' }), 'text-foreground'),
}

function Trigger({ path, params, sorts, variant }: ListFilterProps) {
  const { listFilter: t, listFilterWords } = useMessages(shell)
  const count = activeFilters({ path, params, sorts }, listFilterWords).length
  const counted = count > 0 ? <span className="sr-only">{t.active(count)}</span> : null
  if (variant === 'icon')
    return (
      <>
        <span className="relative">
          <SlidersHorizontalIcon className="size-[22px]" strokeWidth={1.6} aria-hidden />
          {count > 0 ? (
            <span className="absolute -top-0.5 -right-1 size-2 rounded-full bg-primary ring-2 ring-background" />
          ) : null}
        </span>
        <span className="sr-only">{t.filter}</span>
        {counted}
      </>
    )
  return (
    <>
      <ListFilterIcon className="size-3.5" strokeWidth={1.6} aria-hidden />
      {t.filter}
      {count > 0 ? (
        <span className="num font-normal" aria-hidden>
          {count}
        </span>
      ) : null}
      {counted}
    </>
  )
}
