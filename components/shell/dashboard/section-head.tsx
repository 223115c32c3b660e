import type { ReactNode } from 'react'

/** The head of a part of the dashboard: what it is, and something small about it. */
export function SectionHead({ title, note }: { title: string; note?: ReactNode }) {
  return (
    <div className="mb-1 flex items-baseline justify-between gap-4">
      <h2 className="font-medium max-sm:text-lg">{title}</h2>
      {note === undefined || note === null ? null : (
        <span className="num text-xs text-muted-foreground">{note}</span>
      )}
    </div>
  )
}
