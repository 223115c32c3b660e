import { companyStyle } from '@/components/brand/company-style'

/** Dresses the whole page, menus and dialogs included, in a company's colours. */
export function CompanyColors({ primary, accent }: { primary: string; accent: string }) {
  const rules = Object.entries(companyStyle(primary, accent))
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  return <style>{`:root{${rules}}`}</style>
}
