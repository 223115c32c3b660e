'use client'

import type { ComponentProps } from 'react'
import { createContext, type ReactNode, useContext } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import type { ActionForm } from '@/components/form/use-action-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'

const PendingContext = createContext(false)

type FormProps<Values extends FieldValues> = {
  action: ActionForm<Values>
  children: ReactNode
  className?: string
  id?: string
  'aria-label'?: string
}

/** The one shell of every form: fields, the refusal above them, and no second submit while the first is under way. */
export function Form<Values extends FieldValues>({
  action,
  children,
  className,
  ...props
}: FormProps<Values>) {
  return (
    <FormProvider {...action.form}>
      <PendingContext value={action.pending}>
        <form
          noValidate
          method="post"
          onSubmit={action.submit}
          className={cn('grid gap-5', className)}
          {...props}
        >
          {action.refusal ? (
            <Alert
              variant="danger"
              tabIndex={-1}
              ref={takeFocus}
              className="outline-none [.gap-0>&]:mb-6"
            >
              {action.refusal.message}
            </Alert>
          ) : null}
          {children}
        </form>
      </PendingContext>
    </FormProvider>
  )
}

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'type' | 'pending' | 'asChild'>

export function SubmitButton({ variant = 'primary', ...props }: SubmitButtonProps) {
  return <Button type="submit" variant={variant} pending={useContext(PendingContext)} {...props} />
}

/** The same function each time: a form drawn anew while somebody types must not take the focus again. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
