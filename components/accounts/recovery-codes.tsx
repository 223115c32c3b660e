'use client'

import { CopyIcon, DownloadIcon } from 'lucide-react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'

interface RecoveryCodesProps {
  email: string
  codes: string[]
  onClose: () => void
}

/** Shown this one time: it closes by its button alone, so that nobody loses the codes by a press beside it. */
export function RecoveryCodes({ email, codes, onClose }: RecoveryCodesProps) {
  const t = useMessages(account)
  const { title, text, list, copy, copied, download, fileName, fileHead, done } = t.factor.codes
  const copyCodes = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => toast.success(copied),
      () => toast.error(t.notSent),
    )
  const asText = `${fileHead(email)}\n\n${codes.join('\n')}\n`
  return (
    <Dialog open>
      <DialogContent withClose={false}>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>{text}</DialogDescription>
        </DialogHeader>
        <ul
          aria-label={list}
          className="num grid grid-cols-2 gap-x-6 gap-y-2 rounded-lg bg-secondary px-4 py-3 text-sm font-medium max-sm:grid-cols-1 max-sm:text-base"
        >
          {codes.map(code => (
            <li key={code} className="select-all">
              {code}
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2 max-sm:[&>*]:w-full">
          <Button onClick={copyCodes}>
            <CopyIcon strokeWidth={1.6} aria-hidden />
            {copy}
          </Button>
          <Button asChild>
            <a
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(asText)}`}
              download={fileName}
            >
              <DownloadIcon strokeWidth={1.6} aria-hidden />
              {download}
            </a>
          </Button>
        </div>
        <DialogFooter>
          <Button variant="primary" onClick={onClose}>
            {done}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
