'use client'

import { unstable_rethrow } from 'next/navigation'
import { type ComponentProps, useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { keepCompanyAction } from '@/lib/companies/closing/actions'
import { closing } from '@/lib/messages/en/closing'
import { useMessages } from '@/lib/messages/use-messages'

interface KeepCompanyProps
  extends Pick<ComponentProps<typeof Button>, 'variant' | 'size' | 'className'> {
  company: { id: string; name: string }
}

/** Lets a company go on that was to be closed. */
export function KeepCompany({ company, ...look }: KeepCompanyProps) {
  const t = useMessages(closing)
  const [pending, startTransition] = useTransition()
  const keep = () =>
    startTransition(async () => {
      const answer = await keepCompanyAction({ companyId: company.id }).catch((error: unknown) => {
        unstable_rethrow(error)
        return { ok: false, message: t.unreachable } as const
      })
      if (answer.ok) toast.success(t.keep.done(company.name))
      else toast.error(answer.message)
    })
  return (
    <Button pending={pending} onClick={keep} {...look}>
      {t.keep.action}
    </Button>
  )
}
