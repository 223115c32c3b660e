import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Column } from '@react-email/column'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Html } from '@react-email/html'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { noBreakSpace } from '@/lib/money/locale'
import { buttonColors } from './button-colors'
import type { LetterProps, MailBrand, MailFact } from './letter-props'
import {
  brandNameStyle,
  factsStyle,
  hasLongWord,
  headlineStyle,
  labelFlow,
  labelStyle,
  logoStyle,
  longestValue,
  mailFontOf,
  pageStyle,
  sheet,
  smallStyle,
  subStyle,
  valueFlow,
  valueStyle,
  wrapStyle,
} from './letter-styles'
import { Blocks } from './markdown'
import { type Block, cleanHref } from './markdown-tree'

/** A picture so narrow is a mark: the company's name stands beside it. */
const widestMark = 56

/** Every mail: who, what it is about in a line, what a person wrote (`blocks`), one button, the facts, who sent it. */
export function Letter({ blocks, ...props }: LetterProps & { blocks: Block[] }) {
  const { locale, brand, preview, headline, sub, facts, asides, sender } = props
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{headline}</title>
        <style>{sheet}</style>
      </Head>
      <Body className="page" style={{ ...pageStyle, fontFamily: mailFontOf(brand.fontFamily) }}>
        <Preview>{preview}</Preview>
        <Container style={{ maxWidth: 600 }}>
          <Row>
            <Column className="wrap" style={wrapStyle}>
              <BrandLine brand={brand} />
              <Heading className="headline ink" style={headlineStyle}>
                {headline}
              </Heading>
              {sub && (
                <Text className="soft" style={subStyle}>
                  {sub}
                </Text>
              )}
              <Section style={{ marginTop: 22 }}>
                <Blocks blocks={blocks} />
              </Section>
              <CallToAction {...props} />
              {facts.length > 0 && <Facts facts={facts} />}
              <SmallPrint asides={asides} sender={sender} />
            </Column>
          </Row>
        </Container>
      </Body>
    </Html>
  )
}

function BrandLine({ brand: { name, logo } }: { brand: MailBrand }) {
  const spelled = (
    <Text className="ink" style={brandNameStyle}>
      {name}
    </Text>
  )
  if (!logo) return <Section style={{ marginBottom: 36 }}>{spelled}</Section>
  const { contentId, width, height } = logo
  const isMark = width <= widestMark
  const picture = (
    <Img
      className="logo"
      src={`cid:${contentId}`}
      alt={isMark ? '' : name}
      width={width}
      height={height}
      style={logoStyle}
    />
  )
  if (!isMark) return <Section style={{ marginBottom: 36 }}>{picture}</Section>
  return (
    <Row style={{ marginBottom: 36 }}>
      <Column style={{ width, paddingRight: 10 }}>{picture}</Column>
      <Column>{spelled}</Column>
    </Row>
  )
}

function CallToAction({ brand, button, validity, spellOut }: LetterProps) {
  const href = button && cleanHref(button.href)
  if (!button || !href) return null
  const { fill, text } = buttonColors(brand.primary)
  const filled = { bgcolor: fill }
  const style = { color: text, fontSize: 16, lineHeight: '22px', fontWeight: 500 }
  return (
    <>
      <table
        className="button"
        role="presentation"
        cellPadding="0"
        cellSpacing="0"
        style={{ marginTop: 24, borderCollapse: 'separate' }}
      >
        <tbody>
          <tr>
            <Column {...filled} style={{ backgroundColor: fill, borderRadius: 8 }}>
              <Button href={href} style={{ ...style, padding: '14px 22px' }}>
                {button.label}
              </Button>
            </Column>
          </tr>
        </tbody>
      </table>
      {validity && <Small text={validity} top={14} />}
      {spellOut && <Small text={spellOut} top={validity ? 6 : 14} />}
      {spellOut && (
        <Link className="soft" href={href} style={{ ...smallStyle, wordBreak: 'break-all' }}>
          {href}
        </Link>
      )}
    </>
  )
}

function Facts({ facts }: { facts: MailFact[] }) {
  return (
    <table
      className="facts"
      role="presentation"
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      style={{ ...factsStyle, marginTop: 28 }}
    >
      <tbody>
        {facts.map(fact => (
          <FactRow key={`${fact.label} ${fact.value}`} fact={fact} />
        ))}
      </tbody>
    </table>
  )
}

function FactRow({ fact: { label, value, tone } }: { fact: MailFact }) {
  const figures = tone === 'text' ? {} : ({ fontVariantNumeric: 'tabular-nums' } as const)
  const weight = tone === 'due' ? { fontWeight: 600 } : {}
  const style = { ...valueStyle, ...valueFlow(value), ...figures, ...weight }
  return (
    <tr>
      <Column className="soft" style={{ ...labelStyle, ...labelFlow(label) }}>
        {label}
      </Column>
      <Column align="right" className={hasLongWord(value) ? 'ink long' : 'ink'} style={style}>
        {value.length > longestValue ? value.replaceAll(noBreakSpace, ' ') : value}
      </Column>
    </tr>
  )
}

function SmallPrint({ asides, sender }: Pick<LetterProps, 'asides' | 'sender'>) {
  return (
    <Section style={{ marginTop: 32 }}>
      {asides.map((aside, index) => (
        <Small key={aside} text={aside} top={index > 0 ? 14 : 0} />
      ))}
      {sender.map((line, index) => (
        <Small key={line} text={line} top={index === 0 && asides.length > 0 ? 20 : 0} />
      ))}
    </Section>
  )
}

function Small({ text, top }: { text: string; top: number }) {
  return (
    <Text className="faint" style={{ ...smallStyle, marginTop: top }}>
      {text}
    </Text>
  )
}
