import {
  FilePenLineIcon,
  FileTextIcon,
  HistoryIcon,
  LayoutGridIcon,
  ReceiptTextIcon,
  SlidersHorizontalIcon,
  UsersIcon,
} from 'lucide-react'
import type { Route } from 'next'
import type { ShortcutsProps } from '@/components/shell/keys/shortcuts'
import type { NavItem } from '@/components/shell/nav-item'
import type { PaletteAction } from '@/components/shell/palette/model'
import { can, type Role } from '@/lib/access/policy'
import type { rooms } from '@/lib/messages/en/rooms'
import { shownCount } from '@/lib/register/model'

/** How much waits in the rooms, counted up to a limit. */
interface RoomCounts {
  overdueInvoices: number
  quotesWaiting: number
}

/** The rooms a role may enter, with how much waits in them. */
export function roomsOf(
  role: Role,
  { overdueInvoices, quotesWaiting }: RoomCounts,
  t: typeof rooms,
): NavItem[] {
  const overdue = overdueInvoices > 0 ? shownCount(overdueInvoices) : undefined
  const waiting = quotesWaiting > 0 ? shownCount(quotesWaiting) : undefined
  return [
    {
      href: '/dashboard',
      label: t.dashboard,
      phoneLabel: t.home,
      icon: <LayoutGridIcon {...line} />,
      onPhone: true,
    },
    {
      href: '/quotes',
      label: t.quotes,
      icon: <FilePenLineIcon {...line} />,
      count: waiting,
      onPhone: true,
    },
    {
      href: '/invoices',
      also: ['/credit-notes'],
      label: t.invoices,
      icon: <FileTextIcon {...line} />,
      count: overdue,
      attention: overdue && t.overdue(overdue),
      onPhone: true,
    },
    { href: '/receipts', label: t.receipts, icon: <ReceiptTextIcon {...line} /> },
    { href: '/clients', label: t.clients, icon: <UsersIcon {...line} />, onPhone: true },
    ...(can(role, 'read activity')
      ? [{ href: '/activity' as const, label: t.activity, icon: <HistoryIcon {...line} /> }]
      : []),
    { href: '/settings', label: t.settings, icon: <SlidersHorizontalIcon {...line} /> },
  ]
}

/** What the palette and the keys offer a role. */
export function actionsOf(role: Role, hasMailbox: boolean, t: typeof rooms): PaletteAction[] {
  const create = (name: CreateName, href: Route) => offered('create', name, href, t)
  const go = (name: GoName, href: Route, keys?: string) => offered('go', name, href, t, keys)
  return [
    create('newInvoice', '/invoices/new'),
    create('newQuote', '/quotes/new'),
    ...(can(role, 'issue documents') ? [create('newReceipt', '/receipts/new')] : []),
    ...(can(role, 'edit clients') ? [create('newClient', '/clients/new')] : []),
    go('dashboard', '/dashboard', 'g d'),
    go('quotes', '/quotes', 'g q'),
    go('invoices', '/invoices', 'g i'),
    go('receipts', '/receipts', 'g r'),
    go('clients', '/clients', 'g c'),
    go('creditNotes', '/credit-notes'),
    ...(can(role, 'read activity') ? [go('activity', '/activity', 'g a')] : []),
    go('settings', '/settings', 'g s'),
    go('templates', '/settings/templates'),
    go('mailTexts', '/settings/mail'),
    ...(hasMailbox ? [go('mailbox', '/mailbox')] : []),
  ]
}

/** What the key `n` makes: in its own room that room's document, elsewhere an invoice. */
export function createdIn(role: Role, t: typeof rooms): ShortcutsProps['create'] {
  return [
    { room: '/invoices', href: '/invoices/new', label: t.newInvoice },
    { room: '/quotes', href: '/quotes/new', label: t.newQuote },
    ...(can(role, 'issue documents')
      ? [{ room: '/receipts', href: '/receipts/new', label: t.newReceipt } as const]
      : []),
    ...(can(role, 'edit clients')
      ? [{ room: '/clients', href: '/clients/new', label: t.newClient } as const]
      : []),
  ]
}

const line = { strokeWidth: 1.6 } as const

type Name = keyof typeof rooms.keywords
type CreateName = Extract<Name, `new${string}`>
type GoName = Exclude<Name, CreateName>

function offered(
  kind: PaletteAction['kind'],
  name: Name,
  href: Route,
  t: typeof rooms,
  keys?: string,
): PaletteAction {
  return { kind, label: t[name], href, keywords: t.keywords[name], ...(keys ? { keys } : {}) }
}
