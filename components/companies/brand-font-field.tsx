'use client'

import { SelectField } from '@/components/form/select-field'
import { Button } from '@/components/ui/button'
import { removeFontAction } from '@/lib/companies/brand/actions'
import type { Company } from '@/lib/companies/model'
import { builtInFamilies } from '@/lib/documents/font-families'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'
import { BrandFileButton } from './brand-file-button'
import { FileProblem } from './brand-logo-field'
import { useBrandFile } from './use-brand-file'

interface BrandFontFieldProps {
  company: Company
  version: number
  /** What is chosen in the form. */
  chosen: string
  disabled: boolean
  onKept: (kept: { version: number }, fields: { fontFamily: string }) => void
}

/** The typeface of documents and app: one that comes along, or one's own, which is in use as soon as it was sent. */
export function BrandFontField(props: BrandFontFieldProps) {
  const { company, version, chosen, disabled, onKept } = props
  const t = useMessages(texts).font
  const { fontFamily, fontFiles } = company.brand
  const hasOwn = fontFiles.length > 0
  const { pending, problem, send, follow } = useBrandFile({
    what: 'font',
    companyId: company.id,
    version,
    onKept: kept => onKept(kept, { fontFamily: kept.fontFamily ?? 'Inter' }),
  })
  const remove = () => follow(removeFontAction({ companyId: company.id, version }), () => t.removed)
  const options = builtInFamilies.map(({ family, label }) => ({ value: family, label }))
  const own = { value: fontFamily, label: t.own(fontFamily) }
  return (
    <div className="grid gap-2">
      <SelectField
        name="fontFamily"
        label={t.label}
        disabled={disabled}
        options={hasOwn ? [own, ...options] : options}
        help={helpOf(t, fontFiles, hasOwn && chosen !== fontFamily)}
      />
      <div className="flex flex-wrap gap-2">
        <BrandFileButton
          label={hasOwn ? t.addWeight : t.add}
          accept=".ttf,.woff2,font/ttf,font/woff2"
          pending={pending}
          disabled={disabled}
          onChoose={file => void send(file, kept => t.added(kept.fontFamily ?? ''))}
        />
        {hasOwn ? (
          <Button size="sm" variant="ghost" disabled={disabled || pending} onClick={remove}>
            {t.remove}
          </Button>
        ) : null}
      </div>
      <FileProblem sentence={problem} />
    </div>
  )
}

function helpOf(
  t: (typeof texts)['font'],
  files: Company['brand']['fontFiles'],
  isLeaving: boolean,
): string {
  if (isLeaving) return t.leaves
  return files.length === 0 ? t.help : t.weights(files.map(file => file.weight).join(', '))
}
