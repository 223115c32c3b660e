import { describe, expect, test } from 'vitest'
import { emptyAddress } from '@/lib/clients/model'
import type { Deduction, Draft, DraftLine } from '@/lib/drafts/model'
import { writtenDraft, writtenLine, writtenSection } from '@/tests/support/written-drafts'
import {
  draftToSave,
  type EditorAction,
  type EditorState,
  editorReducer,
  editorStateOf,
  wholeDraft,
} from './editor-state'

const line = (id: string, fields: Partial<DraftLine> = {}) => writtenLine(id, fields)

const draft = (fields: Partial<Draft> = {}) =>
  writtenDraft({ lines: [line('a'), line('b'), line('c')], ...fields })

const deposit: Deduction = {
  invoiceId: 'deposit',
  number: 'PCF-0001',
  issuedOn: '2026-11-01',
  category: 'S',
  rate: '19',
  amount: '30.00',
}

const open = (fields: Partial<Draft> = {}) => editorStateOf(draft(fields), 30, 'blank')

const reduced = (state: EditorState, ...actions: EditorAction[]) =>
  actions.reduce(editorReducer, state)

const idsOf = (state: EditorState) => state.draft.lines.map(one => one.id).join('')

describe('opening', () => {
  test('a draft without lines gets a blank one, which is not saved', () => {
    const state = open({ lines: [] })
    expect(idsOf(state)).toBe('blank')
    expect(draftToSave(state.draft).lines).toEqual([])
  })

  test.each([
    ['2026-12-20', true],
    ['2026-12-21', false],
  ])('a due date of %s follows the issue date: %s', (dueOn, follows) => {
    expect(open({ dueOn }).dueFollows).toBe(follows)
  })
})

describe('another look', () => {
  const choose = (presetId: string): EditorAction => ({
    type: 'preset chosen',
    presetId,
    before: { notes: 'Thanks', terms: '30 days' },
    after: { notes: 'Hello', terms: '' },
  })

  test('brings its texts where nobody wrote any', () => {
    const { draft: chosen } = reduced(open({ notes: 'Thanks', terms: '30 days' }), choose('p'))
    expect(chosen).toMatchObject({ presetId: 'p', notes: 'Hello', terms: '' })
  })

  test('leaves what somebody wrote', () => {
    const { draft: chosen } = reduced(open({ notes: 'Dear Ann', terms: '' }), choose('p'))
    expect(chosen).toMatchObject({ presetId: 'p', notes: 'Dear Ann', terms: '' })
  })
})

test('a line gets its photo and loses it again, and alone it is not blank', () => {
  const photo = { sha256: 'a'.repeat(64), width: 4, height: 3 }
  const pictured = reduced(open({ lines: [] }), { type: 'line pictured', line: 'blank', photo })
  expect(draftToSave(pictured.draft).lines).toMatchObject([{ id: 'blank', photo }])
  const bare = reduced(pictured, { type: 'line pictured', line: 'blank', photo: null })
  expect(draftToSave(bare.draft).lines).toEqual([])
})

describe('dates', () => {
  const choose = (field: 'issuedOn' | 'dueOn', text: string): EditorAction => ({
    type: 'date chosen',
    field,
    text,
    termDays: 30,
  })

  test('the due date follows the issue date until it was chosen', () => {
    const moved = reduced(open(), choose('issuedOn', '2026-11-01'))
    expect(moved.draft.dueOn).toBe('2026-12-01')
    const touched = reduced(moved, choose('dueOn', '2026-11-15'), choose('issuedOn', '2026-11-02'))
    expect(touched.draft.dueOn).toBe('2026-11-15')
  })

  test('where the calendar ends before it, the due date stays as it is and follows again later', () => {
    expect(open({ issuedOn: '9999-12-31', dueOn: '9999-12-31' }).dueFollows).toBe(false)
    const atTheEnd = reduced(open(), choose('issuedOn', '9999-12-31'))
    expect(atTheEnd.draft).toMatchObject({ issuedOn: '9999-12-31', dueOn: '2026-12-20' })
    expect(reduced(atTheEnd, choose('issuedOn', '2026-11-01')).draft.dueOn).toBe('2026-12-01')
  })

  test('a text that is no date stays as typed and leaves the date as it was', () => {
    const state = reduced(open(), choose('dueOn', 'soon'))
    expect(state.typed[wholeDraft]).toEqual({ dueOn: 'soon' })
    expect(state.draft.dueOn).toBe('2026-12-20')
    expect(reduced(state, choose('dueOn', '2026-12-24')).typed).toEqual({})
  })
})

