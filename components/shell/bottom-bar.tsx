'use client'

import { EllipsisIcon, InboxIcon, LogOutIcon, UserIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useState, useTransition } from 'react'
import { type FrameUser, isCurrentRoom, type NavItem } from '@/components/shell/nav-item'
import { signOutHere } from '@/components/shell/sign-out'
import { type Theme, themeOf, themes } from '@/components/shell/theme'
import { useTheme } from '@/components/shell/use-theme'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Drawer, DrawerContent, DrawerTitle, DrawerTrigger } from '@/components/ui/drawer'
import { Segment, Segments } from '@/components/ui/segments'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type BottomBarProps = {
  nav: NavItem[]
  company: ReactNode
  user: FrameUser
  theme: Theme
  signOut: () => Promise<unknown>
}

const place = cn(
  'flex flex-col items-center justify-center gap-[3px] text-2xs leading-3 font-medium text-muted-foreground -outline-offset-2 [&_svg]:size-[22px] [&_svg]:stroke-[1.6]',
  'aria-[current=page]:text-primary-text data-[state=open]:text-primary-text',
)

/** A phone's places: four rooms and, under More, the others, the company and the person. */
export function BottomBar({ nav, ...rest }: BottomBarProps) {
  const t = useMessages(shell).bottomBar
  const pathname = usePathname()
  const places = nav.filter(item => item.onPhone).slice(0, 4)
  const rooms = nav.filter(item => !places.includes(item))
  const own = accountItem(useMessages(shell).userMenu.account)
  const others = [...rooms, ...(rest.user.hasMailbox ? [mailboxItem(t.mailbox)] : []), own]
  return (
    <nav
      aria-label={t.places}
      className="fixed inset-x-0 bottom-0 z-30 grid h-[calc(var(--bottom-bar)+env(safe-area-inset-bottom))] auto-cols-fr grid-flow-col border-t bg-background px-2 pb-[env(safe-area-inset-bottom)] group-has-data-[frame=editor]/frame:hidden group-has-data-selecting/frame:invisible lg:hidden"
    >
      {places.map(item => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={isCurrentRoom(item, pathname) ? 'page' : undefined}
          className={place}
        >
          <span className="relative">
            {item.icon}
            {item.attention ? (
              <span className="absolute -top-0.5 -right-1 size-2 rounded-full bg-status-overdue-solid ring-2 ring-background" />
            ) : null}
          </span>
          {item.phoneLabel ?? item.label}
          {item.attention ? <span className="sr-only">, {item.attention}</span> : null}
        </Link>
      ))}
      <More others={others} here={others.some(item => isCurrentRoom(item, pathname))} {...rest} />
    </nav>
  )
}

/** On a desk it is in the menu of the person. */
function mailboxItem(label: string): NavItem {
  return { href: '/mailbox', label, icon: <InboxIcon strokeWidth={1.6} aria-hidden /> }
}

/** There too. */
function accountItem(label: string): NavItem {
  return { href: '/account', label, icon: <UserIcon strokeWidth={1.6} aria-hidden /> }
}

type MoreProps = Omit<BottomBarProps, 'nav'> & { others: NavItem[]; here: boolean }

function More({ others, here, company, user, theme, signOut }: MoreProps) {
  const t = useMessages(shell).bottomBar
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <DrawerTrigger className={place} aria-current={here ? 'page' : undefined}>
        <EllipsisIcon aria-hidden />
        {t.more}
      </DrawerTrigger>
      <DrawerContent aria-describedby={undefined}>
        <DrawerTitle className="sr-only">{t.more}</DrawerTitle>
        <div className="grid gap-4 overflow-y-auto px-5 py-3">
          <div className="-mx-2">{company}</div>
          {others.length > 0 ? (
            <ul className="-mx-2 border-t pt-2">
              {others.map(item => (
                <li key={item.href}>
                  <Link
                    href={item.href}
                    onClick={() => setOpen(false)}
                    className="flex min-h-12 items-center gap-3 rounded-xl px-2 text-lg active:bg-hover [&_svg]:size-5 [&_svg]:stroke-[1.6] [&_svg]:text-muted-foreground"
                  >
                    {item.icon}
                    {item.label}
                    {item.count ? (
                      <span
                        className={cn(
                          'num ml-auto text-sm text-muted-foreground',
                          item.attention && 'font-medium text-status-overdue',
                        )}
                      >
                        {item.count}
                        {item.attention ? (
                          <span className="sr-only">, {item.attention}</span>
                        ) : null}
                      </span>
                    ) : null}
                  </Link>
                </li>
              ))}
            </ul>
          ) : null}
          <ThemeSegments theme={theme} />
          <Person user={user} signOut={signOut} />
        </div>
      </DrawerContent>
    </Drawer>
  )
}

function ThemeSegments({ theme }: { theme: Theme }) {
  const { bottomBar: t, themes: words } = useMessages(shell)
  const [chosen, choose] = useTheme(theme)
  return (
    <Segments aria-label={t.theme} value={chosen} onValueChange={next => choose(themeOf(next))}>
      {themes.map(name => (
        <Segment key={name} value={name}>
          {name === 'system' ? t.device : words[name]}
        </Segment>
      ))}
    </Segments>
  )
}

function Person({ user, signOut }: Pick<BottomBarProps, 'user' | 'signOut'>) {
  const t = useMessages(shell).bottomBar
  const [leaving, startLeaving] = useTransition()
  const leave = () =>
    startLeaving(async () => {
      await signOutHere(signOut)
    })
  return (
    <div className="flex min-h-12 items-center gap-3 border-t pt-4">
      <Avatar name={user.name} size="lg" />
      <div className="min-w-0 flex-1">
        <div className="truncate text-lg">{user.name}</div>
        <div className="truncate text-sm text-muted-foreground">{user.email ?? user.role}</div>
      </div>
      <Button pending={leaving} onClick={leave}>
        <LogOutIcon strokeWidth={1.6} aria-hidden />
        {t.signOut}
      </Button>
    </div>
  )
}
