import { type RefusalCode, refusalStatuses } from './errors'

/**
 * A refusal for a machine (RFC 9457): the status, and a whole sentence that says what to do.
 * @param details of the DomainError; seconds to wait become Retry-After
 */
export function problem(
  code: RefusalCode,
  detail: string,
  details?: Record<string, unknown>,
): Response {
  const status = refusalStatuses[code]
  return Response.json(
    { status, code, title: titles[code], detail },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...retryAfter(details),
      },
    },
  )
}

/** The header that tells machines when to come back, of a refusal that knows. */
export function retryAfter(details?: Record<string, unknown>): { 'retry-after'?: string } {
  const seconds = details?.retryAfterSeconds
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {}
}

const titles: Record<RefusalCode, string> = {
  invalid: 'Not understood',
  too_large: 'Too large',
  not_found: 'Not found',
  forbidden: 'Not allowed',
  conflict: 'Conflict',
  wrong_state: 'Wrong state',
  too_many_attempts: 'Too many attempts',
  gone: 'Gone',
  signed_out: 'Signed out',
  unavailable: 'Unavailable',
  differs: 'Not the same',
  code_needed: 'Code needed',
  invalid_invite: 'Invitation code not known',
  invite_used: 'Invitation code used',
}
