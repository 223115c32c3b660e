import { beforeEach, describe, expect, test } from 'vitest'
import type { DraftKind } from '@/lib/drafts/model'
import { newId } from '@/lib/platform/ids'
import { writtenDraft, writtenLine, writtenSection } from '@/tests/support/written-drafts'
import { DraftMirror, type Mirrored } from './draft-mirror'

const now = new Date('2026-11-20T10:00:00Z')
const draftId = newId()
const linesWritten = [writtenSection(newId()), writtenLine(newId(), { optional: true })]
const nobody: ReadonlySet<string> = new Set()

const mirrored = (notes: string, fields: Partial<Mirrored> = {}, id = draftId): Mirrored => {
  const discount = { kind: 'percent', value: '' } as const
  const draft = writtenDraft({ id, discount, notes, lines: linesWritten })
  const typed = { '': { discount: '12,5x' } }
  return {
    state: { draft, typed, dueFollows: true, isFromQuote: false },
    client: null,
    version: 2,
    writtenAt: '2026-11-20T09:00:00Z',
    ...fields,
  }
}

let storage: Storage
beforeEach(() => {
  storage = storageInMemory()
})

const mirrorOf = (
  editorId: string,
  companyId = 'company',
  userId = 'ada',
  kind: DraftKind = 'invoice',
) => new DraftMirror(storage, { kind, companyId, userId }, editorId)

const leftFor = (companyId = 'company', open = nobody, isNew = false) =>
  mirrorOf('next', companyId).leftBehind(draftId, isNew, open, now)

describe('what is left behind', () => {
  test('is exactly what was typed, also what cannot be read', () => {
    mirrorOf('first').write(mirrored(' two  spaces \n'))
    expect(leftFor()).toEqual({ editorId: 'first', mirrored: mirrored(' two  spaces \n') })
  })

  test('is gone once it is saved', () => {
    mirrorOf('first').write(mirrored('a'))
    mirrorOf('first').remove(draftId)
    expect(leftFor()).toBeNull()
  })

  test('stays with an editor that is still open', () => {
    mirrorOf('first').write(mirrored('a'))
    expect(leftFor('company', new Set(['first']))).toBeNull()
  })

  test('is the newest of several', () => {
    mirrorOf('first').write(mirrored('old'))
    mirrorOf('second').write(mirrored('new', { writtenAt: '2026-11-20T09:30:00Z' }))
    expect(leftFor()?.mirrored.state.draft.notes).toBe('new')
  })

  test('is never another company’s or another draft’s', () => {
    mirrorOf('first').write(mirrored('a', {}, newId()))
    mirrorOf('first').write(mirrored('a'))
    expect(leftFor('another')).toBeNull()
    expect(leftFor()?.mirrored.state.draft.id).toBe(draftId)
  })

  test('is never shown to another person', () => {
    mirrorOf('first').write(mirrored('of Ada'))
    const ofBob = mirrorOf('next', 'company', 'bob')
    expect(ofBob.leftBehind(draftId, false, nobody, now)).toBeNull()
    expect(ofBob.leftBehind(draftId, true, nobody, now)).toBeNull()
    expect(leftFor()?.mirrored.state.draft.notes).toBe('of Ada')
  })

  test('of anybody goes after a month, whoever opens an editor', () => {
    mirrorOf('first').write(mirrored('old', { writtenAt: '2026-10-01T00:00:00Z' }))
    mirrorOf('second').write(mirrored('new', {}, newId()))
    mirrorOf('next', 'another', 'bob').leftBehind(draftId, false, nobody, now)
    expect(storage.length).toBe(1)
  })

  test('on a new draft is one that was never stored', () => {
    mirrorOf('first').write(mirrored('stored', {}, newId()))
    expect(leftFor('company', nobody, true)).toBeNull()
    mirrorOf('second').write(mirrored('never stored', { version: 0 }, newId()))
    expect(leftFor('company', nobody, true)?.mirrored.state.draft.notes).toBe('never stored')
  })

  test('is never one of another kind', () => {
    mirrorOf('first', 'company', 'ada', 'quote').write({
      ...mirrored('a quote', { version: 0 }),
      state: {
        ...mirrored('').state,
        draft: { ...mirrored('a quote').state.draft, kind: 'quote' },
      },
    })
    expect(leftFor('company', nobody, true)).toBeNull()
    const ofQuotes = mirrorOf('next', 'company', 'ada', 'quote')
    expect(ofQuotes.leftBehind(draftId, true, nobody, now)?.mirrored.state.draft.notes).toBe(
      'a quote',
    )
  })

  test('never says what a deposit takes off', () => {
    const left = mirrored('a')
    const draft = { ...left.state.draft, rounding: '5.00' }
    mirrorOf('first').write({ ...left, state: { ...left.state, draft } })
    expect(leftFor()?.mirrored.state.draft).toMatchObject({ deductions: [], rounding: '' })
  })

  test.each([
    ['no JSON', 'oops'],
    ['something else', '{"state":{"draft":{"id":1}},"version":1,"writtenAt":"2026-11-20"}'],
    ['of a shape before this one', JSON.stringify(withoutKind(mirrored('a')))],
    ['of a kind its key does not say', JSON.stringify(asQuote(mirrored('a')))],
    ['older than a month', JSON.stringify(mirrored('a', { writtenAt: '2026-10-01T00:00:00Z' }))],
  ])('is thrown away when it is %s', (_what, text) => {
    storage.setItem(`private/draft/invoice/company/ada/${draftId}/first`, text)
    expect(leftFor()).toBeNull()
    expect(storage.length).toBe(0)
  })
})

test('taking over moves it to the new editor', () => {
  mirrorOf('first').write(mirrored('a'))
  const next = mirrorOf('next')
  const left = next.leftBehind(draftId, false, nobody, now)
  if (left) next.takeOver(left)
  expect(storage.length).toBe(1)
  next.remove(draftId)
  expect(storage.length).toBe(0)
})

test('without storage, or with a full one, nothing breaks', () => {
  const full = { ...storageInMemory(), setItem: () => raise() }
  for (const refused of [null, full]) {
    const mirror = new DraftMirror(
      refused,
      { kind: 'invoice', companyId: 'company', userId: 'ada' },
      'first',
    )
    mirror.write(mirrored('a'))
    expect(mirror.leftBehind(draftId, false, nobody, now)).toBeNull()
  }
})

function withoutKind(left: Mirrored): unknown {
  const { kind: _kind, ...draft } = left.state.draft
  return { ...left, state: { ...left.state, draft } }
}

function asQuote(left: Mirrored): Mirrored {
  return { ...left, state: { ...left.state, draft: { ...left.state.draft, kind: 'quote' } } }
}

function raise(): never {
  throw new Error('The quota is exceeded.')
}

function storageInMemory(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: index => [...values.keys()][index] ?? null,
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: key => void values.delete(key),
    clear: () => values.clear(),
  }
}
