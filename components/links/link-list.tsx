'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { LinkView } from '@/lib/links/model'
import { linkTexts } from '@/lib/messages/en/links'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'
import { ReplaceLinkDialog, RevokeLinkDialog } from './link-dialogs'
import { hasEnded, linkFacts, linkTitle } from './link-words'
import { useLinkCommands } from './use-link-commands'
import { useMinute } from './use-minute'

/** The links to a document; those that ended are folded away. */
export function LinkList({ view }: { view: DocumentView }) {
  const t = useMessages(linkTexts).linkList
  const now = useMinute()
  const { links } = view.correspondence
  const ended = links.filter(link => hasEnded(link, now))
  const open = links.filter(link => !ended.includes(link))
  return (
    <div className="flex flex-col gap-4 text-sm max-sm:text-base">
      {open.length > 0 ? (
        <ul className="flex flex-col gap-4">
          {open.map(link => (
            <LinkRow key={link.id} link={link} view={view} now={now} />
          ))}
        </ul>
      ) : (
        <p className="text-muted-foreground">{t.noLinkOpens}</p>
      )}
      {ended.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-xs text-muted-foreground max-sm:py-3 max-sm:text-sm">
            {t.linksThatEnded(ended.length)}
          </summary>
          <ul className="mt-3 flex flex-col gap-4">
            {ended.map(link => (
              <LinkRow key={link.id} link={link} view={view} now={now} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

interface LinkRowProps {
  link: LinkView
  view: DocumentView
  now: number | null
}

function LinkRow({ link, view, now }: LinkRowProps) {
  const words = useMessages(linkTexts)
  const t = words.linkList
  const { pending, copy, renew } = useLinkCommands(view.companyId, link)
  const [asking, setAsking] = useState<'revoke' | 'replace' | null>(null)
  const { refusal } = view.correspondence
  const title = linkTitle(link, words.linkWords)
  const isOver = hasEnded(link, now)
  const question = { companyId: view.companyId, link, onClose: () => setAsking(null) }
  const button = (label: string, about: string, run: () => void) => (
    <Button
      variant="link"
      size="sm"
      className="text-xs max-sm:min-h-9 max-sm:text-sm"
      disabled={refusal !== null || pending}
      title={refusal ?? undefined}
      aria-label={about}
      onClick={run}
    >
      {label}
    </Button>
  )
  return (
    <li className="grid gap-0.5">
      <span className={isOver ? 'wrap-anywhere text-muted-foreground' : 'wrap-anywhere'}>
        {title}
      </span>
      <span className="text-xs text-muted-foreground wrap-anywhere max-sm:text-sm">
        {linkFacts(link, view.timezone, now, words.linkWords)}
      </span>
      <span className="mt-0.5 flex flex-wrap gap-x-4">
        {isOver ? null : button(t.copy, t.copyTheLink(title), copy)}
        {isOver ? null : button(t.revoke, t.revokeTheLink(title), () => setAsking('revoke'))}
        {isOver
          ? button(t.newLink, t.makeANewLink(title), renew)
          : button(t.replaceLink, t.replaceTheLink(title), () => setAsking('replace'))}
      </span>
      {asking === 'revoke' ? <RevokeLinkDialog {...question} /> : null}
      {asking === 'replace' ? <ReplaceLinkDialog {...question} /> : null}
    </li>
  )
}
