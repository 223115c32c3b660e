'use client'

import { CheckIcon, TriangleAlertIcon } from 'lucide-react'
import { useFormContext } from 'react-hook-form'
import { contrastFigure, leastContrast, nearestPassing } from '@/components/brand/contrast'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { writtenColor } from '@/lib/companies/brand/model'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'

export type ColorName = 'primary' | 'accent'

interface BrandColorFieldProps {
  name: ColorName
  /** As it stands in the field. */
  typed: string
  /** The last one that is a colour. */
  shown: string
  disabled: boolean
}

/** A colour in six digits, or picked from the system's own palette, and whether text can be written in it. */
export function BrandColorField({ name, typed, shown, disabled }: BrandColorFieldProps) {
  const t = useMessages(texts).colors
  const { setValue } = useFormContext()
  const color = writtenColor(typed)
  return (
    <TextField
      name={name}
      label={t[name]}
      disabled={disabled}
      maxLength={9}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="characters"
      inputClassName="num"
      help={color ? <Figure color={color} /> : t.none}
      leading={
        <span className="relative block size-5 overflow-hidden rounded-[5px] shadow-[inset_0_0_0_1px_var(--border)] max-sm:size-6">
          <input
            type="color"
            aria-label={name === 'primary' ? t.pickPrimary : t.pickAccent}
            value={shown.toLowerCase()}
            disabled={disabled}
            onChange={event =>
              setValue(name, event.currentTarget.value.toUpperCase(), {
                shouldDirty: true,
                shouldValidate: true,
              })
            }
            className="absolute -inset-2 size-10 cursor-pointer border-0 p-0 disabled:cursor-not-allowed"
          />
        </span>
      }
    />
  )
}

function Figure({ color }: { color: string }) {
  const t = useMessages(texts).colors
  const found = contrastFigure(color)
  if (!found) return null
  const passes = found.ratio >= leastContrast
  const Icon = passes ? CheckIcon : TriangleAlertIcon
  return (
    <span
      className={cn('flex items-center gap-1 num', passes ? 'text-status-paid' : 'text-warning')}
    >
      <Icon className="size-3.5" strokeWidth={1.6} aria-hidden />
      {t.contrast(found.figure)}
    </span>
  )
}

/** What becomes of a colour that cannot be read, and the nearest one that can. */
export function BrandContrastAlert({ name, color }: { name: ColorName; color: string }) {
  const t = useMessages(texts).colors
  const { setValue } = useFormContext()
  const found = contrastFigure(color)
  const nearest = nearestPassing(color)
  if (!found || !nearest || found.ratio >= leastContrast) return null
  const isPrimary = name === 'primary'
  return (
    <Alert variant="warning" role="status">
      <strong>{isPrimary ? t.primaryLight : t.accentLight}</strong>{' '}
      {isPrimary ? t.primaryText : t.accentText}{' '}
      <Button
        variant="link"
        className="reach text-sm max-sm:text-base"
        onClick={() => setValue(name, nearest, { shouldDirty: true, shouldValidate: true })}
      >
        {t.use(nearest)}
      </Button>
    </Alert>
  )
}
