'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import type { DocumentView } from '@/lib/register/view/document/model'
import type { DocumentAction, Offer } from '@/lib/register/view/model'
import { beginnings, documentPath } from './document-paths'
import { useDocumentCommands } from './use-document-commands'

interface UseOffersOptions {
  view: DocumentView
  place: 'page' | 'sheet'
  /** Of the paper in sight, where it is not the newest: downloads are of it. */
  version?: number
  /** Those that are offered here. */
  offered: readonly Offer[]
}

/** An offer leads to a page, runs at once, or asks first. */
export function useOffers({ view, place, version, offered }: UseOffersOptions) {
  const router = useRouter()
  const { running, commands } = useDocumentCommands(view, place, version)
  const { asking, setAsking, close } = useAsking(place, offered)
  const press = ({ action, target }: Offer) => {
    if (target) return router.push(documentPath(target.kind, target.id))
    const command = commands[action]
    if (command) command()
    else setAsking(action)
  }
  return { running, press, asking, close }
}

/** The question that is open; at first the one that the page's address asks for. */
function useAsking(place: 'page' | 'sheet', offered: readonly Offer[]) {
  const pathname = usePathname()
  const wanted = beginningOf(useSearchParams().get('do'))
  const [asking, setAsking] = useState<DocumentAction | null>(() =>
    place === 'page' && wanted && isOffered(offered, wanted) ? wanted : null,
  )
  const close = () => {
    setAsking(null)
    // Reloading, or coming back later, does not ask again.
    if (place === 'page' && wanted) window.history.replaceState(null, '', pathname)
  }
  return { asking, setAsking, close }
}

function beginningOf(text: string | null): DocumentAction | null {
  const found = Object.entries(beginnings).find(([name]) => name === text)
  return found?.[1] ?? null
}

function isOffered(offered: readonly Offer[], action: DocumentAction): boolean {
  return offered.some(offer => offer.action === action && offer.reason === null)
}
