'use client'

import { CheckIcon, PlusIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import {
  Command,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command'
import { Spinner } from '@/components/ui/spinner'
import { findClientsAction } from '@/lib/clients/actions'
import { type ClientChoice, searchTermsOf, searchWordsOf } from '@/lib/clients/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'

interface ClientSearchProps {
  companyId: string
  listId: string
  recent: ClientChoice[]
  chosen: string | null
  onChoose: (client: ClientChoice) => void
  onCreate: (typedName: string) => void
}

/** The first clients by name at once, all others as they are found. */
export function ClientSearch(props: ClientSearchProps) {
  const t = useMessages(editor).clientSearch
  const { companyId, listId, recent, chosen, onChoose, onCreate } = props
  const { typed, type, found, isSearching } = useClientSearch(companyId)
  const shown = typed.trim() === '' ? recent : merged(matching(recent, typed), found)
  const name = typed.trim()
  return (
    <Command label={t.clients} shouldFilter={false}>
      <CommandInput placeholder={t.placeholder} value={typed} onValueChange={type} autoFocus />
      <CommandList id={listId} label={t.clients}>
        {shown.length > 0 ? (
          <CommandGroup>
            {shown.map(client => (
              <CommandItem key={client.id} value={client.id} onSelect={() => onChoose(client)}>
                <Avatar name={client.name} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{client.name}</span>
                  <span className="block truncate text-xs text-muted-foreground">
                    {[client.contactName, client.email].filter(Boolean).join(' · ')}
                  </span>
                </span>
                {client.id === chosen ? (
                  <CheckIcon className="text-primary-text" aria-hidden />
                ) : null}
              </CommandItem>
            ))}
          </CommandGroup>
        ) : null}
        {name !== '' && shown.length === 0 ? (
          <p className="flex h-9 items-center gap-2 px-2.5 text-sm text-muted-foreground">
            {isSearching ? (
              <>
                <Spinner />
                {t.searching}
              </>
            ) : (
              t.noClientMatches
            )}
          </p>
        ) : null}
        <CommandItem value="add-a-client" onSelect={() => onCreate(name)}>
          <PlusIcon aria-hidden />
          <span className="min-w-0 truncate">{name === '' ? t.addAClient : t.add(name)}</span>
        </CommandItem>
      </CommandList>
    </Command>
  )
}

const pauseMs = 150

function useClientSearch(companyId: string) {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<{ search: string; clients: ClientChoice[] } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef('')
  useEffect(() => () => clearTimeout(timer.current), [])
  const find = async (search: string) => {
    const found = await findClientsAction({ companyId, search }).catch(() => null)
    if (newest.current !== search) return
    setAnswer({ search, clients: found?.ok ? found.value : [] })
  }
  const type = (text: string) => {
    const search = text.trim()
    setTyped(text)
    newest.current = search
    clearTimeout(timer.current)
    if (search !== '') timer.current = setTimeout(() => void find(search), pauseMs)
  }
  const isSearching = answer?.search !== typed.trim()
  return { typed, type, found: answer?.clients ?? [], isSearching }
}

function matching(clients: ClientChoice[], typed: string): ClientChoice[] {
  const terms = searchTermsOf(typed)
  return clients.filter(client => {
    const words = searchWordsOf(client)
    return terms.every(term => words.some(word => word.startsWith(term)))
  })
}

function merged(near: ClientChoice[], found: ClientChoice[]): ClientChoice[] {
  const known = new Set(near.map(client => client.id))
  return [...near, ...found.filter(client => !known.has(client.id))]
}
