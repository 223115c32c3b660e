import type { Company } from '@/lib/companies/model'
import type { AccentStyle, Density, LogoSize } from '@/lib/documents/model'

/** What of a company's look is chosen in a form; logo and font files are sent beside it. */
export interface BrandChoices {
  /** #rrggbb */
  primary: string
  /** #rrggbb */
  accent: string
  /** A family that comes along, or the name of the one that was uploaded. */
  fontFamily: string
  logoSize: LogoSize
  accentStyle: AccentStyle
  density: Density
}

type Branded = Pick<Company, 'brand' | 'accentStyle' | 'density'>

/** What a company has that never chose anything. */
export const plainBrand: BrandChoices = {
  primary: '#18181B',
  accent: '#71717A',
  fontFamily: 'Inter',
  logoSize: 'medium',
  accentStyle: 'rules',
  density: 'comfortable',
}

/** What a file that is sent may weigh, in bytes. */
export const brandFileBytes = { logo: 1_000_000, font: 2_000_000 } as const

/** "#6b46c1" and "6B46C1" as "#6B46C1"; null for anything else. */
export function writtenColor(text: string): string | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1]
  return digits ? `#${digits.toUpperCase()}` : null
}

/** The brand of a company as its form holds it. */
export function brandChoicesOf({ brand, accentStyle, density }: Branded): BrandChoices {
  const { primary, accent, fontFamily, logoSize } = brand
  return { primary, accent, fontFamily, logoSize, accentStyle, density }
}

/** Whether everything is as it is where nobody chose anything. */
export function isPlain(company: Branded): boolean {
  const choices = brandChoicesOf(company)
  const { logo, fontFiles } = company.brand
  return (
    logo === null &&
    fontFiles.length === 0 &&
    writtenColor(choices.primary) === plainBrand.primary &&
    writtenColor(choices.accent) === plainBrand.accent &&
    choices.fontFamily === plainBrand.fontFamily &&
    choices.logoSize === plainBrand.logoSize &&
    choices.accentStyle === plainBrand.accentStyle &&
    choices.density === plainBrand.density
  )
}
