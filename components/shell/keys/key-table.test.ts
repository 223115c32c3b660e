import { describe, expect, it } from 'vitest'
import { createIn, keyTable } from '@/components/shell/keys/key-table'
import { paletteTexts } from '@/lib/messages/en/palette'

const create = [
  { room: '/invoices', href: '/invoices/new', label: 'New invoice' },
  { room: '/quotes', href: '/quotes/new', label: 'New quote' },
]

describe('what n makes', () => {
  it.each([
    ['/quotes', 'New quote'],
    ['/quotes/some-id', 'New quote'],
    ['/quotesandmore', 'New invoice'],
    ['/dashboard', 'New invoice'],
  ])('in %s', (pathname, label) => {
    expect(createIn(create, pathname)?.label).toBe(label)
  })

  it('is nothing where nothing can be made', () => {
    expect(createIn([], '/quotes')).toBeNull()
  })
})

describe('the help', () => {
  it('lists the shortcuts of actions and what n makes here', () => {
    const actions = [
      { label: 'Quotes', href: '/clients', kind: 'go', keys: 'g q' },
      { label: 'Settings', href: '/settings', kind: 'go' },
    ] as const
    const extra = [{ title: 'In the editor', lines: [{ keys: ['⌘ S'], does: 'Save now' }] }]
    const groups = keyTable(actions, create[1] ?? null, extra, paletteTexts.keyTable)
    expect(groups.map(({ title }) => title)).toEqual([
      'Anywhere',
      'Go to',
      'In a list',
      'In the editor',
    ])
    expect(groups[0]?.lines.at(-1)).toEqual({ keys: ['n'], does: 'New quote' })
    expect(groups[1]?.lines).toEqual([{ keys: ['g q'], does: 'Quotes' }])
  })
})
