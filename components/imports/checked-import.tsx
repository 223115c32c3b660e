'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { discardImportAction, remapImportAction, runImportAction } from '@/lib/imports/actions'
import { type ImportView, refusalOfImport } from '@/lib/imports/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'
import { useStep } from './use-step'

/** What a checked file comes to, and the button that imports it. */
export function CheckedImport({ view, companyId }: { view: ImportView; companyId: string }) {
  const t = useMessages(imports).checked
  const router = useRouter()
  const { pending, refusal, run } = useStep()
  const { id, version, kind, createCount, skipCount, problemCount, newClientCount } = view
  const reason = refusalOfImport(view)
  const facts = [
    t.create[kind](createCount),
    newClientCount > 0 ? t.newClients(newClientCount) : null,
    skipCount > 0 ? t.skip(skipCount) : null,
    problemCount > 0 ? t.problem(problemCount) : null,
  ].filter(fact => fact !== null)
  const step = { companyId, id, version }
  return (
    <section aria-labelledby="checked" className="grid gap-4">
      <div>
        <h4 id="checked" className="font-medium">
          {t.title}
        </h4>
        <ul className="mt-1 text-sm text-muted-foreground tabular-nums max-sm:text-base">
          {facts.map(fact => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      {reason ? (
        <Alert variant={problemCount > 0 ? 'warning' : 'info'} id="import-reason">
          {reason}
        </Alert>
      ) : null}
      {refusal ? <Alert variant="danger">{refusal}</Alert> : null}
      <div className="flex flex-wrap gap-2 max-sm:grid">
        <Button
          variant="primary"
          pending={pending}
          disabled={reason !== null}
          aria-describedby={reason ? 'import-reason' : undefined}
          onClick={() => run(() => runImportAction(step))}
        >
          {t.submit[kind](createCount)}
        </Button>
        <Button onClick={() => run(() => remapImportAction(step))}>{t.columns}</Button>
        <Button
          variant="ghost"
          onClick={() =>
            run(
              () => discardImportAction({ companyId, id }),
              () => {
                toast.success(t.discarded)
                router.push('/settings/data')
              },
            )
          }
        >
          {t.discard}
        </Button>
      </div>
    </section>
  )
}
