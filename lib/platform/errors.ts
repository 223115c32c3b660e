/** What can be refused, with the HTTP status a machine is told. */
export const refusalStatuses = {
  invalid: 422,
  too_large: 413,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  wrong_state: 409,
  too_many_attempts: 429,
  gone: 410,
  signed_out: 401,
  /** The password was right; the second factor is missing. */
  code_needed: 401,
  invalid_invite: 422,
  invite_used: 409,
  unavailable: 503,
  /** What was promised to stay the same did not. */
  differs: 500,
} as const
export type RefusalCode = keyof typeof refusalStatuses

/**
 * A refusal a person can act on. Thrown inside commands, because throwing rolls the transaction back;
 * turned into a value in one place (`memberAction`).
 * @param code what kind of refusal it is
 * @param message a whole sentence that says what to do
 * @param details facts for the screen, never secrets
 */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details?: Record<string, unknown>,
  ) {
    super(message)
  }
}

/** The answer of every server action: a value, or a refusal with the sentence to show. */
export type ActionResult<T = unknown> =
  | { ok: true; value: T }
  | {
      ok: false
      code: RefusalCode
      message: string
      details?: Record<string, unknown>
      /** Sentences by field path, such as "lines.0.quantity". */
      fields?: Record<string, string>
    }

/** The same answer for every id that does not exist, is deleted, or belongs to somebody else. */
export function notFound(noun: string): DomainError {
  return new DomainError('not_found', `This ${noun} does not exist, or not in this company.`)
}

/** What a route of ours refused (RFC 9457), as an action would have said it; `lost` where it said nothing readable. */
export function refusalIn(told: unknown, lost: string): Extract<ActionResult, { ok: false }> {
  const { code, detail } = Object.assign({ code: null, detail: null }, told)
  return {
    ok: false,
    code: refusalCodes.find(each => each === code) ?? 'unavailable',
    message: typeof detail === 'string' ? detail : lost,
  }
}

const refusalCodes = Object.keys(refusalStatuses).filter(isRefusalCode)

function isRefusalCode(name: string): name is RefusalCode {
  return name in refusalStatuses
}
