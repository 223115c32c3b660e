import { describe, expect, it } from 'vitest'
import { activeFilters, clearedHref, rangePresets } from '@/components/shell/list-filter-words'
import { shell } from '@/lib/messages/en/shell'

const t = shell.listFilterWords

const sorts = [
  { value: 'issued', label: 'Newest first' },
  { value: 'total', label: 'Largest first' },
]
const list = { path: '/invoices', sorts } as const
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('what narrows a list', () => {
  it('says nothing when nothing does', () => {
    const params = { status: 'paid', q: 'acme', sort: 'issued', older: 'abc' }
    expect(activeFilters({ ...list, params }, t)).toEqual([])
  })

  it('is named one by one, each with the list without it', () => {
    const params = {
      status: 'paid',
      from: '2026-11-01',
      to: '2026-11-30',
      creator: 'me',
      sort: 'total',
    }
    const chips = activeFilters(
      { ...list, params, extra: [{ label: 'Acme', names: ['client'] }] },
      t,
    )
    expect(chips.map(({ label }) => plain(label))).toEqual([
      'Acme',
      '1 Nov 2026 – 30 Nov 2026',
      'Mine',
      'Largest first',
    ])
    expect(chips[1]?.href).toBe('/invoices?status=paid&creator=me&sort=total')
  })

  it.each([
    [{ from: '2026-11-01' }, ['From 1 Nov 2026']],
    [{ to: '2026-11-01' }, ['Until 1 Nov 2026']],
    [{ from: '2026-11-01', to: '2026-11-01' }, ['1 Nov 2026']],
    [{ from: '2026-02-30' }, []],
    [{ creator: 'somebody', sort: 'no such' }, []],
  ])('reads %j', (params, words) => {
    const chips = activeFilters({ ...list, params }, t)
    expect(chips.map(({ label }) => plain(label))).toEqual(words)
  })

  it('goes at once and leaves status and search', () => {
    const params = { status: 'paid', q: 'acme', from: '2026-11-01', sort: 'total', open: 'row' }
    expect(clearedHref({ ...list, params })).toBe('/invoices?status=paid&q=acme')
  })
})

describe('ranges to choose', () => {
  it.each([
    ['2026-11-20', '2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
    ['2028-03-31', '2028-03-01', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['2027-03-01', '2027-03-01', '2027-03-31', '2027-02-01', '2027-02-28'],
    ['2027-01-01', '2027-01-01', '2027-01-31', '2026-12-01', '2026-12-31'],
  ])('on %s', (today, from, to, lastFrom, lastTo) => {
    const [month, last, year] = rangePresets(today, t)
    expect(month).toEqual({ label: 'This month', from, to })
    expect(last).toEqual({ label: 'Last month', from: lastFrom, to: lastTo })
    expect(year?.from).toBe(`${today.slice(0, 4)}-01-01`)
  })
})
