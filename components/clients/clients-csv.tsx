'use client'

import { SheetIcon } from 'lucide-react'
import { useExport } from '@/components/register/use-export'
import { Button } from '@/components/ui/button'
import { clients } from '@/lib/messages/en/clients'
import { useMessages } from '@/lib/messages/use-messages'

interface ClientsCsvProps {
  companyId: string
  /** As the list is searched. */
  search: string
  refusal: string | null
}

/** Saves the list as it is searched, for a spreadsheet or another program. */
export function ClientsCsv({ companyId, search, refusal }: ClientsCsvProps) {
  const t = useMessages(clients).list
  const { pending, run } = useExport()
  const query = new URLSearchParams({ company: companyId, ...(search ? { q: search } : {}) })
  return (
    <Button
      variant="ghost"
      aria-label={t.exportCsv}
      title={refusal ?? undefined}
      disabled={refusal !== null}
      pending={pending}
      className="max-lg:size-9 max-lg:px-0 max-sm:size-12 max-sm:px-0"
      onClick={() => run(() => fetch(`/api/clients/csv?${query}`, { method: 'POST' }), t.exported)}
    >
      {pending ? null : (
        <SheetIcon strokeWidth={1.6} className="max-sm:size-5 lg:hidden" aria-hidden />
      )}
      <span className="max-lg:hidden">{t.exportCsv}</span>
    </Button>
  )
}
