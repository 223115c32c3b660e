import { describe, expect, test } from 'vitest'
import { mappingProblem } from '../../fields/model'
import { guessMapping, headKeyOf } from '../model'
import { commonHeads } from './model'

const fields = ['number', 'issuedOn', 'dueOn', 'clientName', 'subtotal', 'tax', 'total']

const files = [
  ['No.', 'Issued', 'Due', 'Customer', 'Net', 'VAT', 'Gross'],
  ['Nr', 'Date', 'Due date', 'Client', 'Subtotal', 'Tax', 'Total'],
  ['Rechnungsnummer', 'Rechnungsdatum', 'Fälligkeitsdatum', 'Kunde', 'Netto', 'MwSt.', 'Betrag'],
  ['Rechnungs-Nr.', 'Datum', 'Fällig am', 'Firma', 'Nettobetrag', 'USt', 'Brutto'],
  ['Numéro de facture', 'Date', 'Date d’échéance', 'Client', 'Total HT', 'TVA', 'Total TTC'],
  ['N° facture', 'Date d’émission', 'Échéance', 'Nom du client', 'Montant HT', 'TVA', 'Montant'],
  ['Número de factura', 'Fecha', 'Vencimiento', 'Cliente', 'Base imponible', 'IVA', 'Importe'],
  ['Numero fattura', 'Data', 'Scadenza', 'Cliente', 'Imponibile', 'IVA', 'Totale'],
  ['Factuurnummer', 'Factuurdatum', 'Vervaldatum', 'Klant', 'Subtotaal', 'Btw', 'Bedrag'],
  ['Numer faktury', 'Data wystawienia', 'Termin płatności', 'Nabywca', 'Netto', 'VAT', 'Brutto'],
  ['Číslo faktury', 'Datum vystavení', 'Datum splatnosti', 'Odběratel', 'Bez DPH', 'DPH', 'Celkem'],
]

describe('plain heads', () => {
  test.each(files)('%s, %s, %s, %s, %s, %s, %s are known', (...heads) => {
    const mapping = guessMapping('invoices', heads)
    expect(heads.map((_, place) => mapping[place])).toEqual(fields)
    expect(mappingProblem('invoices', mapping, 'iso')).toBeNull()
  })

  test.each([
    ['Kunde,Straße,PLZ,Ort,Land,USt-IdNr.', 'name,billingLine1,billingPostalCode,billingCity'],
    ['Cliente,Dirección,Código postal,Ciudad', 'name,billingLine1,billingPostalCode,billingCity'],
    ['Klient,Ulica,Kod pocztowy,Miasto', 'name,billingLine1,billingPostalCode,billingCity'],
  ])('of clients, %s, are known', (heads, keys) => {
    const mapping = guessMapping('clients', heads.split(','))
    expect(Object.values(mapping).slice(0, 4)).toEqual(keys.split(','))
  })

  test('that could be two things are left out', () => {
    expect(guessMapping('invoices', ['Bezahlt', 'Rabatt', 'Payé'])).toEqual({})
  })

  test.each(['clients', 'invoices'] as const)(
    'of %s are one thing each, as they are compared',
    kind => {
      const all = Object.values(commonHeads[kind]).flat()
      expect(all.filter((head, index) => all.indexOf(head) !== index)).toEqual([])
      expect(all.filter(head => headKeyOf(head) !== head)).toEqual([])
    },
  )
})
