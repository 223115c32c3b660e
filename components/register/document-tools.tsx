'use client'

import { Button } from '@/components/ui/button'
import { offerWords } from '@/lib/messages/en/offers'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'
import { DocumentDialog } from './document-dialog'
import { LinesCsv } from './lines-csv'
import { offerIcons } from './offer-icons'
import { useOffers } from './use-offers'

/** What is at hand in every state, small beside the status. */
export function DocumentTools({ view, version }: { view: DocumentView; version?: number }) {
  const words = useMessages(offerWords)
  const offered = view.offers.tools
  const { running, press, asking, close } = useOffers({ view, place: 'page', version, offered })
  return (
    <div className="flex gap-1">
      <LinesCsv view={view} version={version} />
      {offered.map(offer => {
        const Icon = offerIcons[offer.action]
        return (
          <Button
            key={offer.action}
            variant="ghost"
            size="icon"
            aria-label={words[offer.label]}
            title={offer.reason ?? words[offer.label]}
            disabled={offer.reason !== null || (running !== null && running !== offer.action)}
            pending={running === offer.action}
            onClick={() => press(offer)}
            className="max-sm:size-12"
          >
            {Icon ? <Icon strokeWidth={1.6} aria-hidden /> : null}
          </Button>
        )
      })}
      {asking ? <DocumentDialog view={view} action={asking} onClose={close} /> : null}
    </div>
  )
}
