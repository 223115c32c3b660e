'use client'

import type { MailTextKind } from '@/lib/mails/model'
import { variablesOf } from '@/lib/mails/variables/model'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
import { UnknownVariables, useUnknownVariables } from './unknown-variables'

/** What can be written in a mail, and the names that are filled in: on demand, and once one is not known. */
export function WritingHelp({ kind }: { kind: MailTextKind }) {
  const { writingHelp: t, meanings } = useMessages(sendingTexts)
  const hasUnknown = useUnknownVariables(kind).length > 0
  return (
    <div className="text-xs text-muted-foreground max-sm:text-sm">
      <UnknownVariables kind={kind} />
      {t.writing}
      <details className="mt-1" open={hasUnknown}>
        <summary className="cursor-pointer max-sm:py-2">{t.variablesYouCanUse}</summary>
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          {variablesOf(kind).map(({ name, meaning }) => (
            <div key={name} className="contents">
              <dt className="font-mono text-2xs leading-5">{`{{${name}}}`}</dt>
              <dd>{meanings[meaning]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
