import type { Company } from '@/lib/companies/model'
import type { BrandFont, DocumentContent } from '@/lib/documents/model'
import { contentOf } from '@/lib/drafts/content/model'
import { emptyDraft, emptyLine } from '@/lib/drafts/model'
import { plainLook } from '@/lib/presets/model'

/** Letters and signs that documents are likely to say, so that drawing them once finds a font that cannot. */
const likelyText = `ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789
.,:;!?'"()[]/&%+-=*@# €£$¥ “quoted” ‘single’ – — … · × −
Ä Ö Ü ä ö ü ß À É È Ê ç ñ ¿ ¡ Ą Ć Ę Ł Ń Ó Ś Ź Ż Ě Š Č Ř Ž AVATAR To. 20.12. 1,234.56`

/** A document that nobody sees, set in a font that nobody uses yet. Null where the figures do not compute. */
export function trialContentOf(
  company: Company,
  font: BrandFont,
  today: string,
): DocumentContent | null {
  const line = {
    ...emptyLine(),
    id: 'line',
    description: likelyText,
    quantity: '2',
    unitPrice: '95',
  }
  return contentOf({
    draft: {
      ...emptyDraft('invoice', company, plainLook, null, today),
      lines: [line],
      notes: likelyText,
    },
    company: { ...company, brand: { ...company.brand, logo: null } },
    client: null,
    font,
    look: plainLook,
    number: 'A-1',
    isDraft: false,
  })
}
