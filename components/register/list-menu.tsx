'use client'

import { EllipsisIcon, ReceiptTextIcon, SheetIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { useExport } from './use-export'

interface ListMenuProps {
  /** The list as CSV, filtered as it is. */
  csvHref: Route
  /** What is exported, such as "Invoices". */
  title: string
  /** Why it cannot be exported. */
  reason?: string | null
  /** Shown where credit notes belong to the list. */
  withCreditNotes?: boolean
}

/** What else a list can do, quietly. */
export function ListMenu({ csvHref, title, reason = null, withCreditNotes }: ListMenuProps) {
  const t = useMessages(register).listMenu
  const { pending, run } = useExport()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" pending={pending} aria-label={t.moreActions}>
          <EllipsisIcon strokeWidth={1.6} aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-w-72">
        {withCreditNotes ? (
          <DropdownMenuItem asChild>
            <Link href="/credit-notes">
              <ReceiptTextIcon strokeWidth={1.6} aria-hidden />
              {t.creditNotes}
            </Link>
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuItem
          disabled={reason !== null || pending}
          onSelect={() => run(() => fetch(csvHref), t.exported(title))}
        >
          <SheetIcon strokeWidth={1.6} aria-hidden />
          {t.exportCsv}
        </DropdownMenuItem>
        {reason ? <p className="px-2.5 py-1.5 text-xs text-muted-foreground">{reason}</p> : null}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
