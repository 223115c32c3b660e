import { describe, expect, it } from 'vitest'
import { contrastOnWhite } from '@/lib/documents/brand-colors'
import { type DocumentLocale, documentLocales } from '@/lib/documents/model'
import { blocksOf } from '@/lib/documents/view-model'
import {
  emailChangedLetter,
  emailChangeLetter,
  noticeLetter,
  passwordResetLetter,
  verificationLetter,
} from '@/lib/mails/letters/accounts/model'
import { documentLetter, freshLinkLetter } from '@/lib/mails/letters/model'
import { sampleLetter } from '@/lib/mails/letters/sample/model'
import { type MailTextKind, mailTextKinds } from '@/lib/mails/model'
import { defaultTextOf } from '@/lib/mails/texts/defaults/model'
import { sampleContent } from '@/tests/pdf/samples'
import { paperCompany } from '@/tests/support/random-drafts'
import { buttonColors } from './button-colors'
import type { LetterProps } from './letter-props'
import { renderLetter } from './render-letter'

const url = 'https://billing.example/c/aaaa.bbbb.cccc'
const now = new Date('2026-11-20T09:41:00Z')
const link = { url, createdAt: now, expiresAt: new Date('2027-05-19T09:41:00Z') }
const account = { name: 'Maya', email: 'maya@billing.example', url }

function sampleOf(kind: MailTextKind, locale: DocumentLocale) {
  const company = { ...paperCompany, locale }
  const text = defaultTextOf(kind, locale)
  const letter = sampleLetter({
    kind,
    company,
    text,
    senderName: 'Maya Quinn',
    url,
    today: '2026-11-20',
    now,
  })
  if (!letter) throw new Error('The sample has no figures.')
  return letter
}

function invoiceProps(changes: Partial<LetterProps> = {}): LetterProps {
  const content = sampleContent()
  const text = defaultTextOf('invoice', 'en-GB')
  const company = { ...paperCompany, email: 'hello@billing.example' }
  const parts = { content, blocks: blocksOf(content), company }
  return { ...documentLetter({ ...parts, text, link, senderName: '' }).props, ...changes }
}

const samples = mailTextKinds.flatMap(kind =>
  documentLocales.map(locale => ({ name: `${kind} ${locale}`, letter: sampleOf(kind, locale) })),
)
const content = { ...sampleContent(), locale: 'fr' as const }
const others = [
  {
    name: 'fresh link',
    letter: freshLinkLetter({
      content,
      blocks: blocksOf(content),
      company: paperCompany,
      link,
      senderName: '',
    }),
  },
  { name: 'verification', letter: verificationLetter({ ...account, expiresAt: link.expiresAt }) },
  {
    name: 'password reset',
    letter: passwordResetLetter({ ...account, askedAt: now, minutes: 30, browser: '' }),
  },
  { name: 'email change', letter: emailChangeLetter({ ...account, minutes: 60 }) },
  { name: 'email changed', letter: emailChangedLetter({ ...account, expiresAt: link.expiresAt }) },
]

