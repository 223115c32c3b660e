import type { Route } from 'next'
import type { ReactNode } from 'react'
import { BottomBar } from '@/components/shell/bottom-bar'
import { FloatingNew } from '@/components/shell/floating-new'
import { Shortcuts, type ShortcutsProps } from '@/components/shell/keys/shortcuts'
import type { FrameUser, NavItem } from '@/components/shell/nav-item'
import { FindButton } from '@/components/shell/palette/find-button'
import { RailLinks } from '@/components/shell/rail-links'
import type { Theme } from '@/components/shell/theme'
import { UserMenu } from '@/components/shell/user-menu'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

export type AppFrameProps = {
  /** The rooms that exist, in order. */
  nav: NavItem[]
  /** The company's name, or the switcher between companies. */
  company: ReactNode
  /** What the keyboard and the palette know; without it there is neither. */
  shortcuts?: ShortcutsProps
  user: FrameUser
  theme: Theme
  signOut: () => Promise<unknown>
  /** The floating action of phones; a page may bring its own `FloatingNew` instead. */
  newLink?: { href: Route; label: string }
  children: ReactNode
}

/**
 * The office: a rail on a desk, a bar below on a phone. Inside an `EditorFrame` the rail shrinks to
 * icons and the bar makes room.
 */
export function AppFrame({ shortcuts, ...frame }: AppFrameProps) {
  if (!shortcuts) return <Frame {...frame} />
  return (
    <Shortcuts {...shortcuts}>
      <Frame {...frame} />
    </Shortcuts>
  )
}

type FrameProps = Omit<AppFrameProps, 'shortcuts'>

function Frame({ nav, company, user, theme, signOut, newLink, children }: FrameProps) {
  const t = useMessages(shell).appFrame
  return (
    <div className="group/frame min-h-dvh lg:grid lg:grid-cols-[var(--rail)_minmax(0,1fr)] lg:has-data-[frame=editor]:grid-cols-[var(--icon-rail)_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 rounded-lg bg-popover px-4 py-2 font-medium shadow-pop not-focus:sr-only"
      >
        {t.skipToContent}
      </a>
      <aside className="sticky top-0 flex h-dvh flex-col gap-4 border-r bg-sidebar p-3 text-sidebar-foreground group-has-data-[frame=editor]/frame:items-center max-lg:hidden">
        {company}
        <FindButton />
        <RailLinks nav={nav} />
        <div className="mt-auto w-full">
          <UserMenu user={user} theme={theme} signOut={signOut} />
        </div>
      </aside>
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-dvh min-w-0 flex-col outline-none max-lg:pb-[calc(104px+env(safe-area-inset-bottom))] max-lg:group-has-data-[frame=editor]/frame:pb-0"
      >
        {children}
        {newLink ? <FloatingNew {...newLink} /> : null}
      </main>
      <BottomBar nav={nav} company={company} user={user} theme={theme} signOut={signOut} />
    </div>
  )
}

/** Marks a page that needs the width: the rail shrinks, the phone's bar steps aside. */
export function EditorFrame({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div data-frame="editor" className={className}>
      {children}
    </div>
  )
}
