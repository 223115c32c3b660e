import type { ReactNode } from 'react'

interface SettingsSectionProps {
  title: string
  text?: ReactNode
  /** At the end of the title's line. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a page of the settings. */
export function SettingsSection({ title, text, aside, children }: SettingsSectionProps) {
  return (
    <section className="border-t py-7 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex items-start justify-between gap-4">
        <div>
          <h3 className="text-base font-medium max-sm:text-lg">{title}</h3>
          {text ? <p className="mt-0.5 text-sm text-muted-foreground">{text}</p> : null}
        </div>
        {aside}
      </div>
      <div className="mt-4 grid grid-cols-1 gap-5">{children}</div>
    </section>
  )
}
