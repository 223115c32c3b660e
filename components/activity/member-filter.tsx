'use client'

import { UserIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { chip, quietChip } from '@/components/shell/filter-chips'
import { type ListParams, listHref } from '@/components/shell/list-address'
import { cn } from '@/components/ui/cn'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { activity } from '@/lib/messages/en/activity'
import { useMessages } from '@/lib/messages/use-messages'

interface MemberFilterProps {
  actors: readonly { id: string; name: string }[]
  params: ListParams
  current: { id: string; name: string } | undefined
}

const everyone = 'everyone'

/** Whose activity is shown. */
export function MemberFilter({ actors, params, current }: MemberFilterProps) {
  const t = useMessages(activity)
  const router = useRouter()
  const choose = (id: string) =>
    router.push(listHref('/activity', params, { member: id === everyone ? null : id }), {
      scroll: false,
    })
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        className={cn(chip, quietChip, current && 'text-foreground')}
        aria-label={current ? t.memberOf(current.name) : t.memberEveryone}
      >
        <UserIcon className="size-3.5" strokeWidth={1.6} aria-hidden />
        {current?.name ?? t.everyone}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuRadioGroup value={current?.id ?? everyone} onValueChange={choose}>
          <DropdownMenuRadioItem value={everyone}>{t.everyone}</DropdownMenuRadioItem>
          {actors.map(({ id, name }) => (
            <DropdownMenuRadioItem key={id} value={id}>
              {name}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
