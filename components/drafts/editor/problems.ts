import { type Draft, dueDateProblem, isBlankLine, issueProblems } from '@/lib/drafts/model'
import type { editor } from '@/lib/messages/en/editor'
import {
  draftDateFields,
  type EditorState,
  lineNumberFields,
  numberKindOf,
  typedAt,
  wholeDraft,
} from './editor-state'
import { readNumber } from './typed-number'

type ProblemTexts = Pick<typeof editor, 'problems' | 'typedNumber'>

export interface FieldProblem {
  /** Id of a line, or `wholeDraft`. */
  line: string
  field: string
  sentence: string
}

/** Sentences by line id (or `wholeDraft`) and field. */
export type ProblemsByPlace = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What was typed and cannot be read; nothing is saved while there is any. */
export function unreadableFields(state: EditorState, t: ProblemTexts): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const field of draftDateFields)
    if (typedAt(state, wholeDraft, field) !== undefined)
      problems.push({ line: wholeDraft, field, sentence: t.problems.enterDateSuch })
  const owners = [{ ...state.draft, id: wholeDraft }, ...state.draft.lines]
  for (const { id, discount } of owners) {
    for (const field of lineNumberFields) {
      const text = typedAt(state, id, field)
      if (text === undefined) continue
      const reading = readNumber(numberKindOf(field, discount), text)
      if (!reading.ok) problems.push({ line: id, field, sentence: reading.sentence(t.typedNumber) })
    }
  }
  return problems
}

/** Everything between a draft and its number, in the order of the form. */
export function problemsBeforeIssue(
  state: EditorState,
  today: string,
  t: ProblemTexts,
): FieldProblem[] {
  const unreadable = unreadableFields(state, t)
  const late = dueDateProblem(state.draft, today)
  const asked = issueProblems(state.draft).map(problem => placeOf(problem, state.draft))
  const dated = asked.some(problem => problem.field === 'dueOn')
  const all = [...unreadable, ...asked]
  if (late && !dated) all.push(placeOf(late, state.draft))
  const first = all.filter(
    (problem, index) =>
      all.findIndex(other => other.line === problem.line && other.field === problem.field) ===
      index,
  )
  return first.sort((one, other) => rankOf(one, state.draft) - rankOf(other, state.draft))
}

/** The server's refusals by field path, such as "draft.lines.0.quantity", at their places. */
export function refusedFields(
  fields: Readonly<Record<string, string>>,
  draft: Draft,
): FieldProblem[] {
  return Object.entries(fields).map(([path, sentence]) =>
    placeOf({ field: path.replace(/^draft\./, ''), sentence }, draft),
  )
}

export function problemsByPlace(problems: readonly FieldProblem[]): ProblemsByPlace {
  const byPlace: Record<string, Record<string, string>> = {}
  for (const { line, field, sentence } of problems) {
    const fields = byPlace[line] ?? {}
    fields[field] ??= sentence
    byPlace[line] = fields
  }
  return byPlace
}

/** Names a control so that a problem can lead to it. */
export function controlId(line: string, field: string): string {
  return line === wholeDraft ? `draft-${field}` : `line-${line}-${field}`
}

function placeOf(problem: { field: string; sentence: string }, draft: Draft): FieldProblem {
  const { sentence } = problem
  const [root = '', index, ...rest] = problem.field.split('.')
  if (root === 'lines') {
    const line = index === undefined ? firstWritten(draft) : draft.lines[Number(index)]?.id
    return { line: line ?? wholeDraft, field: lineField(rest), sentence }
  }
  if (root === 'defaultTax') return { line: wholeDraft, field: 'taxRate', sentence }
  return { line: wholeDraft, field: root, sentence }
}

function lineField(rest: string[]): string {
  const [field = 'description'] = rest
  return field === 'tax' ? 'taxRate' : field
}

function firstWritten(draft: Draft): string | undefined {
  const lines = draft.lines.filter(line => line.kind === 'line')
  return (lines.find(line => !isBlankLine(line)) ?? lines[0] ?? draft.lines[0])?.id
}

const order = [
  'clientId',
  'issuedOn',
  'dueOn',
  'purchaseOrder',
  'currency',
  'taxRate',
  'description',
  'quantity',
  'unitPrice',
]

function rankOf({ line, field }: FieldProblem, draft: Draft): number {
  const step = order.indexOf(field)
  const within = step < 0 ? order.length : step
  if (line !== wholeDraft) return 100 * (draft.lines.findIndex(one => one.id === line) + 1) + within
  return field === 'discount' || field === 'notes' || field === 'terms' ? 1_000_000 : within
}