describe('numbers', () => {
  const place = { line: 'b', field: 'quantity' } as const

  test.each([
    ['12,5', '12.5'],
    ['1.250,50', '1250.50'],
    ['1 250', '1250'],
    ['', ''],
  ])('"%s" is read as %s and shown as typed until the field is left', (text, value) => {
    const typing = reduced(open(), { type: 'number typed', place, text })
    expect(typing.draft.lines[1]?.quantity).toBe(value)
    expect(typing.typed.b).toEqual({ quantity: text })
    expect(reduced(typing, { type: 'number left', place }).typed).toEqual({})
  })

  test('what cannot be read stays in its field and changes nothing', () => {
    const state = reduced(
      open(),
      { type: 'number typed', place, text: '12,5x' },
      { type: 'number left', place },
    )
    expect(state.typed.b).toEqual({ quantity: '12,5x' })
    expect(state.draft.lines[1]?.quantity).toBe('1')
  })

  test('a discount typed on a line without one is a percentage', () => {
    const typed = reduced(open(), {
      type: 'number typed',
      place: { line: 'a', field: 'discount' },
      text: '5%',
    })
    expect(typed.draft.lines[0]?.discount).toEqual({ kind: 'percent', value: '5' })
  })
})

describe('tax', () => {
  const choose = (at: string, category: 'S' | 'AE' | null): EditorAction => ({
    type: 'tax chosen',
    line: at,
    category,
    usualRate: '19',
  })

  test('untouched lines stay untouched when the default changes', () => {
    const state = reduced(open(), choose(wholeDraft, 'AE'))
    expect(state.draft.defaultTax).toEqual({ category: 'AE', rate: '' })
    expect(state.draft.lines.every(one => one.tax === null)).toBe(true)
  })

  test('a line has its own category until it follows the invoice again', () => {
    const own = reduced(open(), choose('a', 'S'))
    expect(own.draft.lines[0]?.tax).toEqual({ category: 'S', rate: '19' })
    expect(reduced(own, choose('a', null)).draft.lines[0]?.tax).toBeNull()
  })
})

describe('lines', () => {
  test.each<[string, EditorAction, string]>([
    ['is added at the end', { type: 'line added', kind: 'line', line: 'd' }, 'abcd'],
    ['is removed', { type: 'line removed', line: 'b' }, 'ac'],
    ['is put back in its place', { type: 'line put back', line: line('x'), index: 1 }, 'axbc'],
    ['is duplicated below itself', { type: 'line duplicated', line: 'a', copy: 'x' }, 'axbc'],
    ['moves down', { type: 'line moved', line: 'a', to: 2 }, 'bca'],
    ['moves up', { type: 'line moved', line: 'c', to: 0 }, 'cab'],
    ['cannot move beyond the end', { type: 'line moved', line: 'c', to: 3 }, 'abc'],
  ])('a line %s', (_what, action, ids) => {
    expect(idsOf(reduced(open(), action))).toBe(ids)
  })

  test('changing one line leaves the others the very same', () => {
    const before = open()
    const state = reduced(before, { type: 'line written', line: 'b', fields: { unit: 'hour' } })
    expect(state.draft.lines[0]).toBe(before.draft.lines[0])
    expect(state.draft.lines[2]).toBe(before.draft.lines[2])
  })

  test('removing a line forgets what was typed on it', () => {
    const place = { line: 'b', field: 'quantity' } as const
    const typed = reduced(open(), { type: 'number typed', place, text: 'x' })
    expect(reduced(typed, { type: 'line removed', line: 'b' }).typed).toEqual({})
  })
})

