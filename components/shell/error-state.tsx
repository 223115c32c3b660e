import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type ErrorStateProps = {
  title: string
  /** What to do now. */
  text: ReactNode
  action?: ReactNode
  /** The request's name in the log, for whoever helps. */
  reference?: string
  className?: string
}

export function ErrorState({ title, text, action, reference, className }: ErrorStateProps) {
  const t = useMessages(shell).errorState
  return (
    <section role="alert" className={cn('grid flex-1 place-items-center px-5 py-12', className)}>
      <div className="grid w-full max-w-[400px] justify-items-center text-center">
        <TornPaper />
        <h1 className="mt-8 text-xl">{title}</h1>
        <p className="mt-2 text-balance text-muted-foreground max-sm:text-lg">{text}</p>
        {action ? (
          <div className="mt-6 flex flex-wrap justify-center gap-2 max-sm:w-full max-sm:flex-col max-sm:[&>*]:w-full">
            {action}
          </div>
        ) : null}
        {reference ? (
          <p className="mt-6 text-xs text-muted-foreground">
            {t.reference} <span className="font-medium">{reference}</span>
          </p>
        ) : null}
      </div>
    </section>
  )
}

function TornPaper() {
  return (
    <svg width="168" height="120" viewBox="0 0 168 120" fill="none" aria-hidden>
      <g fill="var(--card)" stroke="var(--input)" strokeLinejoin="round">
        <path d="M36.5 119.5V8.5h96v52l-16 8-14-10-16 12-18-9-14 11-18-8" />
        <path
          d="M36.5 119.5V78l18 8 14-11 18 9 16-12 14 10 16-8v45.5z"
          transform="translate(0 6)"
        />
      </g>
      <g stroke="var(--faint)" strokeWidth="1.5" strokeLinecap="round">
        <path d="M52 40h36M52 48h24M100 24h18" />
        <path d="M52 104h28M106 104h12" />
      </g>
      <rect x="52" y="20" width="10" height="10" rx="2.5" fill="var(--primary)" />
    </svg>
  )
}
