'use client'

import { useWatch } from 'react-hook-form'
import type { MailTextKind } from '@/lib/mails/model'
import { unknownVariables } from '@/lib/mails/variables/model'
import { nearestVariable } from './nearest-variable'

/** Says of each name in the words above that this mail cannot fill it, while they are written. */
export function UnknownVariables({ kind }: { kind: MailTextKind }) {
  const unknown = useUnknownVariables(kind)
  return (
    <div role="status" className="empty:hidden">
      {unknown.map(written => {
        const nearest = nearestVariable(kind, written)
        return (
          <p key={written} className="mb-1 text-xs text-warning wrap-anywhere max-sm:text-sm">
            {written} is not known in this mail.
            {nearest ? ` Did you mean {{${nearest}}}?` : ''}
          </p>
        )
      })}
    </div>
  )
}

/** As they are written, of the surrounding form; one that is not closed yet may still become known. */
export function useUnknownVariables(kind: MailTextKind): string[] {
  const [subject = '', body = ''] = useWatch<
    { subject?: string; body?: string },
    ['subject', 'body']
  >({ name: ['subject', 'body'] })
  return unknownVariables(kind, `${subject}\n${body}`).filter(written => written.endsWith('}}'))
}
