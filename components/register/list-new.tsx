import { PlusIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { FloatingNew } from '@/components/shell/floating-new'
import { Button } from '@/components/ui/button'
import { can, type Permission, type Role, reasonAgainst } from '@/lib/access/policy'
import type { DocumentKind } from '@/lib/documents/model'
import { lists } from '@/lib/messages/en/lists'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { newPathOf } from './document-paths'

interface NewDocumentProps {
  kind: DocumentKind
  role: Role
  /** Something beside the list is the one filled button. */
  quiet?: boolean
  className?: string
}

/** Begins a document of the list's kind; nothing for kinds that begin elsewhere. */
export function NewDocument({ kind, role, quiet = false, className }: NewDocumentProps) {
  const label = useMessages(lists)[kind].create
  const href = newPathOf(kind)
  if (!href || !label) return null
  if (!can(role, permissionFor(kind)))
    return (
      <Button disabled title={reasonAgainst(permissionFor(kind))} className={className}>
        <PlusIcon aria-hidden />
        {label}
      </Button>
    )
  return <NewLink href={href} label={label} quiet={quiet} className={className} />
}

/** The same on a phone, floating; nothing for those who may not. */
export function FloatingNewDocument({ kind, role }: Pick<NewDocumentProps, 'kind' | 'role'>) {
  const t = useMessages(register).listNew
  const href = newPathOf(kind)
  if (!href || !can(role, permissionFor(kind))) return null
  return <FloatingNew href={href} label={t.new} />
}

interface NewLinkProps {
  href: Route
  label: string
  quiet?: boolean
  className?: string
}

/** The filled button of a list; outline while another is. */
export function NewLink({ href, label, quiet = false, className }: NewLinkProps) {
  return (
    <Button asChild variant={quiet ? 'outline' : 'primary'} className={className}>
      <Link href={href}>
        <PlusIcon aria-hidden />
        {quiet ? <ShortLabel>{label}</ShortLabel> : label}
      </Link>
    </Button>
  )
}

/** Beside a sheet there is room for the verb alone. */
function ShortLabel({ children }: { children: string }) {
  const t = useMessages(register).listNew
  return (
    <span>
      <span aria-hidden>{t.new}</span>
      <span className="sr-only">{children}</span>
    </span>
  )
}

/** A receipt is issued with its payment; the others begin as drafts. */
function permissionFor(kind: DocumentKind): Permission {
  return kind === 'receipt' ? 'record payments' : 'draft documents'
}
