'use client'

import { CircleAlertIcon, ImageIcon } from 'lucide-react'
import { Logo } from '@/components/documents/paper-picture'
import { Button } from '@/components/ui/button'
import { removeLogoAction } from '@/lib/companies/brand/actions'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'
import { BrandFileButton } from './brand-file-button'
import { useBrandFile } from './use-brand-file'

interface BrandLogoFieldProps {
  companyId: string
  version: number
  logoUrl: string | null
  disabled: boolean
  onKept: (kept: { version: number }) => void
}

/** The logo as it is kept; a file that is sent is in use at once. */
export function BrandLogoField({
  companyId,
  version,
  logoUrl,
  disabled,
  onKept,
}: BrandLogoFieldProps) {
  const t = useMessages(texts).logo
  const { pending, problem, send, follow } = useBrandFile({
    what: 'logo',
    companyId,
    version,
    onKept,
  })
  const remove = () => follow(removeLogoAction({ companyId, version }), () => t.removed)
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 text-sm font-medium max-sm:text-base">{t.label}</legend>
      <div className="flex items-start gap-4">
        <span className="grid size-18 shrink-0 place-items-center overflow-hidden rounded-lg bg-white p-2 shadow-[inset_0_0_0_1px_var(--input)]">
          {logoUrl ? (
            <Logo url={logoUrl} alt={t.alt} className="max-h-full max-w-full" />
          ) : (
            <ImageIcon className="size-5 text-faint" strokeWidth={1.6} aria-label={t.none} />
          )}
        </span>
        <div className="grid min-w-0 gap-2">
          <div className="flex flex-wrap gap-2">
            <BrandFileButton
              label={logoUrl ? t.replace : t.add}
              accept="image/png,image/jpeg,image/webp"
              pending={pending}
              disabled={disabled}
              onChoose={file => void send(file, () => t.added)}
            />
            {logoUrl ? (
              <Button size="sm" variant="ghost" disabled={disabled || pending} onClick={remove}>
                {t.remove}
              </Button>
            ) : null}
          </div>
          <p className="text-xs text-muted-foreground max-sm:text-sm">{t.help}</p>
        </div>
      </div>
      <FileProblem sentence={problem} />
    </fieldset>
  )
}

/** Why a file was not taken. */
export function FileProblem({ sentence }: { sentence: string | null }) {
  return (
    <p
      role="alert"
      className="flex gap-1.5 text-xs text-destructive-text empty:hidden max-sm:text-sm"
    >
      {sentence ? (
        <>
          <CircleAlertIcon className="mt-px size-3.5 shrink-0" strokeWidth={1.6} aria-hidden />
          {sentence}
        </>
      ) : null}
    </p>
  )
}
