import { describe, expect, it } from 'vitest'
import { daysLater, shownDate, toLocalDate, typedDate } from '@/components/ui/iso-date'

const today = new Date(2026, 10, 20)

describe('dates in a field', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-1-5', '2026-01-05'],
    ['20 Nov 2026', '2026-11-20'],
    [' 20  november 2026 ', '2026-11-20'],
    ['20 nov', '2026-11-20'],
    ['Nov 20, 2026', '2026-11-20'],
    ['20.11.2026', '2026-11-20'],
    ['20/11/2026', '2026-11-20'],
    ['11/20/2026', '2026-11-20'],
    ['29 Feb 2028', '2028-02-29'],
  ])('reads %s as %s', (typed, iso) => {
    expect(typedDate(typed, today)).toBe(iso)
  })

  it.each(['', '31 Feb 2026', '29 Feb 2027', '2026-13-01', '3/4/2026', 'soon', '20 Foo 2026'])(
    'refuses %s rather than guess',
    typed => {
      expect(typedDate(typed, today)).toBeNull()
    },
  )

  it('shows a date in words and leaves other text alone', () => {
    expect(shownDate('2026-11-03')).toBe('3 Nov 2026')
    expect(shownDate('soon')).toBe('soon')
  })

  it('counts days over the ends of months and years', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysLater('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('knows no 30 February', () => {
    expect(toLocalDate('2026-02-30')).toBeUndefined()
  })
})
