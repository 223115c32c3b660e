'use client'

import { type FieldProps, useField } from '@/components/form/use-field'
import { cn } from '@/components/ui/cn'
import { Label } from '@/components/ui/label'
import { Switch } from '@/components/ui/switch'

export function SwitchField({
  name,
  label,
  help,
  disabled,
  className,
}: Pick<FieldProps, 'name' | 'label' | 'help' | 'disabled' | 'className'>) {
  const { id, field, error, control } = useField({ name, help, disabled })
  return (
    <div
      className={cn('flex min-h-9 items-center justify-between gap-4 max-sm:min-h-12', className)}
    >
      <div className="grid gap-0.5">
        <Label htmlFor={id} className="leading-5 max-sm:text-base">
          {label}
        </Label>
        {error ? (
          <p id={`${id}-error`} className="text-xs text-destructive-text">
            {error}
          </p>
        ) : null}
        {help && !error ? (
          <p id={`${id}-help`} className="text-xs text-muted-foreground">
            {help}
          </p>
        ) : null}
      </div>
      <Switch
        {...control}
        ref={field.ref}
        onBlur={field.onBlur}
        checked={field.value === true}
        onCheckedChange={field.onChange}
      />
    </div>
  )
}
