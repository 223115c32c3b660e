'use client'

import { MonitorIcon, SmartphoneIcon } from 'lucide-react'
import { unstable_rethrow } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { AccountSession } from '@/lib/accounts/model'
import { endSessionAction } from '@/lib/accounts/sessions/actions'
import { account } from '@/lib/messages/en/account'
import { browsers } from '@/lib/messages/en/browsers'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'
import { EndSessions } from './end-sessions'

interface SessionListProps {
  sessions: AccountSession[]
  timezone: string
}

/** The browsers somebody is signed in with. */
export function SessionList({ sessions, timezone }: SessionListProps) {
  const t = useMessages(account).sessions
  return (
    <div className="grid gap-3">
      <ul aria-label={t.list} className="-mt-3">
        {sessions.map(session => (
          <SessionRow key={session.id} session={session} timezone={timezone} />
        ))}
      </ul>
      <EndSessions />
    </div>
  )
}

function SessionRow({ session, timezone }: { session: AccountSession; timezone: string }) {
  const t = useMessages(account).sessions
  const { browser, address, since, isThis } = session
  const named = useMessages(browsers)
  const full = browser.system === '' ? browser.name : named.on(browser.name, browser.system)
  const name = full || t.unknown
  const Icon = /iPhone|Android/.test(browser.system) ? SmartphoneIcon : MonitorIcon
  const when = t.since(formatInstant(since, timezone, 'en-GB'))
  return (
    <li className="flex min-h-16 items-center gap-4 border-b py-3 last:border-0">
      <Icon className="size-5 shrink-0 text-muted-foreground" strokeWidth={1.6} aria-hidden />
      <div className="grid min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2.5 font-medium max-sm:text-lg">
          {name}
          {isThis ? <Badge>{t.here}</Badge> : null}
        </span>
        <span className="text-sm wrap-anywhere text-muted-foreground max-sm:text-base">
          {[address, when].filter(text => text !== '').join(' · ')}
        </span>
      </div>
      {isThis ? null : <EndSession id={session.id} name={name} />}
    </li>
  )
}

function EndSession({ id, name }: { id: string; name: string }) {
  const t = useMessages(account)
  const [pending, startTransition] = useTransition()
  const end = () =>
    startTransition(async () => {
      const answer = await endSessionAction({ id }).catch(error => {
        unstable_rethrow(error)
        return { ok: false, message: t.notSent } as const
      })
      if (answer.ok) toast.success(t.sessions.ended(name))
      else toast.error(answer.message)
    })
  return (
    <Button pending={pending} onClick={end} aria-label={t.sessions.endNamed(name)}>
      {t.sessions.end}
    </Button>
  )
}
