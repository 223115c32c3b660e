import type { Route } from 'next'
import type { ReactNode } from 'react'
import { type ListParams, listHref } from '@/components/shell/list-address'
import { Pagination } from '@/components/shell/pagination'
import { RowSelection } from '@/components/shell/selection/row-selection'
import { ListWithSheet } from '@/components/shell/sheet/list-with-sheet'
import { can, type Role, reasonAgainst } from '@/lib/access/policy'
import type { DocumentKind } from '@/lib/documents/model'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentPage, ListSort } from '@/lib/register/model'
import type { DocumentView } from '@/lib/register/view/document/model'
import { BulkActions } from './bulk-actions'
import { documentPath } from './document-paths'
import { DocumentSummary } from './document-summary'
import { labelOf } from './list-cells'

interface DocumentListFrameProps {
  path: Route
  params: ListParams
  kind: DocumentKind | null
  companyId: string
  role: Role
  page: DocumentPage
  view: DocumentView | null
  children: ReactNode
}

/** Rows of documents that open beside the list and can be chosen. */
export function DocumentListFrame(props: DocumentListFrameProps) {
  const t = useMessages(register).listCells
  const { path, params, kind, companyId, role, page, view, children } = props
  const labelled = page.rows.map(row => ({ id: row.id, label: labelOf(row, t) }))
  return (
    <ListWithSheet
      path={path}
      params={params}
      rows={page.rows.map(row => ({
        id: row.id,
        href: documentPath(row.kind, row.id),
        label: labelOf(row, t),
      }))}
      openId={view?.id ?? null}
      sheet={view ? <DocumentSummary view={view} place="sheet" /> : null}
    >
      <RowSelection
        rows={labelled}
        actions={<BulkActions {...{ companyId, kind }} refusal={exportRefusal(role)} />}
      >
        {children}
      </RowSelection>
    </ListWithSheet>
  )
}

/** Why a role may not export; null where it may. */
export function exportRefusal(role: Role): string | null {
  return can(role, 'export documents') ? null : reasonAgainst('export documents')
}

interface PagesProps {
  path: Route
  params: ListParams
  page: DocumentPage
  sort?: ListSort
}

/** Steps through a list; only the usual order goes from newer to older. */
export function DocumentPages({ path, params, page, sort = 'newest' }: PagesProps) {
  const t = useMessages(register).listFrame
  const words = sort === 'newest' ? {} : { newerLabel: t.previous, olderLabel: t.next }
  return (
    <Pagination
      newerHref={page.newer ? listHref(path, params, { newer: page.newer }) : null}
      olderHref={page.older ? listHref(path, params, { older: page.older }) : null}
      {...words}
    />
  )
}
