import { describe, expect, test } from 'vitest'
import { env, forgetEnv, parseServerEnv } from './env'

const complete = {
  APP_URL: 'https://billing.example.com',
  DATABASE_URL: 'postgres://localhost/billing',
  AUTH_SECRET: 'x'.repeat(32),
  LINK_KEYS: `k1:${'x'.repeat(32)}`,
  CRON_SECRET: 'y'.repeat(16),
}

describe('the configuration', () => {
  test('is that of production unless it says otherwise', () => {
    expect(parseServerEnv(complete)).toEqual({
      ...complete,
      APP_MODE: 'production',
      DATABASE_POOL_SIZE: 10,
      TRUSTED_PROXY_HOPS: 0,
      PDF_DOWNLOAD_EXPIRES_SECONDS: 300,
      PDF_TMP_DIR: 'var/pdfs/tmp',
      LOG_RETENTION_DAYS: 30,
      TICKER_SECONDS: 60,
      MAILBOX_DIR: 'var/mailbox',
      SIGN_UP: 'open',
      EXPORTS_DIR: 'var/exports',
      EXPORT_DAYS: 7,
      RETENTION_YEARS: 10,
    })
  })

  test('names everything that is missing at once, and no secret', () => {
    const broken = { AUTH_SECRET: 'short secret', LOG_RETENTION_DAYS: 'many' }
    const parse = () => parseServerEnv(broken)
    for (const name of [
      'APP_URL',
      'DATABASE_URL',
      'AUTH_SECRET',
      'CRON_SECRET',
      'LINK_KEYS',
      'LOG_RETENTION_DAYS',
    ])
      expect(parse).toThrow(name)
    expect(parse).not.toThrow('short secret')
  })

  test('refuses two keys of one id: nobody could tell which of them signed a link', () => {
    const keys = (...ids: string[]) => ids.map(id => `${id}:${'x'.repeat(32)}`).join(',')
    const parse = (LINK_KEYS: string) => () => parseServerEnv({ ...complete, LINK_KEYS })
    expect(parse(keys('k1', 'k2', 'k1'))).toThrow('LINK_KEYS: names one id twice')
    expect(parse(keys('k1', 'k2'))).not.toThrow()
  })

  test('of a command line needs no secrets', () => {
    process.env.DATABASE_URL = complete.DATABASE_URL
    forgetEnv()
    expect(env()).toMatchObject({ APP_MODE: 'production', LOG_RETENTION_DAYS: 30 })
    expect(env()).not.toHaveProperty('AUTH_SECRET')
  })

  test('takes an empty variable for one that is not set', () => {
    expect(parseServerEnv({ ...complete, PDF_TMP_DIR: '' }).PDF_TMP_DIR).toBe('var/pdfs/tmp')
    expect(() => parseServerEnv({ ...complete, DATABASE_URL: '' })).toThrow('DATABASE_URL')
  })

  test('needs the public address in production alone', () => {
    expect(() => parseServerEnv({ ...complete, APP_URL: undefined })).toThrow('APP_URL')
    expect(parseServerEnv({ ...complete, APP_URL: undefined, APP_MODE: 'demo' }).APP_MODE).toBe(
      'demo',
    )
  })

  test.each([
    ['RESEND_API_KEY', 're_1'],
    ['SMTP_URL', 'smtps://mail.example.com'],
  ])('with %s needs the address that mail comes from', (name, value) => {
    expect(() => parseServerEnv({ ...complete, [name]: value })).toThrow('MAIL_FROM')
    const MAIL_FROM = 'billing@example.com'
    expect(parseServerEnv({ ...complete, [name]: value, MAIL_FROM })).toMatchObject({ MAIL_FROM })
  })

  test.each([
    ['MAIL_FROM', 'Studio <billing@example.com>'],
    ['SMTP_URL', 'mail.example.com'],
    ['RESEND_BASE_URL', 'api.resend.com'],
    ['APP_MODE', 'staging'],
    ['PDF_DOWNLOAD_EXPIRES_SECONDS', '0'],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['DATABASE_POOL_SIZE', '2.5'],
    ['TICKER_SECONDS', 'often'],
    ['APP_URL', 'billing'],
    ['LINK_KEYS', 'k1:short'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => parseServerEnv({ ...complete, [name]: value })).toThrow(name)
  })
})
