'use client'

import { Button } from '@/components/ui/button'
import { taxPresets as texts } from '@/lib/messages/en/tax-presets'
import { useMessages } from '@/lib/messages/use-messages'
import { addUsualTaxesAction } from '@/lib/tax-presets/actions'
import { useTaxCommand } from './use-tax-command'

interface UsualTaxesProps {
  country: string
  names: string[]
  companyId: string
}

/** What companies of the country charge, with one press. */
export function UsualTaxes({ country, names, companyId }: UsualTaxesProps) {
  const t = useMessages(texts)
  const { pending, run } = useTaxCommand()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 rounded-lg bg-muted px-4 py-3">
      <p className="min-w-0 flex-1 basis-60 text-sm">{t.usual(country, names.join(', '))}</p>
      <Button
        pending={pending}
        onClick={() => run(() => addUsualTaxesAction({ companyId }), t.usualAdded)}
      >
        {t.addUsual}
      </Button>
    </div>
  )
}
