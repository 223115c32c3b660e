import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { ImportView } from '@/lib/imports/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'

/** What an import brought, and what there is to do after it. */
export function DoneImport({ view }: { view: ImportView }) {
  const t = useMessages(imports).done
  const { kind, createCount, skipCount, nextNumber } = view
  return (
    <section aria-labelledby="done" className="grid gap-4">
      <div>
        <h4 id="done" className="font-medium">
          {t.title[kind](createCount)}
        </h4>
        <p className="mt-1 text-sm text-muted-foreground max-sm:text-base">
          {t.skipped(skipCount)}
        </p>
      </div>
      {nextNumber === null ? null : (
        <Alert variant="warning">
          {t.nextNumber(nextNumber)}{' '}
          <Link href="/settings/numbers" className="font-medium underline underline-offset-4">
            {t.setNumber}
          </Link>
        </Alert>
      )}
      <div className="flex flex-wrap gap-2 max-sm:grid">
        <Button asChild variant="primary">
          <Link href={kind === 'clients' ? '/clients' : '/invoices'}>{t.show[kind]}</Link>
        </Button>
        <Button asChild>
          <Link href="/settings/data">{t.again}</Link>
        </Button>
      </div>
    </section>
  )
}
