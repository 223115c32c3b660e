import { expect, test } from 'vitest'
import type { Draft } from '@/lib/drafts/model'
import { editor } from '@/lib/messages/en/editor'
import { writtenDraft, writtenLine, writtenSection } from '@/tests/support/written-drafts'
import { editorReducer, editorStateOf } from './editor-state'
import { problemsBeforeIssue, refusedFields, unreadableFields } from './problems'

const draft = (fields: Partial<Draft> = {}) =>
  writtenDraft({ clientId: 'acme', lines: [writtenLine('a'), writtenLine('b')], ...fields })

const today = '2026-11-20'
const open = (fields: Partial<Draft> = {}) => editorStateOf(draft(fields), 30, 'blank')
const placesOf = (fields: Partial<Draft>, on = today) =>
  problemsBeforeIssue(open(fields), on, editor).map(({ line, field }) => `${line}:${field}`)

test.each<[string, Partial<Draft>, string[]]>([
  ['a whole draft', {}, []],
  ['no client', { clientId: null }, [':clientId']],
  ['no lines', { lines: [] }, ['blank:description']],
  [
    'a line without a price',
    { lines: draft().lines.map(line => ({ ...line, unitPrice: '' })) },
    ['a:unitPrice', 'b:unitPrice'],
  ],
  [
    'a line without a price below a heading',
    { lines: [writtenSection('K'), writtenLine('a', { unitPrice: '' })] },
    ['a:unitPrice'],
  ],
  ['headings alone', { lines: [writtenSection('K')] }, ['K:description']],
  [
    'options alone',
    {
      kind: 'quote',
      lines: [writtenSection('K'), writtenLine('a', { optional: true, chosen: false })],
    },
    ['a:description'],
  ],
])('%s: %j', (_what, fields, places) => {
  expect(placesOf(fields)).toEqual(places)
})

test('a due date that has passed is said once', () => {
  expect(placesOf({ issuedOn: '2026-10-01', dueOn: '2026-10-31' })).toEqual([':dueOn'])
  expect(placesOf({ dueOn: '2026-11-01' })).toEqual([':dueOn'])
})

test('what cannot be read comes in the order of the form, with what is missing', () => {
  const typed = editorReducer(open({ clientId: null }), {
    type: 'number typed',
    place: { line: 'b', field: 'quantity' },
    text: '12,5x',
  })
  expect(unreadableFields(typed, editor)).toHaveLength(1)
  expect(
    problemsBeforeIssue(typed, today, editor).map(({ line, field }) => `${line}:${field}`),
  ).toEqual([':clientId', 'b:quantity'])
})

test.each([
  ['draft.lines.1.unitPrice', 'b', 'unitPrice'],
  ['draft.lines.0.discount.value', 'a', 'discount'],
  ['draft.lines.0.tax.rate', 'a', 'taxRate'],
  ['draft.defaultTax.rate', '', 'taxRate'],
  ['draft.notes', '', 'notes'],
])('the server’s %s leads to line "%s", %s', (path, line, field) => {
  expect(refusedFields({ [path]: 'No.' }, draft())).toEqual([{ line, field, sentence: 'No.' }])
})
