import { companyFont, type FileUrl, type FontNames } from './brand-font'
import { companyStyle } from './company-style'
import { FontFaces } from './font-faces'

interface CompanyColorsProps {
  primary: string
  accent: string
  /** Of the brand; without it the page keeps the house's own. */
  font?: FontNames
  /** Where its files are. */
  fontUrl?: FileUrl
}

/** Dresses the whole page, menus and dialogs included, in a company's colours and typeface. */
export function CompanyColors({
  primary,
  accent,
  font,
  fontUrl = memberFontUrl,
}: CompanyColorsProps) {
  const { stack, faces } = font ? companyFont(font, fontUrl) : { stack: '', faces: '' }
  const style = {
    ...companyStyle(primary, accent),
    // Sets of signs are numbered by each family in its own way.
    ...(faces ? { '--font-family': stack, '--font-signs': 'normal' } : {}),
  }
  const rules = Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  return (
    <>
      <FontFaces faces={faces} />
      <style>{`:root{${rules}}`}</style>
    </>
  )
}

function memberFontUrl(sha256: string): string {
  return `/api/assets/${sha256}`
}
