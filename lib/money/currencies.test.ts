import { describe, expect, it, test } from 'vitest'
import { currencies, currencyOf, digitsOfCurrency, isCurrency } from '@/lib/money/currencies'

describe('the currencies', () => {
  const codesWith = (digits: number) =>
    currencies.filter(currency => currency.digits === digits).map(currency => currency.code)

  it('without decimals are these', () => {
    const codes = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
    expect(codesWith(0)).toEqual(codes.split(' '))
  })

  it('with three decimals are these', () => {
    expect(codesWith(3)).toEqual('BHD IQD JOD KWD LYD OMR TND'.split(' '))
  })

  it('have two decimals otherwise', () => {
    expect(codesWith(0).length + codesWith(2).length + codesWith(3).length).toBe(currencies.length)
  })

  it('stand once each, by code, with a sign', () => {
    const codes = currencies.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(codes).toHaveLength(155)
    for (const { code, symbol } of currencies) {
      expect(code).toMatch(/^[A-Z]{3}$/)
      expect(symbol).not.toBe('')
    }
  })

  it('share no sign', () => {
    const symbols = currencies.map(({ symbol }) => symbol)
    expect(new Set(symbols).size).toBe(symbols.length)
  })

  test.each([
    ['CLF', 4],
    ['UYW', 4],
    ['UYI', 0],
    ['BGN', 2],
  ])('include %s for documents that exist, but do not offer it', (code, digits) => {
    expect(digitsOfCurrency(code)).toBe(digits)
    expect(currencies.some(currency => currency.code === code)).toBe(false)
  })

  test.each(['eur', 'EURO', 'XXX', 'XAU', '', 'toString', '__proto__'])('do not know %j', code => {
    expect(isCurrency(code)).toBe(false)
    expect(currencyOf(code)).toBeNull()
    expect(digitsOfCurrency(code)).toBeNull()
  })

  it('know the euro', () => {
    const euro = { code: 'EUR', digits: 2, symbol: '€' }
    expect(currencyOf('EUR')).toEqual(euro)
  })
})
