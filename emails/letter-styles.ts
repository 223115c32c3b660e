import { paperColors } from '@/lib/documents/brand-colors'
import { builtInFamilies } from '@/lib/documents/font-families'

/** Mail programs keep what stands in the element; the sheet only adds phones and the dark. */

const sansStack =
  "Inter,-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const serifStack = "'Source Serif 4',Charter,Georgia,'Times New Roman',serif"

/** What a mail is set in: no file travels with it, so that families of other machines stand in. */
export function mailFontOf(brandFamily: string | undefined): string {
  const known = builtInFamilies.find(({ family }) => family === brandFamily)
  const spare = known?.style === 'serif' ? serifStack : sansStack
  return !known || known.family === 'Inter' ? spare : `'${known.label}',${spare}`
}

export const pageStyle = {
  backgroundColor: '#ffffff',
  color: paperColors.ink,
  fontFamily: sansStack,
  margin: 0,
  padding: 0,
} as const

export const wrapStyle = { padding: '36px 48px 40px' } as const

/** Without pictures the name stands in the logo's place: in two lines if it must. */
export const logoStyle = {
  maxWidth: '100%',
  color: paperColors.ink,
  fontSize: 12,
  lineHeight: '14px',
  fontWeight: 600,
} as const

export const brandNameStyle = {
  margin: 0,
  color: paperColors.ink,
  fontSize: 14,
  lineHeight: '25px',
  fontWeight: 600,
  overflowWrap: 'anywhere',
} as const

export const headlineStyle = {
  margin: 0,
  color: paperColors.ink,
  fontSize: 32,
  lineHeight: '38px',
  fontWeight: 600,
  letterSpacing: '-0.025em',
  overflowWrap: 'anywhere',
} as const

export const subStyle = {
  margin: '4px 0 0',
  color: paperColors.secondary,
  fontSize: 16,
  lineHeight: '24px',
  overflowWrap: 'anywhere',
} as const

export const bodyStyle = {
  margin: 0,
  color: paperColors.ink,
  fontSize: 16,
  lineHeight: '25px',
  overflowWrap: 'anywhere',
} as const

export const listStyle = { paddingLeft: 22 } as const

export const linkStyle = { color: paperColors.ink, textDecoration: 'underline' } as const

export const smallStyle = {
  margin: 0,
  color: paperColors.screenLabel,
  fontSize: 13,
  lineHeight: '20px',
  overflowWrap: 'anywhere',
} as const

export const factsStyle = {
  borderTop: `1px solid ${paperColors.ink}`,
  fontSize: 15,
  lineHeight: '22px',
} as const

const cell = { borderBottom: `1px solid ${paperColors.hairline}`, verticalAlign: 'top' } as const

export const labelStyle = { ...cell, padding: '9px 0', color: paperColors.secondary } as const

export const valueStyle = {
  ...cell,
  padding: '9px 0 9px 16px',
  color: paperColors.ink,
  textAlign: 'right',
} as const

/** What fits on a line beside its label, on a phone. */
export const longestValue = 28
const longestWord = 16

export function labelFlow(label: string) {
  return { overflowWrap: hasLongWord(label) ? 'anywhere' : 'normal' } as const
}

/** Amounts and numbers stay in one piece; what is longer than a line may break wherever it must. */
export function valueFlow(value: string) {
  return value.length <= longestValue
    ? ({ whiteSpace: 'nowrap' } as const)
    : ({ overflowWrap: 'anywhere' } as const)
}

export function hasLongWord(text: string): boolean {
  return text.split(/\s/).some(word => word.length > longestWord)
}

/** Phones, and mail programs that are dark at night. */
export const sheet = `
body{-webkit-text-size-adjust:100%;-webkit-font-smoothing:antialiased}
table{border-collapse:collapse}
a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}
@media (max-width:480px){
.wrap{padding:24px 20px 28px!important}
.headline{font-size:26px!important;line-height:32px!important}
.button{width:100%!important}
.button a{display:block!important;text-align:center!important}
.facts{font-size:14px!important}
.long{font-size:13px!important}
}
@media (prefers-color-scheme:dark){
body,.page>table>tbody>tr>td{background:#18181b!important;background-color:#18181b!important}
.ink{color:#fafafa!important}
.soft{color:#d4d4d8!important}
.faint{color:#a1a1aa!important}
.facts{border-top-color:#fafafa!important}
.facts td{border-bottom-color:#3f3f46!important}
.button td{border:1px solid #71717a!important}
.logo{background:#ffffff!important;outline:4px solid #ffffff!important}
}
`.trim()
