'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'

const DoneContext = createContext<() => void>(() => undefined)

interface DoneInPlaceProps {
  /** In the place of the question once it was answered: it is said only where that happened. */
  done: ReactNode
  /** The question, with the form in it. */
  children: ReactNode
}

/** The page behind the link of a mail: opening it changes nothing, since scanners do that too. */
export function DoneInPlace({ done, children }: DoneInPlaceProps) {
  const [isDone, setDone] = useState(false)
  if (!isDone) return <DoneContext value={() => setDone(true)}>{children}</DoneContext>
  return (
    <div tabIndex={-1} ref={takeFocus} className="outline-none">
      {done}
    </div>
  )
}

/** For the form of the question: says that it was answered. */
export function useDone(): () => void {
  return useContext(DoneContext)
}

/** The button that was pressed is gone. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
