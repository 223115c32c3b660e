'use client'

import { ChevronsUpDownIcon } from 'lucide-react'
import { type ReactNode, startTransition } from 'react'
import { Mark } from '@/components/brand/mark'
import { cn } from '@/components/ui/cn'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type CompanyChoice = { id: string; name: string }

type CompanySwitcherProps = {
  current: CompanyChoice
  companies: CompanyChoice[]
  choose: (choice: { switchTo: string }) => Promise<unknown>
  /** The company's logo, 24 px; its first letter stands in. */
  mark?: ReactNode
}

const row =
  'flex h-10 w-full items-center gap-2.5 rounded-lg px-2 text-left text-sm font-medium text-foreground max-lg:h-12 max-lg:text-lg'
const editorRow =
  'group-has-data-[frame=editor]/frame:lg:justify-center group-has-data-[frame=editor]/frame:lg:px-0'
const editorHidden = 'group-has-data-[frame=editor]/frame:lg:hidden'

/** The company one works for; a menu once there are two. */
export function CompanySwitcher({ current, companies, choose, mark }: CompanySwitcherProps) {
  const t = useMessages(shell).companySwitcher
  const face = (
    <>
      {mark ?? <LetterMark name={current.name} />}
      <span className={cn('min-w-0 flex-1 truncate', editorHidden)} title={current.name}>
        {current.name}
      </span>
    </>
  )
  if (companies.length < 2) return <div className={cn(row, editorRow)}>{face}</div>
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t.switchCompany(current.name)}
        className={cn(
          row,
          editorRow,
          'transition-colors hover:bg-sidebar-accent data-[state=open]:bg-sidebar-accent',
        )}
      >
        {face}
        <ChevronsUpDownIcon
          className={cn('size-4 shrink-0', editorHidden)}
          strokeWidth={1.6}
          aria-hidden
        />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="min-w-[208px]">
        <DropdownMenuLabel>{t.companies}</DropdownMenuLabel>
        <DropdownMenuRadioGroup
          value={current.id}
          onValueChange={companyId =>
            startTransition(async () => {
              await choose({ switchTo: companyId })
            })
          }
        >
          {companies.map(company => (
            <DropdownMenuRadioItem key={company.id} value={company.id}>
              <LetterMark name={company.name} quiet={company.id !== current.id} />
              <span className="truncate" title={company.name}>
                {company.name}
              </span>
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function LetterMark({ name, quiet = false }: { name: string; quiet?: boolean }) {
  if (name === 'Pixel Crafte Billing' && !quiet) return <Mark />
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-6 shrink-0 place-items-center rounded-md text-xs font-medium',
        quiet ? 'bg-secondary text-muted-foreground' : 'bg-primary text-primary-foreground',
      )}
    >
      {[...name][0]?.toLocaleUpperCase('en')}
    </span>
  )
}
