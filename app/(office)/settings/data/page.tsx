import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/companies/settings-frame'
import { ExportEverything } from '@/components/exports/export-everything'
import { ImportList } from '@/components/imports/import-list'
import { ImportStart } from '@/components/imports/import-start'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { listExports } from '@/lib/exports/queries'
import { listImports } from '@/lib/imports/queries'
import { exports } from '@/lib/messages/en/exports'

export const metadata: Metadata = { title: exports.pageTitle }

export default async function DataPage() {
  const { actor, company } = await requireMember()
  const mayImport = can(actor.role, 'import records')
  const [latest, earlier] = await readAs(actor, tx =>
    Promise.all([listExports(tx, actor), mayImport ? listImports(tx) : []]),
  )
  return (
    <SettingsFrame current="Import and export" text={exports.pageText}>
      <div className="grid gap-10">
        <div>
          <ImportStart
            companyId={company.id}
            refusal={mayImport ? null : reasonAgainst('import records')}
          />
          <ImportList latest={earlier} timezone={company.timezone} />
        </div>
        <ExportEverything company={company} role={actor.role} latest={latest} />
      </div>
    </SettingsFrame>
  )
}
