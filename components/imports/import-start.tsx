'use client'

import { FileSpreadsheetIcon } from 'lucide-react'
import { useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Segment, Segments } from '@/components/ui/segments'
import { type ImportKind, importKinds } from '@/lib/imports/model'
import { sourceNames } from '@/lib/imports/sources/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'
import { useUpload } from './use-upload'

interface ImportStartProps {
  companyId: string
  /** Why this member may not. */
  refusal: string | null
}

/** Where a file is chosen or dropped, and for what. */
export function ImportStart({ companyId, refusal }: ImportStartProps) {
  const t = useMessages(imports)
  const upload = useUpload(companyId, refusal !== null)
  return (
    <section aria-labelledby="import">
      <h3 id="import" className="text-base font-medium max-sm:text-lg">
        {t.start.title}
      </h3>
      <p className="mt-1 mb-4 max-w-prose text-sm text-muted-foreground max-sm:text-base">
        {t.start.text}
      </p>
      {refusal ? <Alert>{refusal}</Alert> : <Chooser {...upload} />}
      <p className="mt-3 text-sm text-muted-foreground max-sm:text-base">
        {t.start.limits}{' '}
        {t.start.recognised(sourceNames.slice(0, -1).join(', '), sourceNames.at(-1) ?? '')}
      </p>
      <p className="mt-1 text-sm max-sm:text-base">
        <a
          download
          href={`/sample/${upload.kind}.csv`}
          className="text-primary-text underline-offset-4 hover:underline max-sm:inline-block max-sm:py-3"
        >
          {t.start.sample[upload.kind]}
        </a>
      </p>
    </section>
  )
}

function Chooser({
  kind,
  setKind,
  problem,
  pending,
  dragging,
  send,
}: ReturnType<typeof useUpload>) {
  const t = useMessages(imports)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="grid gap-3">
      <Segments
        aria-label={t.start.kind}
        value={kind}
        onValueChange={value => setKind(kindOf(value))}
        className="w-fit"
      >
        {importKinds.map(each => (
          <Segment key={each} value={each}>
            {t.kinds[each]}
          </Segment>
        ))}
      </Segments>
      {problem ? <Alert variant="danger">{problem}</Alert> : null}
      <div
        className={cn(
          'grid justify-items-center gap-4 rounded-xl border border-dashed border-input bg-card px-6 py-8 text-center',
          dragging && 'border-ring bg-primary-tint',
        )}
      >
        <FileSpreadsheetIcon
          className="size-7 text-muted-foreground"
          strokeWidth={1.4}
          aria-hidden
        />
        <p className="pointer-coarse:hidden">{dragging ? t.start.dropNow : t.start.drop}</p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={t.start.choose}
          className="sr-only"
          tabIndex={-1}
          onChange={event => {
            send([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Button pending={pending} onClick={() => input.current?.click()}>
          {pending ? t.start.reading : t.start.choose}
        </Button>
      </div>
    </div>
  )
}

function kindOf(value: string): ImportKind {
  return importKinds.find(each => each === value) ?? 'clients'
}
