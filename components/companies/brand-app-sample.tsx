'use client'

import { companyStyle } from '@/components/brand/company-style'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import type { BrandChoices } from '@/lib/companies/brand/model'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'

interface BrandAppSampleProps {
  brand: BrandChoices
  fontStack: string
  /** Such as the number of an invoice. */
  example: string
}

/** Buttons, links and switches as they would look; nothing can be done with them. */
export function BrandAppSample({ brand, fontStack, example }: BrandAppSampleProps) {
  const t = useMessages(texts).app
  return (
    <div className="grid gap-1.5">
      <span className="text-sm font-medium max-sm:text-base">{t.label}</span>
      <div
        inert
        style={{ ...companyStyle(brand.primary, brand.accent), fontFamily: fontStack }}
        className="company-scope flex min-h-16 flex-wrap items-center justify-between gap-x-2 gap-y-3 rounded-lg bg-card px-4 py-3 shadow-[inset_0_0_0_1px_var(--border)] max-sm:gap-x-1.5 max-sm:px-3"
      >
        <Button size="sm" asChild>
          <span>{t.draft}</span>
        </Button>
        <span className="rounded-md bg-primary-tint px-2 py-1 text-sm font-medium text-primary-text">
          {t.selected}
        </span>
        <span className="text-sm font-medium text-primary-text">{example}</span>
        <Switch checked aria-label={t.switch} />
      </div>
      <p className="text-xs text-muted-foreground max-sm:text-sm">{t.help}</p>
    </div>
  )
}
