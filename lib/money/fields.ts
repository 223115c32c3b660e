import { scaledDecimal } from '@/lib/money/decimal'
import type { CalculationError } from '@/lib/money/model'

/** Thrown while a document is read and computed, and turned into the answer `{ error }` by the calculation. */
export class Refusal extends Error {
  readonly code: CalculationError
  readonly line: string | undefined

  constructor(code: CalculationError, line?: string) {
    super(code)
    this.code = code
    this.line = line
  }
}

/** A decimal as an integer count of 10^-decimals, or a Refusal: `tooPrecise` where it needs more decimals. */
export function decimalIn(text: unknown, decimals: number, tooPrecise: CalculationError): bigint {
  const read = scaledDecimal(text, decimals)
  if (read.kind === 'scaled') return read.scaled
  const codes = { malformed: 'DECIMAL', precision: tooPrecise, size: 'TOO_LARGE' } as const
  throw new Refusal(codes[read.because])
}

export type Fields = Readonly<Partial<Record<string, unknown>>>

/** The keys of a JSON object; refuses everything else. */
export function fieldsOf(value: unknown): Fields {
  if (!isFields(value)) throw new Refusal('INPUT')
  return value
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The entries of a JSON array, none when it is absent; refuses everything else. */
export function listOf(value: unknown): unknown[] {
  if (!isGiven(value)) return []
  if (!Array.isArray(value)) throw new Refusal('INPUT')
  return value
}

/** JSON knows null as well as an absent key; both say that nothing was given. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** One of the listed words, `fallback` when absent; refuses every other. */
export function optionOf<Option extends string>(
  value: unknown,
  options: readonly Option[],
  fallback: Option,
): Option {
  if (!isGiven(value)) return fallback
  const option = options.find(known => known === value)
  if (option === undefined) throw new Refusal('INPUT')
  return option
}
