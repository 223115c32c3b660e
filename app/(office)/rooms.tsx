import {
  FilePenLineIcon,
  FileTextIcon,
  HistoryIcon,
  LayoutGridIcon,
  ReceiptTextIcon,
  SlidersHorizontalIcon,
  UsersIcon,
} from 'lucide-react'
import type { ShortcutsProps } from '@/components/shell/keys/shortcuts'
import type { NavItem } from '@/components/shell/nav-item'
import type { PaletteAction } from '@/components/shell/palette/model'
import { can, type Role } from '@/lib/access/policy'
import { shownCount } from '@/lib/register/model'

/** How much waits in the rooms, counted up to a limit. */
interface RoomCounts {
  overdueInvoices: number
  quotesWaiting: number
}

/** The rooms a role may enter, with how much waits in them. */
export function roomsOf(role: Role, { overdueInvoices, quotesWaiting }: RoomCounts): NavItem[] {
  const overdue = overdueInvoices > 0 ? shownCount(overdueInvoices) : undefined
  const waiting = quotesWaiting > 0 ? shownCount(quotesWaiting) : undefined
  return [
    {
      href: '/dashboard',
      label: 'Dashboard',
      phoneLabel: 'Home',
      icon: <LayoutGridIcon {...line} />,
      onPhone: true,
    },
    {
      href: '/quotes',
      label: 'Quotes',
      icon: <FilePenLineIcon {...line} />,
      count: waiting,
      onPhone: true,
    },
    {
      href: '/invoices',
      also: ['/credit-notes'],
      label: 'Invoices',
      icon: <FileTextIcon {...line} />,
      count: overdue,
      attention: overdue && `${overdue} overdue`,
      onPhone: true,
    },
    { href: '/receipts', label: 'Receipts', icon: <ReceiptTextIcon {...line} /> },
    { href: '/clients', label: 'Clients', icon: <UsersIcon {...line} />, onPhone: true },
    ...(can(role, 'read activity')
      ? [{ href: '/activity' as const, label: 'Activity', icon: <HistoryIcon {...line} /> }]
      : []),
    { href: '/settings', label: 'Settings', icon: <SlidersHorizontalIcon {...line} /> },
  ]
}

/** What the palette and the keys offer a role. */
export function actionsOf(role: Role, hasMailbox: boolean): PaletteAction[] {
  return [
    ...creating,
    ...(can(role, 'issue documents') ? [newReceipt] : []),
    ...(can(role, 'edit clients') ? [newClient] : []),
    ...going,
    ...(can(role, 'read activity') ? [toActivity] : []),
    toSettings,
    toTemplates,
    toMail,
    ...(hasMailbox ? [toMailbox] : []),
  ]
}

/** What the key `n` makes: in its own room that room's document, elsewhere an invoice. */
export function createdIn(role: Role): ShortcutsProps['create'] {
  return [
    { room: '/invoices', href: '/invoices/new', label: 'New invoice' },
    { room: '/quotes', href: '/quotes/new', label: 'New quote' },
    ...(can(role, 'issue documents')
      ? [{ room: '/receipts', href: '/receipts/new', label: 'New receipt' } as const]
      : []),
    ...(can(role, 'edit clients')
      ? [{ room: '/clients', href: '/clients/new', label: 'New client' } as const]
      : []),
  ]
}

const line = { strokeWidth: 1.6 } as const

const creating: PaletteAction[] = [
  { kind: 'create', label: 'New invoice', href: '/invoices/new', keywords: ['create', 'bill'] },
  {
    kind: 'create',
    label: 'New quote',
    href: '/quotes/new',
    keywords: ['create', 'offer', 'estimate'],
  },
]
const newReceipt: PaletteAction = {
  kind: 'create',
  label: 'New receipt',
  href: '/receipts/new',
  keywords: ['create', 'record', 'payment', 'money'],
}
const newClient: PaletteAction = {
  kind: 'create',
  label: 'New client',
  href: '/clients/new',
  keywords: ['create', 'add', 'customer'],
}

const going: PaletteAction[] = [
  { kind: 'go', label: 'Dashboard', href: '/dashboard', keys: 'g d', keywords: ['home'] },
  { kind: 'go', label: 'Quotes', href: '/quotes', keys: 'g q', keywords: ['offers'] },
  { kind: 'go', label: 'Invoices', href: '/invoices', keys: 'g i', keywords: ['bills'] },
  { kind: 'go', label: 'Receipts', href: '/receipts', keys: 'g r', keywords: ['payments'] },
  { kind: 'go', label: 'Clients', href: '/clients', keys: 'g c', keywords: ['customers'] },
  { kind: 'go', label: 'Credit notes', href: '/credit-notes', keywords: ['refunds'] },
]
const toActivity: PaletteAction = {
  kind: 'go',
  label: 'Activity',
  href: '/activity',
  keys: 'g a',
  keywords: ['log', 'history', 'audit'],
}
const toTemplates: PaletteAction = {
  kind: 'go',
  label: 'Templates',
  href: '/settings/templates',
  keywords: ['design', 'look', 'layout', 'paper'],
}
const toMail: PaletteAction = {
  kind: 'go',
  label: 'Mail texts',
  href: '/settings/mail',
  keywords: ['email', 'wording', 'message'],
}
const toMailbox: PaletteAction = {
  kind: 'go',
  label: 'Mailbox',
  href: '/mailbox',
  keywords: ['email', 'sent', 'inbox', 'captured'],
}
const toSettings: PaletteAction = {
  kind: 'go',
  label: 'Settings',
  href: '/settings',
  keys: 'g s',
  keywords: ['company', 'numbers', 'brand'],
}
