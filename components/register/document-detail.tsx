import { DocumentChanges } from '@/components/documents/document-changes'
import { Paper } from '@/components/documents/paper'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { cn } from '@/components/ui/cn'
import { Sentence } from '@/components/ui/sentence'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import type {
  DocumentPageView,
  MismatchView,
  PaperView,
  VersionChanges,
} from '@/lib/register/view/document/model'
import { DocumentHead } from './document-head'
import { listPathOf } from './document-paths'
import { DocumentRecord } from './document-record'
import { DocumentVersions } from './document-versions'
import { useDocumentTitle } from './use-document-title'

/** A document's page: the paper as the client sees it, why it is in its state, and what to do next. */
export function DocumentDetail({ view, paper, changes, mismatches }: DocumentPageView) {
  const t = useMessages(register).documentDetail
  const title = useDocumentTitle(view)
  const older = paper?.version === view.versions[0]?.version ? undefined : paper?.version
  const hasVersions = view.versions.length > 1
  return (
    <div className="grid flex-1 grid-cols-[minmax(0,1fr)] max-lg:pb-20 min-[1200px]:grid-cols-[minmax(0,1fr)_376px] min-[1200px]:grid-rows-[auto_auto_1fr]">
      <PageHeader
        title={title}
        back={{ href: listPathOf(view.kind), label: t.backTo[view.kind] }}
        secondary={
          hasVersions ? (
            <DocumentVersions view={view} shown={paper?.version} className="max-sm:hidden" />
          ) : null
        }
        className="min-[1200px]:bg-desk"
      />
      <section
        aria-label={t.stateAndActions}
        className={cn(
          beside,
          'pb-6 min-[1200px]:row-span-2 min-[1200px]:row-start-1 min-[1200px]:pt-5',
        )}
      >
        <DocumentHead view={view} place="page" version={older ?? undefined} />
      </section>
      <section
        aria-label={t.document}
        className="bg-desk pb-10 max-[1200px]:py-6 min-[1200px]:col-start-1 min-[1200px]:row-span-2 min-[1200px]:row-start-2"
      >
        <div className="mx-auto max-w-[672px] px-8 max-lg:px-5 max-sm:px-3">
          {hasVersions ? (
            <DocumentVersions view={view} shown={paper?.version} className="mb-4 sm:hidden" />
          ) : null}
          {mismatches.map(mismatch => (
            <NotHandedOut key={mismatch.version} {...mismatch} />
          ))}
          {paper ? <Sheet paper={paper} /> : <NotComputable />}
          {changes ? <Changes {...changes} /> : null}
        </div>
      </section>
      <section
        aria-label={t.record}
        className={cn(beside, 'flex flex-col gap-6 pb-8 max-[1200px]:[&>:first-child]:border-t-0')}
      >
        <DocumentRecord view={view} />
      </section>
    </div>
  )
}

/** One column on a desk; above and below the paper on anything narrower. */
const beside =
  'mx-auto w-full max-w-[672px] px-8 max-lg:px-5 min-[1200px]:col-start-2 min-[1200px]:max-w-none min-[1200px]:border-l min-[1200px]:bg-card min-[1200px]:px-6'

function Changes({ before, after, changes }: VersionChanges) {
  const t = useMessages(register).documentDetail
  return (
    <section
      aria-labelledby="changes"
      className="mt-8 scroll-mt-4 rounded-lg bg-card p-6 max-sm:p-5"
    >
      <h2 id="changes" className="mb-3 text-base font-medium">
        {t.whatChangedSinceVersion(before)}
      </h2>
      <DocumentChanges
        labelledBy="changes"
        changes={changes}
        before={t.version(before)}
        after={t.version(after)}
      />
    </section>
  )
}

function NotHandedOut({ version, code }: MismatchView) {
  const t = useMessages(register).documentDetail
  return (
    <Alert variant="warning" className="mb-4">
      <Sentence
        text={t.notHandedOut}
        parts={{ version, code: <strong className="whitespace-nowrap">{code}</strong> }}
      />
    </Alert>
  )
}

function Sheet({ paper }: { paper: PaperView }) {
  const { brand, layout, paper: size } = paper.content
  return (
    <div data-print={size}>
      <Paper
        blocks={paper.blocks}
        brand={brand}
        template={layout.template}
        layout={layout}
        paper={size}
        logoUrl={brand.logo ? `/api/assets/${brand.logo.sha256}` : null}
        hash={paper.sha256 ?? undefined}
      />
    </div>
  )
}

function NotComputable() {
  const t = useMessages(register).documentDetail
  return (
    <p className="rounded-lg bg-card p-8 text-center text-muted-foreground">{t.thereNothingShow}</p>
  )
}
