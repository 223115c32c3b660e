import type { ClientChoice } from '@/lib/clients/model'
import type { Picture } from '@/lib/documents/model'
import {
  categoriesWithRate,
  type Discount,
  type DiscountKind,
  type Draft,
  type DraftLine,
  type DraftLineKind,
  type DraftTax,
  emptyLine,
  emptySection,
  isBlankLine,
} from '@/lib/drafts/model'
import type { TaxCategory } from '@/lib/money/model'
import { addDays, daysBetween, isIsoDate } from '@/lib/platform/calendar'
import { followedTextsOf } from '@/lib/presets/model'
import { endOfSection, withSectionMoved } from './line-groups'
import { type NumberKind, readNumber } from './typed-number'

export const lineNumberFields = ['quantity', 'unitPrice', 'discount', 'taxRate'] as const
export type LineNumberField = (typeof lineNumberFields)[number]

export const draftDateFields = ['issuedOn', 'dueOn'] as const
export type DraftDateField = (typeof draftDateFields)[number]

/** The whole draft's place among the lines' ids. */
export const wholeDraft = ''

/** Texts that are being typed or could not be read, by line id (or `wholeDraft`) and field. */
export type TypedTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface EditorState {
  /** What could be read last: the only thing that is computed and sent. */
  draft: Draft
  typed: TypedTexts
  /** Whether the due date still follows the issue date. */
  dueFollows: boolean
  /** Made from a quote: client, currency and whether prices include tax stay. */
  isFromQuote: boolean
}

/** Where a number stands: a line's id and field, or the whole draft's. */
export interface NumberPlace {
  line: string
  field: LineNumberField
}

type UsualTexts = Pick<Draft, 'notes' | 'terms'>
type PlainFields = Pick<Draft, 'purchaseOrder' | 'notes' | 'terms' | 'currency' | 'taxMode'>

export type EditorAction =
  | { type: 'fields changed'; fields: Partial<PlainFields> }
  | { type: 'date chosen'; field: DraftDateField; text: string; termDays: number }
  | {
      type: 'client chosen'
      client: ClientChoice
      previousCurrency: string
      companyCurrency: string
    }
  /** With what both looks fill notes and terms with. */
  | { type: 'preset chosen'; presetId: string; before: UsualTexts; after: UsualTexts }
  | { type: 'rounding settled'; rounding: string }
  | { type: 'number typed'; place: NumberPlace; text: string }
  | { type: 'number left'; place: NumberPlace }
  | { type: 'discount chosen'; line: string; kind: DiscountKind | null }
  /** With its own rate where it is one of the company's; null: as the draft. */
  | {
      type: 'tax chosen'
      line: string
      category: TaxCategory | null
      usualRate: string
      rate?: string | undefined
    }
  | { type: 'line written'; line: string; fields: Partial<Pick<DraftLine, 'description' | 'unit'>> }
  | { type: 'line pictured'; line: string; photo: Picture | null }
  | { type: 'line offered'; line: string; optional: boolean; chosen: boolean }
  /** At the end of a section, or of everything. */
  | { type: 'line added'; line: string; kind: DraftLineKind; section?: string | undefined }
  | { type: 'line removed'; line: string }
  | { type: 'line put back'; line: DraftLine; index: number }
  | { type: 'line duplicated'; line: string; copy: string }
  | { type: 'line moved'; line: string; to: number }
  /** With all of its lines. */
  | { type: 'line section moved'; line: string; by: 1 | -1 }
  | { type: 'replaced'; state: EditorState }

/** The editor's state for a draft as it was stored; a draft without lines gets a blank one to write on. */
export function editorStateOf(
  draft: Draft,
  termDays: number,
  blankLine: string,
  isFromQuote = false,
): EditorState {
  const lines = draft.lines.length > 0 ? draft.lines : [blankLineOf(blankLine, 'line')]
  return {
    draft: { ...draft, lines },
    typed: {},
    dueFollows: draft.dueOn === usualDueOn(draft.issuedOn, termDays),
    isFromQuote,
  }
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'fields changed':
      return withFields(state, action.fields)
    case 'date chosen':
      return withDate(state, action)
    case 'client chosen':
      return withClient(state, action)
    case 'preset chosen':
      return withDraft(state, {
        presetId: action.presetId,
        ...followedTextsOf(state.draft, action.before, action.after),
      })
    case 'rounding settled':
      return action.rounding === state.draft.rounding
        ? state
        : withDraft(state, { rounding: action.rounding })
    case 'number typed':
      return withTyped(state, action.place, action.text)
    case 'number left':
      return settled(state, action.place)
    case 'discount chosen':
      return withDiscount(state, action.line, action.kind)
    case 'tax chosen':
      return withTax(state, action)
    case 'replaced':
      return { ...action.state, isFromQuote: state.isFromQuote }
    default:
      return withLines(state, action)
  }
}

