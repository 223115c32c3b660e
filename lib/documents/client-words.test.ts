import { describe, expect, it } from 'vitest'
import { accountRowsOf, momentInZone } from './client-words'

describe('what paper says in short', () => {
  it('names the city whose clocks a moment was read from', () => {
    const at = (zone: string) => momentInZone('20 Nov 2026, 14:32', zone, 'en-GB')
    expect(at('America/New_York')).toBe('20 Nov 2026, 14:32 (New York time)')
    expect(at('America/Argentina/Buenos_Aires')).toBe('20 Nov 2026, 14:32 (Buenos Aires time)')
    expect(momentInZone('20.11.2026, 14:32', 'Europe/Berlin', 'de')).toBe(
      '20.11.2026, 14:32 (Ortszeit Berlin)',
    )
    expect(momentInZone('20 nov. 2026, 14:32', 'Europe/Paris', 'fr')).toBe(
      '20 nov. 2026, 14:32 (heure locale à Paris)',
    )
  })

  it('leaves zones that are named after no city as they are', () => {
    const at = (zone: string) => momentInZone('14:32', zone, 'en-US')
    expect([at('UTC'), at('Etc/GMT+5')]).toEqual(['14:32 (UTC)', '14:32 (Etc/GMT+5)'])
  })

  it('names the holder of an account as one', () => {
    const labels = (first: string, locale: 'en-US' | 'de') =>
      accountRowsOf(
        [
          { label: first, value: 'Northlight' },
          { label: 'IBAN', value: 'DE02' },
        ],
        locale,
      ).map(({ label }) => label)
    expect(labels('Name', 'en-US')).toEqual(['Account holder', 'IBAN'])
    expect(labels('Empfänger', 'de')).toEqual(['Empfänger', 'IBAN'])
  })
})
