'use client'

import { EllipsisIcon, FileTextIcon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { offerWords } from '@/lib/messages/en/offers'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'
import type { DocumentAction, Offer } from '@/lib/register/view/model'
import { DocumentDialog } from './document-dialog'
import { offerIcons } from './offer-icons'
import { useOffers } from './use-offers'

interface DocumentActionsProps {
  view: DocumentView
  place: 'page' | 'sheet'
  /** Of the paper in sight, where it is not the newest: downloads are of it. */
  version?: number
}

/** The next sensible action as the one filled button, in thumb's reach on a phone; the others beside and behind it. */
export function DocumentActions({ view, place, version }: DocumentActionsProps) {
  const { primary, secondary } = view.offers
  // In the sheet there is no room for small ones.
  const others =
    place === 'page' ? view.offers.others : [...view.offers.tools, ...view.offers.others]
  const offered = [primary, secondary, ...others].filter(offer => offer !== null)
  const { running, press, asking, close } = useOffers({ view, place, version, offered })
  const shown = [primary, secondary].filter(offer => offer !== null)
  const reasons = [...new Set(shown.flatMap(offer => offer.reason ?? []))]
  const described = reasons.length > 0 ? `reasons-${view.id}` : undefined
  const button = (offer: Offer, variant: 'primary' | 'outline') => (
    <OfferButton
      offer={offer}
      variant={variant}
      running={running}
      describedBy={described}
      isWide={place === 'page' || variant === 'primary'}
      onPress={press}
    />
  )
  const isBeside = place === 'sheet'
  return (
    <>
      <div
        data-foot-action={place === 'page' || undefined}
        className={cn(
          'flex gap-2 empty:hidden',
          place === 'page' &&
            'max-lg:fixed max-lg:inset-x-0 max-lg:bottom-[calc(var(--bottom-bar)+env(safe-area-inset-bottom))] max-lg:z-20 max-lg:border-t max-lg:bg-background max-lg:px-5 max-lg:py-3',
        )}
      >
        {primary ? button(primary, 'primary') : null}
        {secondary && isBeside ? button(secondary, 'outline') : null}
        {others.length > 0 ? (
          <OthersMenu offers={others} running={running} onPress={press} />
        ) : null}
      </div>
      {secondary && !isBeside ? <div className="flex">{button(secondary, 'outline')}</div> : null}
      {reasons.length > 0 ? (
        <p id={described} className="text-xs text-muted-foreground max-sm:text-sm">
          {reasons.join(' ')}
        </p>
      ) : null}
      {asking ? <DocumentDialog view={view} action={asking} onClose={close} /> : null}
    </>
  )
}

interface OfferButtonProps {
  offer: Offer
  variant: 'primary' | 'outline'
  running: DocumentAction | null
  describedBy: string | undefined
  /** Takes the room there is. */
  isWide: boolean
  onPress: (offer: Offer) => void
}

/** Only the button of the command under way turns; the others wait. */
function OfferButton({ offer, variant, running, describedBy, isWide, onPress }: OfferButtonProps) {
  const words = useMessages(offerWords)
  const Icon = offerIcons[offer.action]
  return (
    <Button
      variant={variant}
      size="lg"
      className={isWide ? 'min-w-0 flex-1' : undefined}
      disabled={offer.reason !== null || (running !== null && running !== offer.action)}
      pending={running === offer.action}
      aria-describedby={offer.reason === null ? undefined : describedBy}
      onClick={() => onPress(offer)}
    >
      {Icon && offer.action !== 'open' ? <Icon strokeWidth={1.6} aria-hidden /> : null}
      {words[offer.label]}
    </Button>
  )
}

interface OthersMenuProps {
  offers: readonly Offer[]
  running: DocumentAction | null
  onPress: (offer: Offer) => void
}

function OthersMenu({ offers, running, onPress }: OthersMenuProps) {
  const t = useMessages(register).documentActions
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          size="lg"
          aria-label={t.moreActions}
          pending={offers.some(offer => offer.action === running)}
          className="w-10 px-0 max-sm:w-12 max-sm:px-0"
        >
          <EllipsisIcon aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-w-72">
        {offers.map(offer => (
          <MenuOffer
            key={`${offer.action} ${offer.target?.id ?? ''}`}
            offer={offer}
            isBusy={running !== null}
            onPress={onPress}
          />
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** A reason stands under what it is about: a title never shows on a phone. */
function MenuOffer({
  offer,
  isBusy,
  onPress,
}: {
  offer: Offer
  isBusy: boolean
  onPress: (offer: Offer) => void
}) {
  const words = useMessages(offerWords)
  const Icon = offerIcons[offer.action] ?? FileTextIcon
  return (
    <DropdownMenuItem
      disabled={offer.reason !== null || isBusy}
      danger={offer.action === 'void' || offer.action === 'reverse payment'}
      onSelect={() => onPress(offer)}
      className={offer.reason === null ? undefined : 'h-auto items-start py-2'}
    >
      <Icon strokeWidth={1.6} aria-hidden />
      <span className="min-w-0">
        {words[offer.label]}
        {offer.reason === null ? null : (
          <span className="mt-0.5 block text-xs whitespace-normal">{offer.reason}</span>
        )}
      </span>
    </DropdownMenuItem>
  )
}
