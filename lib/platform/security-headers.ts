interface Situation {
  /** Random, for this answer's scripts only. */
  nonce: string
  https: boolean
  requestId: string
  /** Hot reload evaluates code. */
  development: boolean
  /** Whether the address itself lets its holder in. */
  holdsToken?: boolean
  /** Whether the answer is a file that somebody gave us, and no page. */
  isFile?: boolean
}

/** The headers of every answer. Scripts run only with the nonce, in a file not even so; nobody may frame us. */
export function securityHeaders(situation: Situation): Record<string, string> {
  const { https, requestId } = situation
  const policy = situation.isFile ? filePolicy : pagePolicy(situation)
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': situation.holdsToken ? 'no-referrer' : 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'x-request-id': requestId,
    ...(situation.holdsToken ? { 'x-robots-tag': 'noindex' } : {}),
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

const filePolicy = ["default-src 'none'", 'sandbox', "frame-ancestors 'none'"]

function pagePolicy({ nonce, development }: Situation): string[] {
  const evaluate = development ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
}
