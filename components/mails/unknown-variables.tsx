'use client'

import { useFormState, useWatch } from 'react-hook-form'
import type { MailTextKind } from '@/lib/mails/model'
import { unknownVariables } from '@/lib/mails/variables/model'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
import { nearestVariable } from './nearest-variable'

interface Words {
  subject?: string
  body?: string
}

/** Says of each name in the words above that this mail cannot fill it, while they are written. */
export function UnknownVariables({ kind }: { kind: MailTextKind }) {
  const t = useMessages(sendingTexts).unknownVariables
  const unknown = useUnknownVariables(kind)
  const { errors } = useFormState<Words>()
  const isSaid = (written: string) =>
    [errors.subject, errors.body].some(error => error?.message?.startsWith(written))
  const hints = unknown.map(written => hintOf(kind, written, isSaid(written), t))
  return (
    <div role="status" className="empty:hidden">
      {hints
        .filter(hint => hint !== '')
        .map(hint => (
          <p key={hint} className="mb-1 text-xs text-warning wrap-anywhere max-sm:text-sm">
            {hint}
          </p>
        ))}
    </div>
  )
}

/** As they are written, of the surrounding form; one that is not closed yet may still become known. */
export function useUnknownVariables(kind: MailTextKind): string[] {
  const [subject = '', body = ''] = useWatch<Words, ['subject', 'body']>({
    name: ['subject', 'body'],
  })
  return unknownVariables(kind, `${subject}\n${body}`).filter(written => written.endsWith('}}'))
}

/** What the field says already is not said twice. */
function hintOf(
  kind: MailTextKind,
  written: string,
  isSaid: boolean,
  t: typeof sendingTexts.unknownVariables,
): string {
  const nearest = nearestVariable(kind, written)
  const hints = [isSaid ? '' : t.notKnownMail(written), nearest ? t.didYouMean(nearest) : '']
  return hints.filter(hint => hint !== '').join(' ')
}
