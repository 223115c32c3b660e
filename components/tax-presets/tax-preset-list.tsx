'use client'

import { useState } from 'react'
import { SettingsSection } from '@/components/companies/settings-section'
import type { TaxCategoryNames } from '@/components/form/tax-categories'
import { Button } from '@/components/ui/button'
import { categoriesWithRate } from '@/lib/drafts/model'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { taxPresets as texts } from '@/lib/messages/en/tax-presets'
import { useMessages } from '@/lib/messages/use-messages'
import { formatPercent } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'
import { mostTaxPresets, type TaxPreset } from '@/lib/tax-presets/model'
import { TaxPresetActions } from './tax-preset-actions'
import { TaxPresetDialog } from './tax-preset-dialog'
import { UsualTaxes } from './usual-taxes'

interface TaxPresetListProps {
  taxes: TaxPreset[]
  companyId: string
  locale: FormatLocale
  /** What companies of the country usually charge and this one lacks; its name is empty where we know none. */
  usual: { country: string; names: string[] }
  refusal: string | null
}

/** The taxes lines choose from, in the company's order. */
export function TaxPresetList({ taxes, companyId, locale, usual, refusal }: TaxPresetListProps) {
  const t = useMessages(texts)
  const names = useMessages(taxCategoryNames)
  const [edited, setEdited] = useState<TaxPreset | 'new' | null>(null)
  const full = taxes.length >= mostTaxPresets ? t.full(mostTaxPresets) : null
  return (
    <SettingsSection
      title={t.title}
      text={full ?? t.text}
      aside={
        <Button onClick={() => setEdited('new')} disabled={refusal !== null || full !== null}>
          {t.add}
        </Button>
      }
    >
      {taxes.length === 0 ? <p className="text-sm text-muted-foreground">{t.empty}</p> : null}
      <ul aria-label={t.title} className="empty:hidden">
        {taxes.map((tax, index) => (
          <li
            key={tax.id}
            className="flex min-h-12 items-center gap-4 border-b py-1.5 last:border-0"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium" title={tax.name}>
                {tax.name}
              </p>
              <p className="num text-sm text-muted-foreground empty:hidden">
                {wordsOf(tax, locale, names)}
              </p>
            </div>
            {refusal ? null : (
              <TaxPresetActions
                tax={tax}
                companyId={companyId}
                place={index}
                isLast={index === taxes.length - 1}
                onEdit={() => setEdited(tax)}
              />
            )}
          </li>
        ))}
      </ul>
      {usual.names.length > 0 && !refusal ? <UsualTaxes {...usual} companyId={companyId} /> : null}
      {edited ? (
        <TaxPresetDialog
          tax={edited === 'new' ? null : edited}
          companyId={companyId}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </SettingsSection>
  )
}

/** What its name does not say: the rate, and what is not of the usual category. */
function wordsOf(
  { name, category, rate }: TaxPreset,
  locale: FormatLocale,
  names: TaxCategoryNames,
): string {
  const words = names[category]
  if (!categoriesWithRate.includes(category)) return name === words ? '' : words
  const percent = formatPercent(rate, locale)
  return category === 'S' ? percent : `${words}, ${percent}`
}
