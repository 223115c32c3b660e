import type { ReactNode } from 'react'

interface FormSectionProps {
  title: string
  text?: ReactNode
  children: ReactNode
}

/** A part of a long form: what it is about on the left, its fields on the right. */
export function FormSection({ title, text, children }: FormSectionProps) {
  return (
    <section className="grid gap-x-12 gap-y-5 border-t py-8 first:border-t-0 first:pt-2 lg:grid-cols-[240px_minmax(0,560px)]">
      <div>
        <h2 className="text-base font-medium max-sm:text-lg">{title}</h2>
        {text ? <p className="mt-1 text-sm text-muted-foreground">{text}</p> : null}
      </div>
      <div className="grid grid-cols-1 content-start gap-5">{children}</div>
    </section>
  )
}
