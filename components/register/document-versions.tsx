import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'
import type { DocumentView } from '@/lib/register/view/document/model'
import { documentPath } from './document-paths'

interface DocumentVersionsProps {
  view: DocumentView
  shown: number | null | undefined
  className?: string
}

/** The versions of a document, oldest first; each is a link to the paper as it was. */
export function DocumentVersions({ view, shown, className }: DocumentVersionsProps) {
  const t = useMessages(register).documentVersions
  const newest = view.versions[0]?.version
  return (
    <nav
      aria-label={t.versions}
      className={cn('flex gap-1 overflow-x-auto rounded-lg bg-secondary p-0.5', className)}
    >
      {[...view.versions].reverse().map(({ version, reason, createdAt }) => (
        <Link
          key={version}
          href={documentPath(view.kind, view.id, version === newest ? '' : `?version=${version}`)}
          aria-current={version === shown ? 'page' : undefined}
          aria-label={t.version(version)}
          title={t.reasons[reason](formatInstant(createdAt, view.timezone, 'en-GB'))}
          scroll={false}
          className={cn(
            'reach grid h-7 min-w-9 place-items-center max-sm:h-9 max-sm:flex-1 rounded-md px-2 text-sm font-medium text-muted-foreground hover:text-foreground',
            'aria-[current=page]:bg-card aria-[current=page]:text-foreground aria-[current=page]:shadow-[inset_0_0_0_1px_var(--border)]',
          )}
        >
          {reason === 'accepted' ? t.accepted : `v${version}`}
        </Link>
      ))}
    </nav>
  )
}
