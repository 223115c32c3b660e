'use client'

import type { KeyGroup } from '@/components/shell/keys/key-table'
import { Dialog, DialogContent, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { paletteTexts } from '@/lib/messages/en/palette'
import { useMessages } from '@/lib/messages/use-messages'

type KeysDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  groups: readonly KeyGroup[]
}

/** The keys, by where they work. */
export function KeysDialog({ open, onOpenChange, groups }: KeysDialogProps) {
  const t = useMessages(paletteTexts).keysDialog
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent size="lg" aria-describedby={undefined}>
        <DialogHeader>
          <DialogTitle>{t.keys}</DialogTitle>
        </DialogHeader>
        <div className="gap-10 sm:columns-2">
          {groups.map(({ title, lines }) => (
            <section key={title} className="mb-6 break-inside-avoid">
              <h3 className="mb-1 text-xs text-muted-foreground">{title}</h3>
              <dl>
                {lines.map(({ keys, does }) => (
                  <div
                    key={does}
                    className="flex min-h-9 items-center gap-4 border-b py-1.5 text-sm last:border-b-0"
                  >
                    <dt className="order-2 ml-auto flex shrink-0 items-center gap-1.5 text-xs text-muted-foreground">
                      {keys.map((each, place) => (
                        <span key={each} className="flex items-center gap-1">
                          {place > 0 ? <span className="mr-0.5">{t.or}</span> : null}
                          {each.split(' ').map(key => (
                            <Kbd key={key}>{key}</Kbd>
                          ))}
                        </span>
                      ))}
                    </dt>
                    <dd className="min-w-0">{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  )
}
