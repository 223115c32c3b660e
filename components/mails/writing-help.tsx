import type { MailTextKind } from '@/lib/mails/model'
import { variablesOf } from '@/lib/mails/variables/model'

/** What can be written in a mail, in a sentence; the names that are filled in, on demand. */
export function WritingHelp({ kind }: { kind: MailTextKind }) {
  return (
    <div className="text-xs text-muted-foreground max-sm:text-sm">
      **Strong**, *emphasis*, [links](https://example.com) and lists work; HTML is shown as text.
      <details className="mt-1">
        <summary className="cursor-pointer max-sm:py-2">What is filled in when it is sent</summary>
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          {variablesOf(kind).map(({ name, meaning }) => (
            <div key={name} className="contents">
              <dt className="font-mono text-2xs leading-5">{`{{${name}}}`}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
