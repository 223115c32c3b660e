'use client'

import {
  FilePenLineIcon,
  FileTextIcon,
  LayoutGridIcon,
  ReceiptTextIcon,
  SlidersHorizontalIcon,
  UsersIcon,
} from 'lucide-react'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { sampleRows } from '@/app/kitchen-sink/sample-rows'
import { AppFrame } from '@/components/shell/app-frame'
import { CompanySwitcher } from '@/components/shell/company-switcher'
import { toRoute } from '@/components/shell/list-address'
import type { NavItem } from '@/components/shell/nav-item'
import type { PaletteAction, PaletteAnswer } from '@/components/shell/palette/model'
import type { Theme } from '@/components/shell/theme'
import type { ActionResult } from '@/lib/platform/errors'

const list: Route = '/kitchen-sink/list'
const dashboard: Route = '/kitchen-sink/dashboard'
const here: Route = '/kitchen-sink'

const nav: NavItem[] = [
  {
    href: dashboard,
    label: 'Dashboard',
    phoneLabel: 'Home',
    icon: <LayoutGridIcon />,
    onPhone: true,
  },
  { href: toRoute('/quotes'), label: 'Quotes', icon: <FilePenLineIcon />, count: 3, onPhone: true },
  {
    href: list,
    label: 'Invoices',
    icon: <FileTextIcon />,
    count: 2,
    attention: '2 overdue',
    onPhone: true,
  },
  { href: toRoute('/receipts'), label: 'Receipts', icon: <ReceiptTextIcon /> },
  { href: '/clients', label: 'Clients', icon: <UsersIcon />, onPhone: true },
  { href: '/settings', label: 'Settings', icon: <SlidersHorizontalIcon /> },
]

const actions: PaletteAction[] = [
  { label: 'New invoice', href: '/invoices/new', kind: 'create', keywords: ['bill'] },
  { label: 'New client', href: '/clients/new', kind: 'create' },
  { label: 'Dashboard', href: dashboard, kind: 'go', keys: 'g d' },
  { label: 'Invoices', href: list, kind: 'go', keys: 'g i' },
  { label: 'Kitchen sink', href: here, kind: 'go', keys: 'g k' },
]

/** The office around made-up rooms. */
export function SampleFrame({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <AppFrame
      nav={nav}
      company={
        <CompanySwitcher
          current={{ id: 'studio', name: 'Pixel Crafte Billing' }}
          companies={[{ id: 'studio', name: 'Pixel Crafte Billing' }]}
          choose={async () => undefined}
        />
      }
      user={{ name: 'Maya Lindqvist', email: 'maya@studio.example', role: 'Owner' }}
      theme={theme}
      signOut={async () => undefined}
      shortcuts={{
        actions,
        create: [{ room: list, href: '/invoices/new', label: 'New invoice' }],
        find,
        owner: 'sample',
      }}
    >
      {children}
    </AppFrame>
  )
}

const answerMs = 300

async function find(query: string): Promise<ActionResult<PaletteAnswer>> {
  await new Promise(resolve => setTimeout(resolve, answerMs))
  if (query === 'offline') return { ok: false, code: 'unavailable', message: 'Try again later.' }
  const found = sampleRows.filter(row =>
    `${row.id} ${row.client}`.toLowerCase().includes(query.toLowerCase()),
  )
  const clients = [...new Set(found.map(({ client }) => client))]
  const groups = [
    {
      of: 'clients' as const,
      matches: clients.map(title => ({
        id: title,
        kind: 'client' as const,
        title,
        detail: 'Dana Whitfield',
        href: '/clients',
      })),
    },
    {
      of: 'documents' as const,
      matches: found.map(row => ({
        id: row.id,
        kind: 'invoice' as const,
        title: `PCF-2026-${row.id}`,
        detail: row.project,
        status: row.status,
        amount: row.figures,
        href: `${list}?open=${row.id}`,
      })),
    },
  ]
  return { ok: true, value: { groups: groups.filter(({ matches }) => matches.length > 0) } }
}
