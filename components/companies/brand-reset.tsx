'use client'

import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import { resetBrandAction } from '@/lib/companies/brand/actions'
import { plainBrand } from '@/lib/companies/brand/model'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'

interface BrandResetProps {
  companyId: string
  version: number
  disabled: boolean
  onReset: (saved: { version: number }, fields: typeof plainBrand) => void
}

/** Back to what every company begins with, after it was asked. */
export function BrandReset({ companyId, version, disabled, onReset }: BrandResetProps) {
  const t = useMessages(texts)
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const reset = () =>
    startTransition(async () => {
      const answer = await resetBrandAction({ companyId, version }).catch(() => null)
      if (!answer?.ok) return setProblem(answer?.message ?? t.lost)
      setOpen(false)
      onReset(answer.value, plainBrand)
      toast.success(t.reset.done)
    })
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="ghost" disabled={disabled} className="-ml-3.5 justify-self-start">
          {t.reset.button}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t.reset.title}</DialogTitle>
          <DialogDescription>{t.reset.text}</DialogDescription>
        </DialogHeader>
        {problem ? <Alert variant="danger">{problem}</Alert> : null}
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="ghost">{t.reset.cancel}</Button>
          </DialogClose>
          <Button variant="danger" pending={pending} onClick={reset}>
            {t.reset.confirm}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