describe('every mail', () => {
  it.each([...samples, ...others])('is whole: $name', async ({ letter: { subject, props } }) => {
    const { html, text } = await renderLetter(props)
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|NaN|\[object/)
    }
    expect(html).toContain(`lang="${props.locale}"`)
    expect(html).toContain(`href="${url}"`)
    expect(text).toContain(url)
    expect(text).toContain(props.headline.replaceAll('\u00a0', ' '))
    expect(text).not.toMatch(/<\w|\u00a0|\n{3}/)
    expect(html.length).toBeLessThan(30_000)
  })

  it.each([...samples, ...others])('fetches nothing: $name', async ({ letter: { props } }) => {
    const { html } = await renderLetter(props)
    const addresses = (
      html.replace(/^<!DOCTYPE[^>]*>/, '').match(/(https?:)?\/\/[^\s"'<)]+/g) ?? []
    ).filter(found => found !== url)
    expect(addresses).toEqual([])
    expect(html).not.toMatch(
      /<(script|link|iframe|object|form|input|base|svg)\b|url\(|@import|\bon\w+=/,
    )
    expect((html.match(/<img\b/g) ?? []).length).toBe(props.brand.logo ? 1 : 0)
  })

  it('that only tells something has no link', async () => {
    const { subject, props } = noticeLetter({ ...account, notice: 'second_factor_on' })
    const { html, text } = await renderLetter(props)
    expect(html).not.toContain('href')
    expect(text).toBe(`Pixel Crafte Billing

${subject}
For maya@billing.example

Hello Maya,
From now on your account asks for a code from your authenticator app when somebody signs in. Keep the recovery codes in a safe place: they are the way in when the app is lost.

If it was not you, choose a new password at once: on the page to sign in, press “Forgot your password?”. That signs everybody out. The code is asked for all the same: write to whoever runs Pixel Crafte Billing for you.

Sent by Pixel Crafte Billing, the service. We never ask for your password by mail.
`)
  })

  it('is the same bytes each time', async () => {
    const [first, second] = await Promise.all([
      renderLetter(invoiceProps()),
      renderLetter(structuredClone(invoiceProps())),
    ])
    expect(second).toEqual(first)
  })
})

describe('a letter', () => {
  it('reads well without HTML', async () => {
    const { text } = await renderLetter(invoiceProps())
    expect(text).toBe(`${paperCompany.name}

$23,128.88 due 20 Dec 2026
Invoice PCF-2025-0042

Hello Jordan Reyes,
Here is your invoice. On the page you can read it, download the PDF and see how to pay.

View invoice:
${url}

The link is meant for you and works until 19 May 2027.

Amount due: $23,128.88
PO number: ACM-PO-7731
IBAN: IE29 AIBK 9311 5212 3456 78
Reference: PCF-2025-0042

Pixel Crafte Billing, 14 Lad Lane, Dublin D02 K799, Ireland, VAT IE6388047V.
Issued with Pixel Crafte Billing. Answers to this mail reach hello@billing.example.
`)
  })

  it('shows what people wrote, never runs it', async () => {
    const hostile = '<script>alert(1)</script>" onload="x'
    const { html } = await renderLetter(
      invoiceProps({
        brand: { name: hostile, primary: '"><script>', logo: null },
        preview: hostile,
        headline: hostile,
        sub: hostile,
        body: `${hostile} [x](javascript:alert(1)) <img src=x> {{client.name}}`,
        values: { 'client.name': hostile, link: url },
        facts: [{ label: hostile, value: hostile, tone: 'text' }],
        validity: hostile,
        asides: [hostile],
        sender: [hostile],
      }),
    )
    expect(html).not.toMatch(/<script|<img|javascript:|" onload="/)
    expect(html).toContain('&lt;script&gt;')
  })

  it('has no button for an address that is no page', async () => {
    const button = { label: 'Open', href: 'javascript:alert(1)' }
    const { html, text } = await renderLetter(invoiceProps({ button }))
    expect(html).not.toContain('javascript:')
    expect(text).not.toContain('Open')
  })

  it('carries its logo, and says its name where pictures are off', async () => {
    const logo = { contentId: 'company-logo', width: 112, height: 28 }
    const brand = { ...invoiceProps().brand, logo }
    const { html } = await renderLetter(invoiceProps({ brand }))
    expect(html).toContain('src="cid:company-logo"')
    expect(html).toContain(`alt="${paperCompany.name}"`)
  })
})

describe('the button', () => {
  it.each(['#6b46c1', '#000000', '#facc15', '#16a34a', '#0ea5e9', '#fef9c3', '#ffffff', '#777777'])(
    'can be read on %s',
    primary => {
      const { fill, text } = buttonColors(primary)
      const [one, other] = [contrastOnWhite(fill), contrastOnWhite(text)]
      expect(Math.max(one, other) / Math.min(one, other)).toBeGreaterThanOrEqual(4.5)
      expect(one).toBeGreaterThan(1.2)
    },
  )

  it('is ink where the brand is no colour', () => {
    expect(buttonColors('red;background:url(x)').fill).toBe('#18181b')
    expect(buttonColors('').text).toBe('#ffffff')
  })
})
