'use client'

import { InboxIcon, LogOutIcon, MonitorIcon, MoonIcon, SunIcon, UserIcon } from 'lucide-react'
import Link from 'next/link'
import { startTransition } from 'react'
import type { FrameUser } from '@/components/shell/nav-item'
import { signOutHere } from '@/components/shell/sign-out'
import { type Theme, themeOf, themes } from '@/components/shell/theme'
import { useTheme } from '@/components/shell/use-theme'
import { Avatar } from '@/components/ui/avatar'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

const themeIcons = { system: MonitorIcon, light: SunIcon, dark: MoonIcon } as const

type UserMenuProps = { user: FrameUser; theme: Theme; signOut: () => Promise<unknown> }

/** The foot of the rail: who is signed in, the theme, the way out. */
export function UserMenu({ user, theme, signOut }: UserMenuProps) {
  const [chosen, choose] = useTheme(theme)
  const words = useMessages(shell)
  const t = words.userMenu
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t.accountMenu(user.name, user.role)}
        className="flex h-10 w-full items-center gap-2.5 rounded-lg px-2 text-left text-sm text-foreground transition-colors group-has-data-[frame=editor]/frame:justify-center group-has-data-[frame=editor]/frame:px-0 hover:bg-sidebar-accent data-[state=open]:bg-sidebar-accent"
      >
        <Avatar name={user.name} />
        <span className="min-w-0 flex-1 truncate group-has-data-[frame=editor]/frame:hidden">
          {user.name}
        </span>
        <span className="text-xs text-muted-foreground group-has-data-[frame=editor]/frame:hidden">
          {user.role}
        </span>
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="start" className="min-w-[208px]">
        {user.email ? <DropdownMenuLabel>{user.email}</DropdownMenuLabel> : null}
        <DropdownMenuRadioGroup value={chosen} onValueChange={next => choose(themeOf(next))}>
          {themes.map(name => {
            const Icon = themeIcons[name]
            return (
              <DropdownMenuRadioItem key={name} value={name}>
                <Icon strokeWidth={1.6} aria-hidden />
                {words.themes[name]}
              </DropdownMenuRadioItem>
            )
          })}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/account">
            <UserIcon strokeWidth={1.6} aria-hidden />
            {t.account}
          </Link>
        </DropdownMenuItem>
        {user.hasMailbox ? (
          <DropdownMenuItem asChild>
            <Link href="/mailbox">
              <InboxIcon strokeWidth={1.6} aria-hidden />
              {t.mailbox}
            </Link>
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuItem
          onSelect={() =>
            startTransition(async () => {
              await signOutHere(signOut)
            })
          }
        >
          <LogOutIcon strokeWidth={1.6} aria-hidden />
          {t.signOut}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
