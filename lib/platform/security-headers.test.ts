import { describe, expect, test } from 'vitest'
import { securityHeaders } from './security-headers'

const production = { nonce: 'bm9uY2U=', https: true, requestId: 'r-1', development: false }

function directivesOf(situation: typeof production): Record<string, string> {
  const policy = securityHeaders(situation)['content-security-policy'] ?? ''
  return Object.fromEntries(
    policy.split('; ').map(directive => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )
}

describe('the headers of every answer', () => {
  test('let scripts run with the nonce alone, and nobody frame us', () => {
    expect(directivesOf(production)).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
      'frame-ancestors': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
    })
    expect(directivesOf(production)['script-src']).not.toContain('unsafe')
  })

  test('allow evaluated code while developing, and then only', () => {
    const development = directivesOf({ ...production, development: true })
    expect(development['script-src']).toContain("'unsafe-eval'")
    expect(development['script-src']).not.toContain("'unsafe-inline'")
  })

  test('forbid guessing of types, tell no address to others and name the request', () => {
    expect(securityHeaders(production)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'x-request-id': 'r-1',
    })
  })

  test('let nothing in a file load or run', () => {
    const headers = securityHeaders({ ...production, isFile: true })
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    )
  })

  test('tell nobody the address of a page that its address lets one into', () => {
    const headers = securityHeaders({ ...production, holdsToken: true })
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' })
    expect(securityHeaders(production)).not.toHaveProperty('x-robots-tag')
  })

  test('promise https only where it is spoken', () => {
    const name = 'strict-transport-security'
    expect(securityHeaders(production)[name]).toMatch(/^max-age=\d{8}; includeSubDomains$/)
    expect(securityHeaders({ ...production, https: false })).not.toHaveProperty(name)
  })
})
