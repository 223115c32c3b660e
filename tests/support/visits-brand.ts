import sharp from 'sharp'
import { expect } from 'vitest'
import { readAs } from '@/lib/access/doors'
import {
  addFont,
  addLogo,
  changeBrand,
  removeFont,
  removeLogo,
  resetBrand,
} from '@/lib/companies/brand/commands'
import { brandChoicesOf } from '@/lib/companies/brand/model'
import { getCompany } from '@/lib/companies/queries'
import { builtInFont, fontBytesByHash } from '@/lib/documents/pdf/fonts'
import { previewInBrand } from '@/lib/mails/preview/commands'
import type { TestCompany } from '@/tests/support/actors'
import type { Visit } from '@/tests/support/visits-words'

/** How a stranger would reach for another company's brand: every command changes the actor's own, and no other. */
export function brandVisits(): Record<string, Visit> {
  return {
    'lib/companies/brand/commands.ts changeBrand': [
      'its own',
      async stranger => {
        const { version, ...company } = await companyOf(stranger)
        const brand = { ...brandChoicesOf(company), primary: '#123456' }
        await changeBrand(stranger.owner, { ...brand, version })
      },
    ],
    'lib/companies/brand/commands.ts addLogo': [
      'its own',
      async stranger => addLogo(stranger.owner, await companyOf(stranger), await picture()),
    ],
    'lib/companies/brand/commands.ts removeLogo': [
      'its own',
      async stranger => removeLogo(stranger.owner, await companyOf(stranger)),
    ],
    'lib/companies/brand/commands.ts addFont': [
      'its own',
      async stranger => {
        const [file] = builtInFont('Inter').files
        const bytes = await fontBytesByHash(file?.sha256 ?? '')
        await addFont(stranger.owner, await companyOf(stranger), bytes ?? new Uint8Array())
      },
    ],
    'lib/companies/brand/commands.ts removeFont': [
      'its own',
      async stranger => removeFont(stranger.owner, await companyOf(stranger)),
    ],
    'lib/companies/brand/commands.ts resetBrand': [
      'its own',
      async stranger => resetBrand(stranger.owner, await companyOf(stranger)),
    ],
    'lib/mails/preview/commands.ts previewInBrand': [
      'its own',
      async stranger => {
        const brand = { primary: '#123456', fontFamily: 'Inter' }
        expect((await previewInBrand(stranger.owner, brand)).html).not.toContain('Secret')
      },
    ],
  }
}

async function companyOf({ owner }: TestCompany) {
  const company = await readAs(owner, tx => getCompany(tx, owner.companyId))
  if (!company) throw new Error('There is no company.')
  return company
}

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: '#6B46C1' } })
    .png()
    .toBuffer()
}
