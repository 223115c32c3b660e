'use client'

import { ListChecksIcon, SparklesIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { removeSampleAction } from '@/lib/companies/first-run/actions'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import { useWelcomeCommand } from './use-welcome-command'

interface FirstRunNotesProps {
  companyId: string
  isSetUp: boolean
  hasSample: boolean
}

/** Quiet lines over the dashboard: what is not set up yet, and what is only there to look at. */
export function FirstRunNotes({ companyId, isSetUp, hasSample }: FirstRunNotesProps) {
  const t = useMessages(welcome).note
  const { pending, run } = useWelcomeCommand()
  return (
    <>
      {isSetUp ? null : (
        <Note name={t.name} icon={<ListChecksIcon {...line} />} text={t.text}>
          <Button asChild variant="ghost" size="sm" className={action}>
            <Link href="/welcome">{t.action}</Link>
          </Button>
        </Note>
      )}
      {hasSample ? (
        <Note name={t.sampleName} icon={<SparklesIcon {...line} />} text={t.sample}>
          <Button
            variant="ghost"
            size="sm"
            pending={pending}
            onClick={() => run(() => removeSampleAction({ companyId }), t.removed)}
            className={action}
          >
            {t.remove}
          </Button>
        </Note>
      ) : null}
    </>
  )
}

const line = { strokeWidth: 1.6, 'aria-hidden': true } as const
const action = 'max-sm:ml-4 max-sm:h-12 sm:ml-auto'

interface NoteProps {
  name: string
  icon: ReactNode
  text: string
  children: ReactNode
}

function Note({ name, icon, text, children }: NoteProps) {
  return (
    <section
      aria-label={name}
      className="mx-8 mt-4 flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-secondary px-4 py-2 text-sm max-lg:mx-5 max-sm:text-base [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted-foreground"
    >
      {icon}
      <p className="min-w-56 flex-1 py-1">{text}</p>
      {children}
    </section>
  )
}