/** What is sent to be saved: without discounts nobody has filled in and without the blank line at the end. */
export function draftToSave(draft: Draft): Draft {
  const last = draft.lines.at(-1)
  const lines = last && isBlankLine(last) ? draft.lines.slice(0, -1) : draft.lines
  return {
    ...draft,
    discount: filledDiscount(draft.discount),
    lines: lines.map(line => ({ ...line, discount: filledDiscount(line.discount) })),
  }
}

export function typedAt(state: Pick<EditorState, 'typed'>, line: string, field: string) {
  return state.typed[line]?.[field]
}

export function numberKindOf(field: LineNumberField, discount: Discount | null): NumberKind {
  if (field === 'quantity') return 'quantity'
  if (field === 'unitPrice') return 'price'
  if (field === 'taxRate') return 'percent'
  return discount?.kind === 'amount' ? 'amount' : 'percent'
}

function withDraft(state: EditorState, fields: Partial<Draft>): EditorState {
  return { ...state, draft: { ...state.draft, ...fields } }
}

function withFields(state: EditorState, fields: Partial<PlainFields>): EditorState {
  const { currency, taxMode } = state.draft
  return withDraft(state, state.isFromQuote ? { ...fields, currency, taxMode } : fields)
}

function withDate(
  state: EditorState,
  { field, text, termDays }: Extract<EditorAction, { type: 'date chosen' }>,
): EditorState {
  if (!isIsoDate(text)) return withTypedText(state, wholeDraft, field, text)
  const read = withDraft(withTypedText(state, wholeDraft, field, null), { [field]: text })
  if (field === 'dueOn') return { ...read, dueFollows: false }
  const dueOn = usualDueOn(text, termDays)
  if (!state.dueFollows || dueOn === null) return read
  return withDraft(withTypedText(read, wholeDraft, 'dueOn', null), { dueOn })
}

/** The due date that follows from an issue date; null where that is no date or the calendar ends before. */
function usualDueOn(issuedOn: string, termDays: number): string | null {
  if (!isIsoDate(issuedOn) || daysBetween(issuedOn, '9999-12-31') < termDays) return null
  return addDays(issuedOn, termDays)
}

/** The currency follows the client as long as it is the one the client before would have given. */
function withClient(
  state: EditorState,
  action: Extract<EditorAction, { type: 'client chosen' }>,
): EditorState {
  if (state.isFromQuote) return state
  const { client, previousCurrency, companyCurrency } = action
  const follows = state.draft.currency === (previousCurrency || companyCurrency)
  const currency = follows ? client.currency || companyCurrency : state.draft.currency
  return withDraft(state, { clientId: client.id, currency })
}

function withTyped(state: EditorState, place: NumberPlace, text: string): EditorState {
  const kept = withTypedText(state, place.line, place.field, text)
  const reading = readNumber(kindAt(state, place), text)
  return reading.ok ? withNumber(kept, place, reading.value) : kept
}

function settled(state: EditorState, place: NumberPlace): EditorState {
  const text = typedAt(state, place.line, place.field)
  if (text === undefined || !readNumber(kindAt(state, place), text).ok) return state
  return withTypedText(state, place.line, place.field, null)
}

function kindAt(state: EditorState, { line, field }: NumberPlace): NumberKind {
  const owner = line === wholeDraft ? state.draft : lineOf(state, line)
  return numberKindOf(field, owner?.discount ?? null)
}

function withNumber(state: EditorState, { line, field }: NumberPlace, value: string): EditorState {
  if (field === 'discount')
    return mapDiscount(state, line, discount => ({ kind: discount?.kind ?? 'percent', value }))
  if (field === 'taxRate')
    return mapTax(state, line, tax => ({ ...(tax ?? state.draft.defaultTax), rate: value }))
  return mapLine(state, line, current => ({ ...current, [field]: value }))
}