describe('sections', () => {
  const lines = ['x', 'K', 'a', 'b', 'L', 'c'].map(id =>
    id === id.toUpperCase() ? writtenSection(id) : line(id),
  )
  const [up, down] = [-1, 1] as const

  test.each<[string, EditorAction, string]>([
    ['is added at the end', { type: 'line added', kind: 'section', line: 'M' }, 'xKabLcM'],
    ['gets a line', { type: 'line added', kind: 'line', line: 'd', section: 'K' }, 'xKabdLc'],
    [
      'that is the last gets a line',
      { type: 'line added', kind: 'line', line: 'd', section: 'L' },
      'xKabLcd',
    ],
    ['is moved alone', { type: 'line moved', line: 'L', to: 2 }, 'xKLabc'],
    ['moves down with its lines', { type: 'line section moved', line: 'K', by: down }, 'xLcKab'],
    ['moves up with its lines', { type: 'line section moved', line: 'L', by: up }, 'xLcKab'],
    [
      'never moves above lines without one',
      { type: 'line section moved', line: 'K', by: up },
      'xKabLc',
    ],
    ['never moves beyond the end', { type: 'line section moved', line: 'L', by: down }, 'xKabLc'],
    ['leaves its lines when it is removed', { type: 'line removed', line: 'L' }, 'xKabc'],
  ])('a section %s', (_what, action, ids) => {
    expect(idsOf(reduced(open({ lines }), action))).toBe(ids)
  })

  test('a new one is a heading and nothing else', () => {
    const state = reduced(open(), { type: 'line added', kind: 'section', line: 'M' })
    expect(state.draft.lines.at(-1)).toEqual(
      writtenLine('M', { kind: 'section', description: '', quantity: '', unitPrice: '' }),
    )
  })

  test('one without a heading is not saved where it stands last', () => {
    const state = reduced(open(), { type: 'line added', kind: 'section', line: 'M' })
    expect(draftToSave(state.draft).lines).toHaveLength(3)
  })
})

describe('options', () => {
  const offer = (optional: boolean, chosen: boolean): EditorAction => ({
    type: 'line offered',
    line: 'b',
    optional,
    chosen,
  })

  test.each([
    [offer(true, false), { optional: true, chosen: false }],
    [offer(true, true), { optional: true, chosen: true }],
    [offer(false, false), { optional: false, chosen: true }],
  ])('%j', (action, line) => {
    expect(reduced(open({ kind: 'quote' }), action).draft.lines[1]).toMatchObject(line)
  })
})

test('what a deposit takes off stays whatever is written', () => {
  const deductions = [deposit]
  const state = reduced(
    open({ deductions, rounding: '0.01' }),
    { type: 'line removed', line: 'a' },
    { type: 'fields changed', fields: { notes: 'Thanks' } },
  )
  expect(draftToSave(state.draft)).toMatchObject({ deductions, rounding: '0.01' })
  const settled = reduced(state, { type: 'rounding settled', rounding: '' })
  expect(draftToSave(settled.draft)).toMatchObject({ deductions, rounding: '' })
})

describe('choosing a client', () => {
  const choose = (currency: string, previousCurrency = ''): EditorAction => ({
    type: 'client chosen',
    client: {
      id: 'client',
      name: 'Acme',
      contactName: '',
      email: '',
      currency,
      language: '',
      taxId: '',
      billing: emptyAddress,
    },
    previousCurrency,
    companyCurrency: 'USD',
  })

  test.each([
    ['the client’s currency', { currency: 'USD' }, choose('EUR'), 'EUR'],
    ['the company’s again', { currency: 'EUR' }, choose('', 'EUR'), 'USD'],
    ['what was chosen by hand', { currency: 'GBP' }, choose('EUR'), 'GBP'],
  ])('the currency becomes or stays %s', (_what, fields, action, currency) => {
    expect(reduced(open(fields), action).draft.currency).toBe(currency)
  })

  test('changes nothing in a draft made from a quote, and neither does a currency or tax mode', () => {
    const state = editorStateOf(draft(), 30, 'blank', true)
    const { clientId, currency, taxMode } = state.draft
    const written = reduced(
      state,
      { type: 'replaced', state: { ...state, isFromQuote: false } },
      choose('EUR'),
      {
        type: 'fields changed',
        fields: { currency: 'GBP', taxMode: 'inclusive', notes: 'Thanks' },
      },
    )
    expect(written.draft).toMatchObject({ clientId, currency, taxMode, notes: 'Thanks' })
    expect(written.isFromQuote).toBe(true)
  })
})

test('empty discounts are not saved', () => {
  const empty = { kind: 'amount', value: '' } as const
  const saved = draftToSave(draft({ discount: empty, lines: [line('a', { discount: empty })] }))
  expect(saved.discount).toBeNull()
  expect(saved.lines[0]?.discount).toBeNull()
})
