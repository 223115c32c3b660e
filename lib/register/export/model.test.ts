import { describe, expect, it } from 'vitest'
import type { DocumentRow } from '../model'
import { commonKindOf, csvCellsOf, csvHead, exportName, fileNamesOf } from './model'

describe('the files of a ZIP', () => {
  it('have names that no file system refuses', () => {
    const names = ['PCF/2026\\1 Smith: "Sons" <x>|?*', '..', '', ' a\u0000b\n ', 'ＣＯＮ Möbel']
    expect(fileNamesOf(names, '.pdf')).toEqual([
      'PCF-2026-1 Smith- -Sons- -x-.pdf',
      'document.pdf',
      'document (2).pdf',
      'a-b-.pdf',
      'ＣＯＮ Möbel.pdf',
    ])
  })

  it('are short enough for every file system, also in other scripts', () => {
    const [name = ''] = fileNamesOf([`1 ${'図'.repeat(160)}`], '.pdf')
    expect(Buffer.byteLength(name)).toBeLessThan(255)
    expect(name.isWellFormed()).toBe(true)
  })

  it('never share a name, whatever their capitals', () => {
    expect(fileNamesOf(['A 1', 'a 1', 'A 1', 'A 1 (2)'], '.pdf')).toEqual([
      'A 1.pdf',
      'a 1 (2).pdf',
      'A 1 (3).pdf',
      'A 1 (2) (2).pdf',
    ])
  })

  it('name the ZIP after their kind, if they have one', () => {
    expect(commonKindOf([{ kind: 'quote' }, { kind: 'quote' }])).toBe('quote')
    expect(commonKindOf([{ kind: 'quote' }, { kind: 'receipt' }])).toBeNull()
    expect(exportName('credit_note', '2026-11-20', '.csv')).toBe('Credit notes 2026-11-20.csv')
    expect(exportName(null, '2026-11-20', '.zip')).toBe('Documents 2026-11-20.zip')
  })
})

describe('a row of an export', () => {
  const row: DocumentRow = {
    id: '',
    kind: 'invoice',
    status: 'partly_paid',
    number: 'PCF-1',
    clientId: '',
    clientName: '=cmd()',
    currency: 'USD',
    total: '100.00',
    paid: '40.00',
    credited: '10.00',
    open: '50.00',
    issuedOn: '2026-11-01',
    dueOn: '2026-12-01',
    updatedAt: new Date(0),
  }

  it('has a cell under every head', () => {
    expect(csvCellsOf(row)).toHaveLength(csvHead.length)
    expect(csvCellsOf(row).slice(2, 6)).toEqual([
      'Partly paid',
      '=cmd()',
      '2026-11-01',
      '2026-12-01',
    ])
    expect(csvCellsOf(row).slice(7)).toEqual([
      { figure: '100.00' },
      { figure: '40.00' },
      { figure: '10.00' },
      { figure: '50.00' },
    ])
  })

  it('says nothing of dates a draft does not have, or of payments of a quote', () => {
    const draft = csvCellsOf({ ...row, kind: 'quote', status: 'draft', number: null })
    expect(draft.slice(4, 6)).toEqual([null, null])
    expect(draft.slice(8)).toEqual([null, null, null])
  })
})