function withDiscount(state: EditorState, line: string, kind: DiscountKind | null): EditorState {
  const cleared = withTypedText(state, line, 'discount', null)
  return mapDiscount(cleared, line, discount =>
    kind === null ? null : { kind, value: discount?.value ?? '' },
  )
}

/** Categories without a rate drop it; those with one get the rate that stood there, or the usual one. */
function withTax(
  state: EditorState,
  { line, category, usualRate, rate }: Extract<EditorAction, { type: 'tax chosen' }>,
): EditorState {
  const cleared = withTypedText(state, line, 'taxRate', null)
  return mapTax(cleared, line, tax => {
    if (category === null) return null
    const hasRate = categoriesWithRate.includes(category)
    return { category, rate: hasRate ? (rate ?? (tax?.rate || usualRate)) : '' }
  })
}

function mapDiscount(
  state: EditorState,
  line: string,
  change: (discount: Discount | null) => Discount | null,
): EditorState {
  if (line === wholeDraft) return withDraft(state, { discount: change(state.draft.discount) })
  return mapLine(state, line, current => ({ ...current, discount: change(current.discount) }))
}

function mapTax(
  state: EditorState,
  line: string,
  change: (tax: DraftTax | null) => DraftTax | null,
): EditorState {
  if (line === wholeDraft)
    return withDraft(state, {
      defaultTax: change(state.draft.defaultTax) ?? state.draft.defaultTax,
    })
  return mapLine(state, line, current => ({ ...current, tax: change(current.tax) }))
}

function mapLine(
  state: EditorState,
  id: string,
  change: (line: DraftLine) => DraftLine,
): EditorState {
  const lines = state.draft.lines.map(line => (line.id === id ? change(line) : line))
  return withDraft(state, { lines })
}

function withLines(
  state: EditorState,
  action: Extract<EditorAction, { type: `line ${string}` }>,
): EditorState {
  const { lines } = state.draft
  switch (action.type) {
    case 'line written':
      return mapLine(state, action.line, line => ({ ...line, ...action.fields }))
    case 'line pictured':
      return mapLine(state, action.line, line => ({ ...line, photo: action.photo }))
    case 'line offered': {
      const { optional, chosen } = action
      return mapLine(state, action.line, line => ({
        ...line,
        optional,
        chosen: chosen || !optional,
      }))
    }
    case 'line added': {
      const blank = blankLineOf(action.line, action.kind)
      return withDraft(state, {
        lines: lines.toSpliced(endOfSection(lines, action.section), 0, blank),
      })
    }
    case 'line removed':
      return withoutLine(state, action.line)
    case 'line put back':
      return withDraft(state, { lines: lines.toSpliced(action.index, 0, action.line) })
    case 'line duplicated': {
      const index = lines.findIndex(line => line.id === action.line)
      const original = lines[index]
      if (!original) return state
      return withDraft(state, {
        lines: lines.toSpliced(index + 1, 0, { ...original, id: action.copy }),
      })
    }
    case 'line moved': {
      const index = lines.findIndex(line => line.id === action.line)
      const line = lines[index]
      if (!line || action.to < 0 || action.to >= lines.length || action.to === index) return state
      return withDraft(state, { lines: lines.toSpliced(index, 1).toSpliced(action.to, 0, line) })
    }
    case 'line section moved': {
      const moved = withSectionMoved(lines, action.line, action.by)
      return moved ? withDraft(state, { lines: moved }) : state
    }
  }
}

function withoutLine(state: EditorState, id: string): EditorState {
  const { [id]: _gone, ...typed } = state.typed
  const lines = state.draft.lines.filter(line => line.id !== id)
  return { ...withDraft(state, { lines }), typed }
}

function withTypedText(
  state: EditorState,
  line: string,
  field: string,
  text: string | null,
): EditorState {
  const { [field]: before, ...others } = state.typed[line] ?? {}
  if (text === null && before === undefined) return state
  const fields = text === null ? others : { ...others, [field]: text }
  if (Object.keys(fields).length > 0) return { ...state, typed: { ...state.typed, [line]: fields } }
  const { [line]: _empty, ...typed } = state.typed
  return { ...state, typed }
}

function lineOf(state: EditorState, id: string): DraftLine | undefined {
  return state.draft.lines.find(line => line.id === id)
}

function blankLineOf(id: string, kind: DraftLineKind): DraftLine {
  return { ...(kind === 'section' ? emptySection() : emptyLine()), id }
}

function filledDiscount(discount: Discount | null): Discount | null {
  return discount?.value ? discount : null
}
