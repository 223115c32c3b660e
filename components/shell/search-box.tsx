'use client'

import { SearchIcon, XIcon } from 'lucide-react'
import type { Route } from 'next'
import Form from 'next/form'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { toRoute } from '@/components/shell/list-address'
import { cn } from '@/components/ui/cn'
import { Spinner } from '@/components/ui/spinner'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type SearchBoxProps = {
  /** Where the list lives. */
  action: Route
  label: string
  placeholder?: string
  /** The name in the address. */
  name?: string
  /** Other things the address says that searching keeps, such as the filter. */
  keep?: Record<string, string>
  className?: string
}

const pauseMs = 250

/** Searches while one types; without scripts it is a plain form that is sent with Enter. */
export function SearchBox({
  action,
  label,
  placeholder,
  name = 'q',
  keep = {},
  className,
}: SearchBoxProps) {
  const t = useMessages(shell).searchBox
  const { typed, search, searching } = useSearch(name, keep)
  return (
    <Form
      action={action}
      role="search"
      className={cn('relative w-64 max-w-full max-sm:w-full', className)}
    >
      {Object.entries(keep).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-muted-foreground">
        {searching ? <Spinner /> : <SearchIcon className="size-4" strokeWidth={1.6} aria-hidden />}
      </span>
      <input
        type="search"
        name={name}
        aria-label={label}
        placeholder={placeholder ?? t.placeholder}
        autoComplete="off"
        value={typed}
        onChange={event => search(event.target.value, pauseMs)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || !typed) return
          event.preventDefault()
          search('', 0)
        }}
        className="field-box h-9 w-full appearance-none pr-9 pl-9 text-base placeholder:text-muted-foreground max-sm:h-12 max-sm:text-lg [&::-webkit-search-cancel-button]:hidden"
      />
      {typed ? (
        <span className="absolute inset-y-0 right-1 grid place-items-center max-sm:right-2">
          <button
            type="button"
            aria-label={t.clearSearch}
            onClick={() => search('', 0)}
            className="reach grid size-7 place-items-center rounded-md text-muted-foreground hover:text-foreground"
          >
            <XIcon className="size-4" aria-hidden />
          </button>
        </span>
      ) : null}
    </Form>
  )
}

/** Words that go into the address after a pause in typing. */
function useSearch(name: string, keep: Record<string, string>) {
  const asked = useSearchParams().get(name) ?? ''
  const [typed, setTyped] = useState(asked)
  const [seen, setSeen] = useState(asked)
  const [sent, setSent] = useState(asked)
  const [searching, startTransition] = useTransition()
  // The address was changed by something else, such as the way back: the box follows it.
  if (asked !== seen) {
    setSeen(asked)
    if (asked !== sent && !searching) setTyped(asked)
  }
  const router = useRouter()
  const pathname = usePathname()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (words: string, waitMs: number) => {
    setTyped(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const asking = words.trim()
      setSent(asking)
      const query = new URLSearchParams({ ...keep, ...(asking ? { [name]: asking } : {}) })
      const href = query.size > 0 ? `${pathname}?${query}` : pathname
      startTransition(() => router.replace(toRoute(href), { scroll: false }))
    }, waitMs)
  }
  return { typed, search, searching }
}
