'use client'

import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { checkImportAction, discardImportAction } from '@/lib/imports/actions'
import { fieldsOf, isRequired } from '@/lib/imports/fields/model'
import type { ImportView } from '@/lib/imports/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'
import { FormatFields } from './format-fields'
import { MappedField } from './mapped-field'
import { useStep } from './use-step'

interface MappingFormProps {
  view: ImportView
  company: { id: string; currency: string }
  samples: string[][]
}

/** Each of our fields with the column it is taken from, and how dates and amounts are written. */
export function MappingForm({ view, company, samples }: MappingFormProps) {
  const t = useMessages(imports)
  const [mapping, setMapping] = useState<Record<string, string>>(view.mapping)
  const [options, setOptions] = useState({
    ...view.options,
    currency: view.options.currency || company.currency,
  })
  const { pending, refusal, run } = useStep()
  const { id, kind, version, heads } = view
  const fields = fieldsOf(kind)
  // What the file was thought to have stands open; the rest is there to be looked for.
  const isOpen = (key: string) => isRequired(kind, key) || Object.values(view.mapping).includes(key)
  const placeOf = (key: string) =>
    Object.entries(mapping).find(([, chosen]) => chosen === key)?.[0] ?? ''
  const choose = (key: string, place: string) => {
    const others = Object.entries(mapping).filter(([at, chosen]) => chosen !== key && at !== place)
    setMapping(Object.fromEntries(place === '' ? others : [...others, [place, key]]))
  }
  const row = ({ key }: { key: string }) => (
    <MappedField
      key={key}
      field={key}
      needed={isRequired(kind, key)}
      place={placeOf(key)}
      heads={heads}
      samples={samples}
      onChoose={place => choose(key, place)}
    />
  )
  const others = fields.filter(({ key }) => !isOpen(key))
  const companyId = company.id
  const check = () => checkImportAction({ companyId, id, version, mapping, ...options })
  return (
    <form
      className="grid gap-6"
      onSubmit={event => {
        event.preventDefault()
        if (!pending) run(check)
      }}
    >
      <div>
        <h4 className="font-medium">{t.mapping.title}</h4>
        <p className="mt-1 text-sm text-muted-foreground max-sm:text-base">{t.mapping.text}</p>
      </div>
      {view.problem ? <Alert variant="warning">{view.problem}</Alert> : null}
      <div className="border-t">{fields.filter(({ key }) => isOpen(key)).map(row)}</div>
      <details>
        <summary className="cursor-pointer py-2 text-sm font-medium max-sm:py-3 max-sm:text-base">
          {t.mapping.others}
        </summary>
        <div className="border-t">{others.map(row)}</div>
      </details>
      <FormatFields kind={kind} options={options} onChange={setOptions} />
      {refusal ? <Alert variant="danger">{refusal}</Alert> : null}
      <div className="flex flex-wrap gap-2 max-sm:grid">
        <Button type="submit" variant="primary" pending={pending}>
          {t.mapping.submit}
        </Button>
        <Button variant="ghost" onClick={() => run(() => discardImportAction({ companyId, id }))}>
          {t.checked.discard}
        </Button>
      </div>
    </form>
  )
}
