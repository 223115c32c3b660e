import { describe, expect, it } from 'vitest'
import { keptParams, listHref, openHref } from '@/components/shell/list-address'

const params = { status: 'overdue', q: 'acme', sort: 'due', older: 'abc', open: 'row-1' }

describe('the address of a list', () => {
  it('forgets cursors and the open row when the filter changes', () => {
    expect(listHref('/invoices', params, { status: 'paid' })).toBe(
      '/invoices?status=paid&q=acme&sort=due',
    )
  })

  it('loses a name that is set to null or to nothing', () => {
    expect(listHref('/invoices', params, { status: null, q: '' })).toBe('/invoices?sort=due')
    expect(listHref('/invoices', { status: 'paid' }, { status: null })).toBe('/invoices')
  })

  it('turns a page by a cursor', () => {
    expect(listHref('/invoices', params, { newer: 'xyz' })).toBe(
      '/invoices?status=overdue&q=acme&sort=due&newer=xyz',
    )
  })

  it('keeps the page of the list while rows are opened and closed beside it', () => {
    expect(openHref('/invoices', params, 'row-2')).toBe(
      '/invoices?status=overdue&q=acme&sort=due&older=abc&open=row-2',
    )
    expect(openHref('/invoices', params, null)).toBe(
      '/invoices?status=overdue&q=acme&sort=due&older=abc',
    )
  })

  it('writes what people type so that it can be read back', () => {
    const href = listHref('/invoices', {}, { q: 'Příkopy & Sons = 100%' })
    expect(new URL(href, 'http://localhost').searchParams.get('q')).toBe('Příkopy & Sons = 100%')
  })

  it('keeps the filters of a search, not its words or its place', () => {
    expect(keptParams(params)).toEqual({ status: 'overdue', sort: 'due' })
  })
})
