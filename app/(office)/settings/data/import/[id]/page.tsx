import type { Metadata } from 'next'
import { forbidden, notFound as missingPage } from 'next/navigation'
import { SettingsFrame } from '@/components/companies/settings-frame'
import { ImportDetail } from '@/components/imports/import-detail'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { rowsAddressInput } from '@/lib/imports/input'
import { getImport, listCheckedRows, listSampleRows } from '@/lib/imports/queries'
import { imports } from '@/lib/messages/en/imports'
import { isId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: imports.pageTitle }

export default async function ImportPage({
  params,
  searchParams,
}: PageProps<'/settings/data/import/[id]'>) {
  const { actor, company } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  if (!can(actor.role, 'import records')) forbidden()
  const { show, ...place } = rowsAddressInput.parse(await searchParams)
  const [view, samples, page] = await readAs(actor, tx =>
    Promise.all([
      getImport(tx, id),
      listSampleRows(tx, id),
      listCheckedRows(tx, id, { outcome: show, ...place }),
    ]),
  )
  if (!view) missingPage()
  return (
    <SettingsFrame current="Import and export">
      <ImportDetail view={view} company={company} samples={samples} page={page} show={show} />
    </SettingsFrame>
  )
}
