import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  markedPieces,
  matchingActions,
  type PaletteAction,
  type PaletteMatch,
  readRecent,
  withRecent,
} from '@/components/shell/palette/model'

const actions: PaletteAction[] = [
  { label: 'New invoice', href: '/invoices/new', kind: 'create', keywords: ['bill'] },
  { label: 'New client', href: '/clients/new', kind: 'create' },
  { label: 'Invoices', href: '/invoices', kind: 'go', keys: 'g i' },
]
const match = (id: string): PaletteMatch => ({
  id,
  kind: 'invoice',
  title: `PCF-${id}`,
  detail: 'Acme Design',
  status: 'paid',
  amount: '10.00',
  href: `/invoices/${id}`,
})

describe('actions', () => {
  it.each([
    ['', ['New invoice', 'New client', 'Invoices']],
    ['inv', ['New invoice', 'Invoices']],
    ['new inv', ['New invoice']],
    ['INV new', ['New invoice']],
    ['bill', ['New invoice']],
    ['voice', []],
  ])('found by “%s”', (query, labels) => {
    expect(matchingActions(actions, query).map(({ label }) => label)).toEqual(labels)
  })
})

describe('marks', () => {
  it.each([
    ['Acme Design', 'acm', ['[Acm]', 'e', ' ', 'Design']],
    ['Acme Design', 'des acme', ['[Acme]', ' ', '[Des]', 'ign']],
    ['Acme Design', 'sign', ['Acme', ' ', 'Design']],
    ['Acme Design', '', ['Acme', ' ', 'Design']],
  ])('in %s for “%s”', (text, query, expected) => {
    const shown = markedPieces(text, query).map(each =>
      each.marked ? `[${each.text}]` : each.text,
    )
    expect(shown).toEqual(expected)
  })

  it('never change the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, query) => {
        expect(
          markedPieces(text, query)
            .map(each => each.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('recent choices', () => {
  it('are few, newest first, each once, without what grows old', () => {
    const ids = ['1', '2', '3', '4', '5', '6', '7', '3']
    const recent = ids.reduce<readonly PaletteMatch[]>(
      (kept, id) => withRecent(kept, match(id)),
      [],
    )
    expect(recent.map(({ id }) => id)).toEqual(['3', '7', '6', '5', '4', '2'])
    expect(recent[0]).toEqual({
      id: '3',
      kind: 'invoice',
      title: 'PCF-3',
      detail: 'Acme Design',
      href: '/invoices/3',
    })
  })

  it('come back from what the browser kept', () => {
    const kept = withRecent([], match('1'))
    expect(readRecent(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['another shape', [{ id: 1 }, null, 'x']],
    ['an unknown kind', [{ ...match('1'), kind: 'spell' }]],
    ['an address elsewhere', [{ ...match('1'), href: 'https://example.com' }]],
    ['an address elsewhere without a scheme', [{ ...match('1'), href: '//example.com' }]],
    ['a script', [{ ...match('1'), href: 'javascript:alert(1)' }]],
  ])('are none when it kept %s', (_what, stored) => {
    expect(readRecent(stored)).toEqual([])
  })
})
