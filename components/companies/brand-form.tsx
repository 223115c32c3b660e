'use client'

import { paperFont } from '@/components/brand/brand-font'
import { FontFaces } from '@/components/brand/font-faces'
import { SettingsFormFrame } from '@/components/companies/settings-form-frame'
import { memberPictureUrl } from '@/components/documents/paper-picture'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'
import type { Look } from '@/lib/presets/model'
import { BrandAppSample } from './brand-app-sample'
import { BrandChoiceField } from './brand-choice-field'
import { BrandColorField, BrandContrastAlert } from './brand-color-field'
import { BrandFontField } from './brand-font-field'
import { BrandLogoField } from './brand-logo-field'
import { BrandReset } from './brand-reset'
import { BrandSample } from './brand-sample'
import { useBrandForm } from './use-brand-form'

interface BrandFormProps {
  company: Company
  /** What the company's documents usually look like. */
  look: Look
  /** Every family that can be chosen, the company's own among them. */
  fonts: BrandFont[]
  /** Such as the number of the next invoice. */
  example: string
  /** ISO date of the company's calendar. */
  today: string
  /** Why nothing can be changed; null where it can. */
  refusal: string | null
}

/** The brand: logo, colours, typeface and tables, each tried at once on what clients get to see. */
export function BrandForm({ company, look, fonts, example, today, refusal }: BrandFormProps) {
  const t = useMessages(texts)
  const { action, version, shown, typed, follow } = useBrandForm(company)
  const { logo } = company.brand
  const logoUrl = logo && memberPictureUrl(logo.sha256)
  const font = fonts.find(({ family }) => family === shown.fontFamily) ?? fonts[0]
  if (!font) return null
  const { stack, faces } = paperFont(font, memberPictureUrl)
  const file = { companyId: company.id, version, disabled: refusal !== null }
  const { disabled } = file
  return (
    <SettingsFormFrame
      current="Brand"
      text={t.text}
      action={action}
      save={t.save}
      refusal={refusal}
      aside={<BrandSample {...{ company, look, font, logoUrl, today }} brand={shown} />}
    >
      <FontFaces faces={faces} />
      <div className="grid gap-6">
        <BrandLogoField {...file} logoUrl={logoUrl} onKept={follow} />
        {logoUrl ? (
          <BrandChoiceField
            name="logoSize"
            label={t.logo.size}
            choices={t.logo.sizes}
            disabled={disabled}
          />
        ) : null}
        <div className="grid grid-cols-2 gap-3 max-[360px]:grid-cols-1">
          <BrandColorField
            name="primary"
            typed={typed.primary}
            shown={shown.primary}
            disabled={disabled}
          />
          <BrandColorField
            name="accent"
            typed={typed.accent}
            shown={shown.accent}
            disabled={disabled}
          />
        </div>
        <BrandContrastAlert name="primary" color={shown.primary} />
        <BrandContrastAlert name="accent" color={shown.accent} />
        <BrandFontField
          company={company}
          version={version}
          chosen={typed.fontFamily}
          disabled={disabled}
          onKept={follow}
        />
        <BrandChoiceField
          name="accentStyle"
          label={t.tables.label}
          choices={t.tables.styles}
          disabled={disabled}
        />
        <BrandChoiceField
          name="density"
          label={t.density.label}
          choices={t.density.densities}
          disabled={disabled}
        />
        <BrandAppSample brand={shown} fontStack={stack} example={example} />
        <BrandReset {...file} onReset={follow} />
      </div>
    </SettingsFormFrame>
  )
}
